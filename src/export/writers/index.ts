import type { TableFormat } from '../choices.js'
import type { Table } from '../table.js'
import { csvWriter, jsonlWriter, type TextOptions, tsvWriter } from './text.js'
import type { RowWriter, Sink } from './writer.js'

export type { RowWriter, Sink } from './writer.js'

export async function openRowWriter(
  format: TableFormat,
  table: Pick<Table<never>, 'columns' | 'between'>,
  sink: Sink,
  options: TextOptions = {},
): Promise<RowWriter> {
  switch (format) {
    case 'csv':
      return csvWriter(table, sink, options)
    case 'tsv':
      return tsvWriter(table, sink, options)
    case 'jsonl':
      return jsonlWriter(table, sink)
    case 'parquet': {
      const { parquetWriter } = await import('./parquet.js')
      return parquetWriter(table, sink)
    }
  }
}
