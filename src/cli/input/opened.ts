import type { Readable } from 'node:stream'
import type { Source } from '../../model/index.js'
import type { ColumnNames } from './columns.js'
import type { InputFault } from './find.js'

/** What an input holds: a report to code, or a fault to name. */
export type Opened = { readonly source: Source } | { readonly fault: InputFault }

export interface OpenOptions {
  /** ISO day; holds where the input itself does not say when it was published. */
  readonly published: string | null
  /** Which columns of tables are what, where their names do not tell. */
  readonly columns?: ColumnNames
  readonly standardInput?: Readable
}
