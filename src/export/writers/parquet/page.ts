import { ByteWriter } from 'hyparquet-writer'
import { writePageHeader } from 'hyparquet-writer/src/datapage.js'
import { writeRleBitPackedHybrid } from 'hyparquet-writer/src/encoding.js'
import { snappyCompress } from 'hyparquet-writer/src/snappy.js'
import type { Encoding } from './schema.js'

/** Values of some rows of a column, encoded. */
export interface DataPage {
  readonly encoding: Encoding
  /** For each row whether it has a value: 1 or 0. */
  readonly levels: Uint8Array
  readonly values: number
  readonly content: Uint8Array
}

/** Writes a page of version 2, whose levels stay uncompressed; returns its size before compression. */
export function writeDataPage(into: ByteWriter, { encoding, levels, values, content }: DataPage): number {
  const levelBytes = packed(levels, 1)
  const compressed = snappyCompress(content)
  const start = into.offset
  writePageHeader(into, {
    type: 'DATA_PAGE_V2',
    uncompressed_page_size: levelBytes.length + content.length,
    compressed_page_size: levelBytes.length + compressed.length,
    data_page_header_v2: {
      num_values: levels.length,
      num_nulls: levels.length - values,
      num_rows: levels.length,
      encoding,
      definition_levels_byte_length: levelBytes.length,
      repetition_levels_byte_length: 0,
      is_compressed: true,
    },
  })
  const header = into.offset - start
  into.appendBytes(levelBytes)
  into.appendBytes(compressed)
  return header + levelBytes.length + content.length
}

/** Writes the different values of a column, which pages then number; returns the size before compression. */
export function writeDictionaryPage(into: ByteWriter, values: number, content: Uint8Array): number {
  const compressed = snappyCompress(content)
  const start = into.offset
  writePageHeader(into, {
    type: 'DICTIONARY_PAGE',
    uncompressed_page_size: content.length,
    compressed_page_size: compressed.length,
    dictionary_page_header: { num_values: values, encoding: 'PLAIN' },
  })
  const header = into.offset - start
  into.appendBytes(compressed)
  return header + content.length
}

/** Numbers of values in a dictionary of so many. */
export function numbered(indexes: Int32Array, values: number): Uint8Array {
  const width = values > 1 ? 32 - Math.clz32(values - 1) : 0
  return behind([width], packed(indexes, width))
}

/** Truth values, 1 or 0. */
export function flagged(flags: Uint8Array): Uint8Array {
  const content = packed(flags, 1)
  const length = Buffer.alloc(4)
  length.writeUInt32LE(content.length)
  return behind(length, content)
}

function packed(values: Uint8Array | Int32Array, width: number): Uint8Array {
  const bytes = new ByteWriter(values.length * 2)
  writeRleBitPackedHybrid(bytes, values, width)
  return bytes.getBytes()
}

function behind(head: ArrayLike<number>, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(head.length + content.length)
  bytes.set(head)
  bytes.set(content, head.length)
  return bytes
}
