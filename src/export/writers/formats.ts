import type { TableFormat } from '../choices.js'
import type { Table } from '../table.js'
import { parquetFormat } from './parquet/index.js'
import { textFormat, type TextOptions } from './text.js'
import type { RowFormat } from './writer.js'

/** Any format: its pieces are plain values. */
export const rowFormat = (
  format: TableFormat,
  table: Pick<Table<never>, 'columns' | 'between'>,
  options: TextOptions,
): RowFormat<unknown> =>
  (format === 'parquet' ? parquetFormat(table) : textFormat(format, table, options)) as RowFormat<unknown>
