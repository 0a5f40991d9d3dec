import type { TableFormat } from '../choices.js'
import type { Table } from '../table.js'
import { textFormat, type TextOptions } from './text.js'
import { type RowWriter, rowWriter, type Sink } from './writer.js'

export type { TextOptions } from './text.js'
export type { RowWriter, Sink } from './writer.js'

export async function openRowWriter(
  format: TableFormat,
  table: Pick<Table<never>, 'columns' | 'between'>,
  sink: Sink,
  options: TextOptions = {},
): Promise<RowWriter> {
  if (format !== 'parquet') return rowWriter(textFormat(format, table, options), sink)
  const { parquetFormat } = await import('./parquet/index.js')
  return rowWriter(parquetFormat(table), sink)
}
