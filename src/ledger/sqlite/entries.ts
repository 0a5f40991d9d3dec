import { groupBy } from '../group.js'
import type { Selectable } from 'kysely'
import type {
  Citation, FoundEvent, FoundFigure, FoundPosition, FoundStatement, Period,
} from '../queries.js' // prettier-ignore
import { restoreEvent, restoreFigure, restorePosition, restoreStatement } from './restore.js'
import { build, type Runner } from './run.js'
import type { ReportTable } from './tables.js'

const CITED = [
  'report.id as report_id',
  'report.title',
  'report.url',
  'report.publisher',
  'report.published',
] as const

type Cited = Pick<Selectable<ReportTable>, 'title' | 'url' | 'publisher' | 'published'> & {
  report_id: string
}

const citationOf = ({ report_id, title, url, publisher, published }: Cited): Citation => ({
  report: report_id,
  ...{ title, url, publisher, published },
})

/** The statements with these numbers, in their order. */
export function statementsAt(runner: Runner, numbers: readonly number[]): FoundStatement[] {
  const rows = runner.all(
    build
      .selectFrom('statement')
      .innerJoin('report', 'report.number', 'statement.report')
      .selectAll('statement')
      .select(CITED)
      .where('statement.number', 'in', numbers),
  )
  return inOrder(numbers, rows).map((row) => ({
    ...citationOf(row),
    statement: restoreStatement(row),
    words: row.words,
  }))
}

export function eventsAt(runner: Runner, numbers: readonly number[]): FoundEvent[] {
  const rows = runner.all(
    build
      .selectFrom('event')
      .innerJoin('report', 'report.number', 'event.report')
      .innerJoin('event as first', 'first.number', 'event.happening')
      .innerJoin('report as first_report', 'first_report.number', 'first.report')
      .selectAll('event')
      .select(CITED)
      .select(['first.id as first_id', 'first_report.id as first_report_id'])
      .where('event.number', 'in', numbers),
  )
  const participants = runner.all(
    build
      .selectFrom('participant')
      .selectAll()
      .where('event', 'in', numbers)
      .orderBy('event')
      .orderBy('side')
      .orderBy('place'),
  )
  const byEvent = groupBy(participants, ({ event }) => event)
  return inOrder(numbers, rows).map((row) => ({
    ...citationOf(row),
    event: restoreEvent(row, byEvent.get(row.number) ?? []),
    words: row.words,
    happening: `${row.first_report_id}/${row.first_id}`,
  }))
}

export function positionsOf(runner: Runner, actor: string, { from, to }: Period): FoundPosition[] {
  let query = build
    .selectFrom('position')
    .innerJoin('report', 'report.number', 'position.report')
    .selectAll('position')
    .select(CITED)
    .where('position.actor', '=', actor)
  if (from !== undefined) query = query.where('report.published', '>=', from)
  if (to !== undefined) query = query.where('report.published', '<=', to)
  return runner
    .all(query.orderBy('report.published', 'desc').orderBy('position.number'))
    .map((row) => ({ ...citationOf(row), position: restorePosition(row), words: row.words }))
}

export function figuresOf(runner: Runner, actor: string, { from, to }: Period): FoundFigure[] {
  let query = build
    .selectFrom('figure')
    .innerJoin('report', 'report.number', 'figure.report')
    .selectAll('figure')
    .select(CITED)
    .where('figure.claimant', '=', actor)
  if (from !== undefined) query = query.where('report.published', '>=', from)
  if (to !== undefined) query = query.where('report.published', '<=', to)
  return runner
    .all(query.orderBy('report.published', 'desc').orderBy('figure.number'))
    .map((row) => ({ ...citationOf(row), figure: restoreFigure(row), words: row.words }))
}

function inOrder<Row extends { readonly number: number }>(
  numbers: readonly number[],
  rows: readonly Row[],
): Row[] {
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  return numbers.flatMap((number) => byNumber.get(number) ?? [])
}
