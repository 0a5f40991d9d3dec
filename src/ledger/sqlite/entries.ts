import { type Selectable, sql } from 'kysely'
import { groupBy } from '../../model/group.js'
import type { Citation, FoundEvent, FoundFigure, FoundPosition, FoundStatement } from '../found.js'
import type { Period } from '../queries.js'
import { FIRST_TELLING, publishedIn } from './find.js'
import { hitsIn } from './hits.js'
import { actorsAmong, surroundingsOf } from './surroundings.js'
import { restoreEvent, restoreFigure, restorePosition, restoreStatement } from './restore.js'
import { build, type Runner } from './run.js'
import type { ReportTable } from './tables.js'

const CITED = [
  'report.id as report_id',
  'report.source_id',
  'report.title',
  'report.url',
  'report.publisher',
  'report.published',
] as const

type Cited = Pick<Selectable<ReportTable>, 'source_id' | 'title' | 'url' | 'publisher' | 'published'> & {
  report_id: string
}

const citationOf = ({ report_id, source_id, title, url, publisher, published }: Cited): Citation => ({
  report: report_id,
  sourceId: source_id,
  ...{ title, url, publisher, published },
})

/** The statements with these numbers, in their order. */
export function statementsAt(runner: Runner, numbers: readonly number[], words?: string): FoundStatement[] {
  const rows = runner.all(
    build
      .selectFrom('statement')
      .innerJoin('report', 'report.number', 'statement.report')
      .selectAll('statement')
      .select(CITED)
      .where('statement.number', 'in', numbers),
  )
  const surroundings = surroundingsOf(runner, rows)
  const hits = hitsIn(runner, 'statement', rows, words)
  return inOrder(numbers, rows).map((row) => {
    const statement = restoreStatement(row)
    const named = [statement.speaker.actor, statement.addressee, ...statement.about]
    return {
      ...citationOf(row),
      statement,
      actors: actorsAmong(surroundings.get(row.report), named),
      words: row.words,
      hits: hits.get(row.number) ?? [],
    }
  })
}

export function eventsAt(runner: Runner, numbers: readonly number[], words?: string): FoundEvent[] {
  const rows = runner.all(
    build
      .selectFrom('event')
      .innerJoin('report', 'report.number', 'event.report')
      .innerJoin('event as first', (join) => join.on(sql<boolean>`first.number = ${FIRST_TELLING}`))
      .innerJoin('report as first_report', 'first_report.number', 'first.report')
      .selectAll('event')
      .select(CITED)
      .select(['first.id as first_id', 'first_report.id as first_report_id'])
      .select(REPORTS.as('reports'))
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
  const surroundings = surroundingsOf(runner, rows)
  const hits = hitsIn(runner, 'event', rows, words)
  return inOrder(numbers, rows).map((row) => {
    const event = restoreEvent(row, byEvent.get(row.number) ?? [])
    const report = surroundings.get(row.report)
    return {
      ...citationOf(row),
      event,
      actors: actorsAmong(
        report,
        [...event.source, ...event.target].map(({ actor }) => actor),
      ),
      words: row.words,
      hits: hits.get(row.number) ?? [],
      isLead: report !== undefined && event.sentence[0] < report.leadEnd,
      happening: `${row.first_report_id}/${row.first_id}`,
      reports: row.reports,
    }
  })
}

const REPORTS = sql<number>`(select count(distinct telling.report) from event telling where telling.happening = event.happening)`

/** Of an actor, or on an issue: the newest first. */
export function positionsOf(
  runner: Runner,
  of: 'actor' | 'issue',
  wanted: string,
  period: Period,
): FoundPosition[] {
  const query = build
    .selectFrom('position')
    .innerJoin('report', 'report.number', 'position.report')
    .selectAll('position')
    .select(CITED)
    .where(`position.${of}`, '=', wanted)
  const rows = runner.all(
    publishedIn(query, period).orderBy('report.published', 'desc').orderBy('position.number'),
  )
  const surroundings = surroundingsOf(runner, rows)
  return rows.flatMap((row) => {
    const [actor] = actorsAmong(surroundings.get(row.report), [row.actor])
    return actor ? { ...citationOf(row), position: restorePosition(row), actor, words: row.words } : []
  })
}

export function figuresOf(runner: Runner, actor: string, period: Period): FoundFigure[] {
  const query = build
    .selectFrom('figure')
    .innerJoin('report', 'report.number', 'figure.report')
    .selectAll('figure')
    .select(CITED)
    .where('figure.claimant', '=', actor)
  return runner
    .all(publishedIn(query, period).orderBy('report.published', 'desc').orderBy('figure.number'))
    .map((row) => ({ ...citationOf(row), figure: restoreFigure(row), words: row.words }))
}

function inOrder<Row extends { readonly number: number }>(
  numbers: readonly number[],
  rows: readonly Row[],
): Row[] {
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  return numbers.flatMap((number) => byNumber.get(number) ?? [])
}
