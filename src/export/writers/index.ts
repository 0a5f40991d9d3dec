import type { TableFormat } from '../choices.js'
import type { Table } from '../table.js'
import { csvFormat, jsonlFormat, type TextOptions, tsvFormat } from './text.js'
import { type RowFormat, type RowWriter, rowWriter, type Sink } from './writer.js'

export type { TextOptions } from './text.js'
export type { RowFormat, RowWriter, Sink } from './writer.js'

type Shape = Pick<Table<never>, 'columns' | 'between'>

export async function openRowWriter(
  format: TableFormat,
  table: Shape,
  sink: Sink,
  options: TextOptions = {},
): Promise<RowWriter> {
  return rowWriter(await rowFormat(format, table, options), sink)
}

/** Its pieces are plain values. */
export async function rowFormat(
  format: TableFormat,
  table: Shape,
  options: TextOptions = {},
): Promise<RowFormat<unknown>> {
  switch (format) {
    case 'csv':
      return csvFormat(table, options) as RowFormat<unknown>
    case 'tsv':
      return tsvFormat(table, options) as RowFormat<unknown>
    case 'jsonl':
      return jsonlFormat(table) as RowFormat<unknown>
    case 'parquet': {
      const { parquetFormat } = await import('./parquet/index.js')
      return parquetFormat(table) as RowFormat<unknown>
    }
  }
}
