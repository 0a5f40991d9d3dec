import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Heading, Row, Table, Type, Value } from '../table.js'
import { joined } from './text.js'
import type { RowWriter, Sink } from './writer.js'

/** A row group ends at so many rows, or when its text has so many characters. */
const GROUP_ROWS = 20_000
const GROUP_CHARACTERS = 16_000_000

type Shape = Pick<Table<never>, 'columns' | 'between'>

/** Typed columns in row groups, each handed on when it is full; lists are joined as in a cell. */
export function parquetWriter(shape: Shape, sink: Sink): RowWriter {
  const bytes = new HandedOn(sink)
  const parquet = new ParquetWriter({ writer: bytes, schema: schemaOf(shape.columns), createdBy: 'demarche' })
  let group: Row[] = []
  let characters = 0
  const close = async (): Promise<void> => {
    const rows = group
    group = []
    characters = 0
    if (rows.length > 0)
      await parquet.write({ columnData: columnsOf(shape, rows), rowGroupSize: rows.length })
  }
  return {
    async write(row) {
      group.push(row)
      characters += charactersIn(row)
      if (group.length >= GROUP_ROWS || characters >= GROUP_CHARACTERS) await close()
    },
    async finish() {
      await close()
      await parquet.finish()
    },
  }
}

/** Hands on what was written after each row group. */
class HandedOn extends ByteWriter {
  constructor(private readonly sink: Sink) {
    super()
  }

  async flush(): Promise<void> {
    const chunk = this.getBytes().slice()
    this.index = 0
    await this.sink.write(chunk)
  }

  override async finish(): Promise<void> {
    await this.flush()
  }
}

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

const ELEMENTS: Readonly<Record<Type, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  list: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  flag: { type: 'BOOLEAN' },
  integer: { type: 'INT32' },
  long: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE' },
}

function schemaOf(columns: readonly Heading[]): SchemaElement[] {
  const leaves = columns.map(({ name, type }): SchemaElement => ({
    name,
    ...ELEMENTS[type],
    repetition_type: 'OPTIONAL',
  }))
  return [{ name: 'root', num_children: leaves.length }, ...leaves]
}

function columnsOf({ columns, between }: Shape, rows: readonly Row[]) {
  return columns.map(({ name, type }, at) => ({
    name,
    data: rows.map((row) => stored(row[at] ?? null, type, between)),
  }))
}

function stored(value: Value, type: Type, between: string): string | number | boolean | bigint | null {
  if (value === null) return null
  if (type === 'list') return Array.isArray(value) ? joined(value as readonly string[], between) : null
  if (type === 'long') return BigInt(value as number)
  if (type === 'date') return daysTo(value as string)
  return value as string | number | boolean
}

/** A date is the days since 1970. */
const daysTo = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY
const MILLISECONDS_A_DAY = 86_400_000

const charactersIn = (row: Row): number =>
  row.reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0)
