import type { TabledEvent } from '../ledger/index.js'
import type { CodedReport } from '../model/index.js'
import type { LayoutName } from './choices.js'
import { eventLayout, figuresTable, positionsTable, statementsTable } from './layouts/index.js'
import { loadNames } from './names.js'
import type { Heading, Row, Table } from './table.js'

/** Rows under their columns. */
export interface Rows {
  readonly columns: readonly Heading[]
  readonly between: string
  /** Many at a time. */
  readonly rows: AsyncIterable<readonly Row[]>
}

export const eventRows = (layout: LayoutName, events: AsyncIterable<readonly TabledEvent[]>): Rows =>
  rowsOf(eventLayout(layout, loadNames()), events)

/** The entries of that kind in the reports. */
export const entryRows = (
  kind: 'statements' | 'positions' | 'figures',
  reports: AsyncIterable<CodedReport>,
): Rows => rowsOf(TABLES[kind](), oneByOne(reports))

const TABLES: Readonly<Record<'statements' | 'positions' | 'figures', () => Table<CodedReport>>> = {
  statements: statementsTable,
  positions: positionsTable,
  figures: figuresTable,
}

const rowsOf = <Given>(table: Table<Given>, found: AsyncIterable<readonly Given[]>): Rows => ({
  columns: table.columns,
  between: table.between,
  rows: each(table, found),
})

async function* each<Given>(
  table: Table<Given>,
  found: AsyncIterable<readonly Given[]>,
): AsyncGenerator<readonly Row[]> {
  for await (const some of found) yield some.flatMap((one) => table.rows(one))
}

/** Each at once. */
async function* oneByOne<Given>(all: AsyncIterable<Given>): AsyncGenerator<readonly Given[]> {
  for await (const one of all) yield [one]
}
