import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Heading, Row, Table } from '../../table.js'
import type { Assembler, Encoder, RowFormat } from '../writer.js'
import { chunkOf, indexesOf } from './chunk.js'
import type { Column, EncodedColumn } from './column.js'
import { FlagColumn } from './flags.js'
import { PLAIN } from './plain.js'
import { schemaOf } from './schema.js'
import { ValueColumn } from './values.js'

/** A row group ends at so many rows, or when its text has so many characters. */
const GROUP_ROWS = 20_000
const GROUP_CHARACTERS = 16_000_000

type Shape = Pick<Table<never>, 'columns' | 'between'>

/** A row group that stands by itself. */
export interface Group {
  readonly rows: number
  readonly bytes: Uint8Array
  readonly columns: readonly EncodedColumn[]
}

/** Typed columns in row groups, each handed on when it is full; lists are joined as in a cell. */
export const parquetFormat = (shape: Shape): RowFormat<Group> => ({
  encoder: () => new GroupEncoder(shape),
  assembler: () => assemblerOf(shape),
})

class GroupEncoder implements Encoder<Group> {
  private readonly columns: readonly Column[]
  private rows = 0
  private characters = 0

  constructor({ columns, between }: Shape) {
    this.columns = columns.map(({ type }) =>
      type === 'flag' ? new FlagColumn(GROUP_ROWS) : new ValueColumn(PLAIN[type], between, GROUP_ROWS),
    )
  }

  add(row: Row): Group | null {
    this.columns.forEach((column, at) => {
      const value = row[at] ?? null
      if (typeof value === 'string') this.characters += value.length
      column.add(value)
    })
    this.rows++
    return this.rows >= GROUP_ROWS || this.characters >= GROUP_CHARACTERS ? this.rest() : null
  }

  rest(): Group | null {
    return this.rows === 0 ? null : this.group()
  }

  /** What was added since the last group, if nothing, too. */
  group(): Group {
    const { rows } = this
    const bytes = new ByteWriter(FIRST_BYTES)
    const columns = this.columns.map((column) => column.close(bytes))
    ;[this.rows, this.characters] = [0, 0]
    return { rows, bytes: bytes.getBytes().slice(), columns }
  }
}

const FIRST_BYTES = 1 << 20

function assemblerOf(shape: Shape): Assembler<Group> {
  const headings = shape.columns
  const bytes = new ByteWriter()
  const parquet = new ParquetWriter({ writer: bytes, schema: schemaOf(headings), createdBy: 'demarche' })
  const taken = (): Uint8Array => {
    const all = bytes.getBytes().slice()
    bytes.index = 0
    return all
  }
  const join = (group: Group): void => {
    const base = bytes.offset
    bytes.appendBytes(group.bytes)
    const indexes = group.columns.map((column, at) =>
      indexesOf(chunkOf(headings[at] as Heading, group.rows, column, base), column, base),
    )
    parquet.pendingIndexes.push(...indexes)
    parquet.num_rows += BigInt(group.rows)
    parquet.row_groups.push({
      columns: indexes.map(({ chunk }) => chunk),
      num_rows: BigInt(group.rows),
      total_byte_size: BigInt(group.columns.reduce((sum, { uncompressed }) => sum + uncompressed, 0)),
      total_compressed_size: BigInt(group.bytes.length),
    })
  }
  return {
    join(group) {
      join(group)
      return taken()
    },
    finish() {
      // The library cannot say of an empty list what it would hold, and some readers refuse it.
      if (parquet.row_groups.length === 0) join(new GroupEncoder(shape).group())
      void parquet.finish()
      return taken()
    },
  }
}
