import { type SelectQueryBuilder, sql } from 'kysely'
import { cursorFor, keyIn } from '../cursor.js'
import type { Citation, Paged, ReportSummary } from '../found.js'
import { matchText } from '../match.js'
import type { PageQuery, Period, ReportQuery } from '../queries.js'
import { publishedIn } from './narrow.js'
import { build, type Runner } from './run.js'
import type { Tables } from './tables.js'

const CITATION = ['id as report', 'source_id as sourceId', 'title', 'url', 'publisher', 'published'] as const

export function copiesOf(runner: Runner, id: string): Citation[] {
  const story = build.selectFrom('report').select('story').where('id', '=', id)
  return runner.all(
    build
      .selectFrom('report')
      .select(CITATION)
      .where('story', '=', story)
      .orderBy('published', (order) => order.asc().nullsLast())
      .orderBy('id'),
  )
}

export function reportIds(runner: Runner, period: Period): string[] {
  const query = publishedIn(build.selectFrom('report').select('id'), period, 'report')
  const ordered = query.orderBy('published', (order) => order.asc().nullsLast()).orderBy('id')
  return runner.all(ordered).map(({ id }) => id)
}

/** The newest first, then by number. */
export function pageOfReports(runner: Runner, query: ReportQuery & PageQuery): Paged<ReportSummary> {
  const key = keyIn(query, ['text', 'number'])
  let found = reportsFitting(query)
  if (key) {
    const [day, number] = key
    found = found.where(
      day === null
        ? sql<boolean>`published is null and number < ${number}`
        : sql<boolean>`(published < ${day} or (published = ${day} and number < ${number}) or published is null)`,
    )
  }
  const rows = runner.all(
    found
      .select(['number', ...CITATION])
      .select(COUNTED)
      .orderBy('published', (order) => order.desc().nullsLast())
      .orderBy('number', 'desc')
      .limit(query.limit + 1),
  )
  const items = rows.slice(0, query.limit)
  const last = items.at(-1)
  return {
    items: items.map(({ number: _, ...summary }) => summary),
    next: rows.length > query.limit && last ? cursorFor(query, [last.published, last.number]) : null,
  }
}

function reportsFitting(query: ReportQuery): SelectQueryBuilder<Tables, 'report', object> {
  let found: SelectQueryBuilder<Tables, 'report', object> = build.selectFrom('report')
  if (query.publisher !== undefined) found = found.where('publisher', '=', query.publisher)
  if (query.words !== undefined) {
    const match = matchText(query.words)
    const within = (table: string) =>
      sql`select report from ${sql.table(table)} where number in
        (select rowid from ${sql.table(`${table}_words`)} where ${sql.table(`${table}_words`)} match ${match})`
    found =
      match === null
        ? found.where(sql<boolean>`false`)
        : found.where(sql<boolean>`number in (${within('statement')} union ${within('event')})`)
  }
  return publishedIn(found, query, 'report')
}

const countOf = (table: 'statement' | 'event' | 'position' | 'figure') =>
  sql<number>`(select count(*) from ${sql.table(table)} entry where entry.report = report.number)`

const COUNTED = [
  countOf('statement').as('statements'),
  countOf('event').as('events'),
  countOf('position').as('positions'),
  countOf('figure').as('figures'),
  sql<number>`(select count(*) from report copy where copy.story = report.story)`.as('copies'),
]
