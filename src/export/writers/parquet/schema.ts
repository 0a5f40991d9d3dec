import type { ParquetWriter } from 'hyparquet-writer'
import type { Heading, Type } from '../../table.js'

export type RowGroup = ParquetWriter['row_groups'][number]
export type ColumnChunk = RowGroup['columns'][number]
export type Encoding = NonNullable<ColumnChunk['meta_data']>['encodings'][number]
type SchemaElement = ParquetWriter['schema'][number]
export type PhysicalType = NonNullable<SchemaElement['type']>

export const ELEMENTS = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  list: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  flag: { type: 'BOOLEAN' },
  integer: { type: 'INT32' },
  long: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const satisfies Readonly<Record<Type, Omit<SchemaElement, 'name'>>>

/** Every column may be null. */
export function schemaOf(columns: readonly Heading[]): SchemaElement[] {
  const leaves = columns.map(({ name, type }): SchemaElement => ({
    name,
    ...ELEMENTS[type],
    repetition_type: 'OPTIONAL',
  }))
  return [{ name: 'root', num_children: leaves.length }, ...leaves]
}
