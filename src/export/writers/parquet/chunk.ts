import type { ParquetWriter } from 'hyparquet-writer'
import type { Heading } from '../../table.js'
import type { EncodedColumn, Range } from './column.js'
import { type ColumnChunk, ELEMENTS } from './schema.js'

type PageIndexes = ParquetWriter['pendingIndexes'][number]
type Statistics = NonNullable<ColumnChunk['meta_data']>['statistics']

/** What the end of the file says of a column of a row group that begins at that offset. */
export function chunkOf({ name, type }: Heading, rows: number, column: EncodedColumn, base: number): ColumnChunk {
  const { encoding, pages, dictionary, start } = column
  const [first] = pages
  return {
    file_offset: BigInt(base + start),
    meta_data: {
      type: ELEMENTS[type].type,
      encodings: dictionary === null ? [encoding] : ['PLAIN', encoding],
      path_in_schema: [name],
      codec: 'SNAPPY',
      num_values: BigInt(rows),
      total_compressed_size: BigInt(column.size),
      total_uncompressed_size: BigInt(column.uncompressed),
      data_page_offset: BigInt(base + (first?.start ?? start)),
      ...(dictionary === null ? {} : { dictionary_page_offset: BigInt(base + dictionary) }),
      statistics: { null_count: BigInt(column.nulls), ...boundsOf(type, column.range) },
    },
  }
} // prettier-ignore

/** Where the pages of such a column stand, where there are several. */
export function indexesOf(chunk: ColumnChunk, { pages }: EncodedColumn, base: number): PageIndexes {
  if (pages.length < 2) return { chunk }
  const page_locations = pages.map(({ start, size, firstRow }) => ({
    offset: BigInt(base + start),
    compressed_page_size: size,
    first_row_index: BigInt(firstRow),
  }))
  return { chunk, offsetIndex: { page_locations } }
}

function boundsOf(type: Heading['type'], range: Range | null): Statistics {
  if (range === null) return {}
  const { least, most } = range
  if (type === 'flag') return { min_value: least === 1, max_value: most === 1 }
  if (type === 'long') return { min_value: BigInt(least), max_value: BigInt(most) }
  // The format wants the least zero negative and the most positive: both stand for either.
  return { min_value: least === 0 ? -0 : least, max_value: most === 0 ? 0 : most }
}
