import {
  entryRows, eventRows, type Kind, modalityIn, openRowWriter, type Rows, type TableFormat,
} from '../../export/index.js' // prettier-ignore
import { type FoundStatement, type Ledger, periodOf } from '../../ledger/index.js'
import { defined } from '../../model/defined.js'
import type { CodedReport } from '../../model/index.js'
import { statementsFor, tabledEventsFor } from '../answers/entries.js'
import { first } from '../answers/paging.js'
import { eventFilters, periodQuery, type Query, statementFilters } from '../api/index.js'
import { askedOf, type Handler, streamed } from '../operate.js'
import { linesOf } from '../sending/lines.js'
import { badRequest } from '../sending/problem.js'
import type { Services } from '../services.js'

type Wanted = Query<'export'>
type Chosen = Omit<Wanted, 'what' | 'format' | 'layout' | 'guard' | 'limit'>

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  tsv: 'text/tab-separated-values; charset=utf-8',
  jsonl: 'application/x-ndjson',
} as const

/** Writes what a search finds, or the other entries of a period, as a table: row by row, as it is taken. */
export const exporting =
  (services: Services): Handler =>
  async (context) => {
    const { query, ledger } = askedOf('export', context, services)
    const { what = 'events', format = what === 'reports' ? 'jsonl' : 'csv', guard = false } = query
    refuse(what, format, query)
    return streamed(textOf(ledger(), what, format, query, guard), TYPES[format], {
      'content-disposition': `attachment; filename="demarche-${what}.${format}"`,
      'cache-control': 'no-store',
    })
  }

const FILTERS: Readonly<Record<Kind, readonly string[]>> = {
  events: Object.keys(eventFilters),
  statements: Object.keys(statementFilters),
  positions: Object.keys(periodQuery),
  figures: Object.keys(periodQuery),
  reports: Object.keys(periodQuery),
}
const OTHERS = ['what', 'format', 'layout', 'guard', 'limit']

/** @throws RequestProblem 400 for what does not go together */
function refuse(what: Kind, format: TableFormat, query: Wanted): void {
  const other = Object.keys(query).find((name) => !FILTERS[what].includes(name) && !OTHERS.includes(name))
  if (other !== undefined) throw badRequest(`"${other}" does not choose among ${what}`)
  if (what === 'reports' && format !== 'jsonl') throw badRequest('"format": whole reports are jsonl alone')
  if (what !== 'events' && query.layout !== undefined) throw badRequest('"layout" is for events')
  if (query.guard !== undefined && format === 'jsonl') throw badRequest('"guard" is for csv and tsv')
}

function textOf(ledger: Ledger, what: Kind, format: TableFormat, query: Wanted, guard: boolean): AsyncGenerator<string> {
  if (what === 'reports') return linesOf(first(ledger.reports(periodOf(query)), query.limit))
  return tableText(rowsFor(ledger, what, query), format, guard)
} // prettier-ignore

function rowsFor(ledger: Ledger, what: Exclude<Kind, 'reports'>, query: Wanted): Rows {
  const { layout = 'demarche', limit } = query
  const wanted = Object.fromEntries(
    Object.entries(query).filter(([name]) => !OTHERS.includes(name)),
  ) as Chosen
  if (what === 'events') {
    const modality = modalityIn(layout, wanted.modality)
    return eventRows(layout, tabledEventsFor(ledger, { ...defined({ ...wanted, modality }), limit }))
  }
  const reports =
    what === 'statements'
      ? reportsOfOne(ledger, statementsFor(ledger, { ...wanted, limit }))
      : first(ledger.reports(periodOf(wanted)), limit)
  return entryRows(what, reports)
}

/** Each statement as the only one of its report, which is what a row is made from. */
async function* reportsOfOne(ledger: Ledger, found: AsyncIterable<FoundStatement>): AsyncGenerator<CodedReport> {
  let last: CodedReport | null = null
  for await (const { report, statement } of found) {
    if (last?.document.id !== report) last = await ledger.report(report)
    if (last) yield { ...last, statements: [statement] }
  }
} // prettier-ignore

async function* tableText(table: Rows, format: TableFormat, guard: boolean): AsyncGenerator<string> {
  let written = ''
  const sink = {
    write: (chunk: string | Uint8Array) => {
      written += String(chunk)
      return Promise.resolve()
    },
  }
  const writer = await openRowWriter(format, table, sink, { guard })
  for await (const rows of table.rows) {
    await writer.write(rows)
    if (written === '') continue
    yield written
    written = ''
  }
  await writer.finish()
  yield written
}
