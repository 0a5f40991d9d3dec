import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { remembered } from '../remembered.js'
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
  const stored = shape.columns.map(({ type }) => storedAs(type, shape.between))
  const settings = shape.columns.map(({ name, type }) => ({ name, statistics: !isText(type) }))
  let group = shape.columns.map((): Stored[] => [])
  let [rows, characters] = [0, 0]
  const add = (row: Row): void => {
    for (const [at, column] of group.entries()) {
      const value = row[at] ?? null
      if (typeof value === 'string') characters += value.length
      column.push(value === null ? null : (stored[at] as Store)(value))
    }
    rows++
  }
  const close = async (): Promise<void> => {
    const columnData = settings.map((column, at) => ({ ...column, data: group[at] as Stored[] }))
    const rowGroupSize = rows
    group = shape.columns.map(() => [])
    ;[rows, characters] = [0, 0]
    if (rowGroupSize > 0) await parquet.write({ columnData, rowGroupSize })
  }
  return {
    async write(some) {
      for (const row of some) {
        add(row)
        if (rows >= GROUP_ROWS || characters >= GROUP_CHARACTERS) await close()
      }
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

const isText = (type: Type): boolean => type === 'text' || type === 'list'

type Stored = string | number | boolean | bigint | null
type Store = (value: Exclude<Value, null>) => Stored

function storedAs(type: Type, between: string): Store {
  if (type === 'text') return shared() as Store
  if (type === 'list') {
    const share = shared()
    return (words) => share(joined(words as readonly string[], between))
  }
  if (type === 'long') return (value) => BigInt(value as number)
  if (type === 'date') return remembered(daysTo) as Store
  return (value) => value as string | number | boolean
}

/** Of equal texts all but the first can be forgotten at once. In a column where hardly any are equal, nothing is looked for. */
function shared(): (text: string) => string {
  const known = new Map<string, string>()
  let [asked, isWorthwhile] = [0, true]
  return (text) => {
    if (!isWorthwhile) return text
    const before = known.get(text)
    asked++
    if (before !== undefined) return before
    if (known.size >= MOST_SHARED) known.clear()
    known.set(text, text)
    if (asked >= TRIED && known.size > asked / 2) {
      isWorthwhile = false
      known.clear()
    }
    return text
  }
}

/** So many texts are looked at before a column is judged, and so many different ones kept. */
const TRIED = 1000
const MOST_SHARED = 20_000

/** A date is the days since 1970. */
const daysTo = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY
const MILLISECONDS_A_DAY = 86_400_000
