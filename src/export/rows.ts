import type { EventQuery, FoundEvent, Ledger, Period } from '../ledger/index.js'
import { defined } from '../model/defined.js'
import type { CodedReport, Modality } from '../model/index.js'
import type { Kind, LayoutName } from './choices.js'
import { tabled } from './found.js'
import { eventLayout, figuresTable, positionsTable, statementsTable } from './layouts/index.js'
import { loadNames } from './names.js'
import type { Heading, Row, Table } from './table.js'

export interface WantedRows extends Period {
  readonly layout: LayoutName
  readonly once?: boolean
  readonly modality?: Modality
}

/** Rows under their columns. */
export interface Rows {
  readonly columns: readonly Heading[]
  readonly between: string
  /** Many at a time. */
  readonly rows: AsyncIterable<readonly Row[]>
}

/** Those of a whole ledger, in an order that does not tell when anything was entered. */
export function rowsFrom(ledger: Ledger, kind: Exclude<Kind, 'reports'>, wanted: WantedRows): Rows {
  if (kind !== 'events') return entryRows(kind, ledger.reports(wanted))
  return rowsOf(eventLayout(wanted.layout, loadNames()), ledger.tabledEvents(queryFor(wanted)))
}

export const eventRows = (layout: LayoutName, events: AsyncIterable<FoundEvent>): Rows =>
  rowsOf(eventLayout(layout, loadNames()), parts(events, tabled))

/** The entries of that kind in the reports. */
export const entryRows = (
  kind: 'statements' | 'positions' | 'figures',
  reports: AsyncIterable<CodedReport>,
): Rows =>
  rowsOf(
    TABLES[kind](),
    parts(reports, (report) => report),
  )

const TABLES: Readonly<Record<'statements' | 'positions' | 'figures', () => Table<CodedReport>>> = {
  statements: statementsTable,
  positions: positionsTable,
  figures: figuresTable,
}

/** The other conventions have no column for it, and what is in them counts as having happened. */
export const modalityIn = (layout: LayoutName, modality: Modality | undefined): Modality | undefined =>
  modality ?? (layout === 'demarche' ? undefined : 'asserted')

function queryFor({ layout, modality, once, from, to }: WantedRows): EventQuery {
  const only = modalityIn(layout, modality)
  return defined({ modality: only, once, from, to })
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

/** One by one, each at once. */
async function* parts<Found, Given>(
  all: AsyncIterable<Found>,
  as: (found: Found) => Given,
): AsyncGenerator<readonly Given[]> {
  for await (const one of all) yield [as(one)]
}
