import {
  eventLayout, figuresTable, type Heading, type Kind, type LayoutName, loadNames, positionsTable, type Row, statementsTable, type Table,
} from '../../export/index.js' // prettier-ignore
import type { EventQuery, Ledger, Period } from '../../ledger/index.js'
import type { CodedReport, Modality } from '../../model/index.js'

export interface Wanted extends Period {
  readonly layout: LayoutName
  readonly once?: boolean
  readonly modality?: Modality
}

/** Rows under their columns, in an order that does not tell when anything was entered. */
export interface Rows {
  readonly columns: readonly Heading[]
  readonly between: string
  readonly rows: AsyncIterable<Row>
}

export function rowsFrom(ledger: Ledger, kind: Exclude<Kind, 'reports'>, wanted: Wanted): Rows {
  if (kind !== 'events') return rowsOf(TABLES[kind](), ledger.reports(wanted))
  return rowsOf(eventLayout(wanted.layout, loadNames()), ledger.events(queryFor(wanted)))
}

const TABLES: Readonly<Record<'statements' | 'positions' | 'figures', () => Table<CodedReport>>> = {
  statements: statementsTable,
  positions: positionsTable,
  figures: figuresTable,
}

/** The other conventions have no column for it, and what is in them counts as having happened. */
function queryFor({ layout, modality, once, from, to }: Wanted): EventQuery {
  const only = modality ?? (layout === 'demarche' ? undefined : 'asserted')
  return {
    order: 'time',
    ...(only === undefined ? {} : { modality: only }),
    ...(once === undefined ? {} : { once }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
}

const rowsOf = <Given>(table: Table<Given>, found: AsyncIterable<Given>): Rows => ({
  columns: table.columns,
  between: table.between,
  rows: each(table, found),
})

async function* each<Given>(table: Table<Given>, found: AsyncIterable<Given>): AsyncGenerator<Row> {
  for await (const one of found) yield* table.rows(one)
}
