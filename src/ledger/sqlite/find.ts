import {
  type Expression, type ExpressionBuilder, type RawBuilder, type SelectQueryBuilder, sql, type SqlBool,
} from 'kysely' // prettier-ignore
import { cursorFor, type Key, keyIn } from '../cursor.js'
import type { Paged } from '../found.js'
import { matchText } from '../match.js'
import type { EventQuery, PageQuery, Period, StatementQuery } from '../queries.js'
import { build, type Runner } from './run.js'
import type { Tables } from './tables.js'

/** The numbers of the statements that fit, best or newest first. */
export const findStatements = (runner: Runner, query: StatementQuery): number[] =>
  numbersOf(runner, ordered(statementsFitting(query), 'statement', query.words), query)

/** The same of events, or by time. */
export const findEvents = (runner: Runner, query: EventQuery): number[] =>
  numbersOf(
    runner,
    query.order === 'time'
      ? byTime(worded(eventsFitting(query), 'event', query.words))
      : ordered(eventsFitting(query), 'event', query.words),
    query,
  )

/** The numbers of one page, with the cursor for the next. */
export function pageOfStatements(runner: Runner, query: StatementQuery & PageQuery): Paged<number> {
  const found = statementsFitting(query)
  if (query.words !== undefined) return rankedPage(runner, ordered(found, 'statement', query.words), query)
  return newestPage(runner, found, 'statement', PUBLISHED, query)
}

export function pageOfEvents(runner: Runner, query: EventQuery & PageQuery): Paged<number> {
  const found = eventsFitting(query)
  if (query.order === 'time') return timePage(runner, worded(found, 'event', query.words), query)
  if (query.words !== undefined) return rankedPage(runner, ordered(found, 'event', query.words), query)
  return newestPage(runner, found, 'event', HAPPENED, query)
}

/** All statements that fit but for the words, in no order. */
export function statementsFitting(query: StatementQuery): Found {
  let found = build
    .selectFrom('statement')
    .innerJoin('report', 'report.number', 'statement.report')
    .select('statement.number')
  if (query.speaker) {
    const sides = query.speaker
    found = found.where((where) =>
      where.or(
        sides.map((side) => actorIs(side, sql.ref('statement.speaker'), sql.ref('statement.speaker_code'))),
      ),
    )
  }
  if (query.about) found = found.where('statement.number', 'in', about(query.about.map(isAbout)))
  if (query.issue) {
    const issues = query.issue.map((issue) => sql<boolean>`about = ${`issue:${issue}`}`)
    found = found.where('statement.number', 'in', about(issues))
  }
  if (query.addressee) {
    const addressees = query.addressee
    found = found.where((where) =>
      where.or(addressees.map((one) => isNamed(one, sql.ref('statement.addressee')))),
    )
  }
  if (query.act) found = found.where('statement.act', '=', query.act)
  if (query.manner) found = found.where('statement.manner', '=', query.manner)
  if (query.publisher !== undefined) found = found.where('report.publisher', '=', query.publisher)
  return publishedIn(found, query) as unknown as Found
}

const about = (wanted: readonly Expression<SqlBool>[]) =>
  build
    .selectFrom('statement_about')
    .select('statement')
    .where((where) => where.or(wanted))

/** All events that fit but for the words, in no order. */
export function eventsFitting(query: EventQuery): Found {
  let found = build
    .selectFrom('event')
    .innerJoin('report', 'report.number', 'event.report')
    .select('event.number')
  if (query.source) found = found.where(hasSide(['source'], query.source))
  if (query.target) found = found.where(hasSide(['target'], query.target))
  if (query.either) found = found.where(hasSide(['source', 'target'], query.either))
  if (query.event) found = found.where('event.plover', '=', query.event)
  if (query.cameo)
    found = found.where('event.cameo', '>=', query.cameo).where('event.cameo', '<', after(query.cameo))
  if (query.quad) found = found.where('event.quad', '=', query.quad)
  if (query.modality) found = found.where('event.modality', '=', query.modality)
  if (query.context !== undefined)
    found = found.where(
      sql<boolean>`exists (select 1 from json_each(event.contexts) where value = ${query.context})`,
    )
  if (query.publisher !== undefined) found = found.where('report.publisher', '=', query.publisher)
  if (query.country !== undefined) found = found.where('event.place_country', '=', query.country)
  if (query.place !== undefined) found = found.where('event.place_name', '=', query.place)
  if (query.once) found = found.where(sql<boolean>`event.number = ${FIRST_TELLING}`)
  return during(found, query, HAPPENED, sql`coalesce(event.date_end, report.published)`) as unknown as Found
}

const PUBLISHED = sql<string | null>`report.published`
const HAPPENED = sql<string | null>`coalesce(event.date_start, report.published)`

/** The number of the event that tells the same happening first, by day, then by publication, whichever was entered first. */
export const FIRST_TELLING = sql<number>`(select telling.number from event telling join report its on its.number = telling.report
  where telling.happening = event.happening order by telling.date_start, its.published, its.id, telling.number limit 1)`

/** A query for entries with their reports, that can be narrowed. */
export type Found = SelectQueryBuilder<Tables, 'report', { number: number }>

/** The same query, of what was published in the period. */
export const publishedIn = <Query>(query: Query, period: Period): Query =>
  during(query, period, sql.ref('report.published'), sql.ref('report.published'))

function during<Query>(query: Query, { from, to }: Period, start: unknown, end: unknown): Query {
  let found = query as unknown as Found
  if (from !== undefined) found = found.where(sql<boolean>`${end} >= ${from}`)
  if (to !== undefined) found = found.where(sql<boolean>`${start} <= ${to}`)
  return found as unknown as Query
}

type Table = 'statement' | 'event'

const DAY: Readonly<Record<Table, RawBuilder<string | null>>> = { statement: PUBLISHED, event: HAPPENED }

/** Best first, or the newest first where no words are asked for. The index is asked once: to weigh a hit takes a look at all of them. */
function ordered(found: Found, table: Table, words: string | undefined): Found {
  const number = sql.ref(`${table}.number`)
  if (words === undefined)
    return found.orderBy(sql`${DAY[table]} desc nulls last`).orderBy(sql`${number} desc`)
  const match = matchText(words)
  if (match === null) return found.where(sql<boolean>`false`)
  const index = sql.table(`${table}_words`)
  const hits = sql<Hit>`(select rowid as hit, rank as score from ${index} where ${index} match ${match} order by rank limit ${MOST_HITS})`
  return found
    .innerJoin(hits.as('hits'), (join) => join.on(sql<boolean>`hits.hit = ${number}`))
    .orderBy('hits.score')
    .orderBy(number) as unknown as Found
}

interface Hit {
  readonly hit: number
  readonly score: number
}

/** Entries of one report were numbered in its order. */
const byTime = (found: Found): Found =>
  found
    .orderBy(sql`${HAPPENED} asc nulls last`)
    .orderBy(sql`report.id`)
    .orderBy(sql`event.number`)

/** Only those that hold the words. */
export function worded(found: Found, table: Table, words: string | undefined): Found {
  if (words === undefined) return found
  const match = matchText(words)
  if (match === null) return found.where(sql<boolean>`false`)
  const index = sql.table(`${table}_words`)
  const number = sql.ref(`${table}.number`)
  return found.where(sql<boolean>`${number} in (select rowid from ${index} where ${index} match ${match})`)
}

/** What is sorted by rank has no key that lasts: the cursor counts. */
function rankedPage(runner: Runner, found: Found, query: PageQuery): Paged<number> {
  const [offset = 0] = (keyIn(query, ['number']) ?? []) as [number?]
  const rows = runner.all(found.limit(query.limit + 1).offset(Math.max(0, offset)))
  return pageOf(rows, query, () => [offset + query.limit])
}

function newestPage(runner: Runner, all: Found, table: Table, day: Day, query: PageQuery): Paged<number> {
  const number = sql.ref(`${table}.number`)
  const key = keyIn(query, ['text', 'number'])
  let found = all.select(day.as('day'))
  if (key) {
    const [last, behind] = key
    found = found.where(
      last === null
        ? sql<boolean>`${day} is null and ${number} < ${behind}`
        : sql<boolean>`(${day} < ${last} or (${day} = ${last} and ${number} < ${behind}) or ${day} is null)`,
    )
  }
  const ordered = found.orderBy(sql`${day} desc nulls last`).orderBy(sql`${number} desc`)
  const rows = runner.all(ordered.limit(query.limit + 1))
  return pageOf(rows, query, (row) => [row.day, row.number])
}

function timePage(runner: Runner, all: Found, query: PageQuery): Paged<number> {
  const key = keyIn(query, ['text', 'text', 'number'])
  let found = all.select([HAPPENED.as('day'), 'report.id as report'])
  if (key) {
    const [last, report, number] = key
    const behind = sql<boolean>`(report.id, event.number) > (${report}, ${number})`
    found = found.where(
      last === null
        ? sql<boolean>`${HAPPENED} is null and ${behind}`
        : sql<boolean>`(${HAPPENED} > ${last} or (${HAPPENED} = ${last} and ${behind}) or ${HAPPENED} is null)`,
    )
  }
  const rows = runner.all(byTime(found as unknown as Found).limit(query.limit + 1)) as unknown as TimeRow[]
  return pageOf(rows, query, (row) => [row.day, row.report, row.number])
}

interface TimeRow {
  readonly number: number
  readonly day: string | null
  readonly report: string
}

type Day = RawBuilder<string | null>

/** One more was read than a page has, to know whether there is a next one. */
export function pageOf<Row extends { readonly number: number }>(
  rows: readonly Row[],
  query: PageQuery,
  keyOf: (row: Row) => Key,
): Paged<number> {
  const items = rows.slice(0, query.limit)
  const last = items.at(-1)
  const next = rows.length > query.limit && last ? cursorFor(query, keyOf(last)) : null
  return { items: items.map(({ number }) => number), next }
}

/** Of a word that is everywhere only the best are looked at. */
const MOST_HITS = 10_000

const hasSide =
  (sides: readonly ('source' | 'target')[], actors: readonly string[]) =>
  (where: ExpressionBuilder<Tables, 'event' | 'report'>) =>
    where.exists(
      build
        .selectFrom('participant')
        .select(sql`1`.as('one'))
        .where(sql<boolean>`participant.event = event.number`)
        .where('participant.side', 'in', sides)
        .where((inner) =>
          inner.or(
            actors.map((actor) => actorIs(actor, sql.ref('participant.actor'), sql.ref('participant.code'))),
          ),
        ),
    )

/** An actor's id, or a code with all that begins with it: RUS is also RUSGOV. */
function actorIs(wanted: string, actor: unknown, code: unknown) {
  return wanted.includes(':')
    ? sql<boolean>`${actor} = ${wanted}`
    : sql<boolean>`(${code} >= ${wanted} and ${code} < ${after(wanted)})`
}

const isAbout = (wanted: string) => isNamed(wanted, sql.ref('about'))

/** An id, or the code of a country or body: RUS is the country and whoever of it is known by the code alone. */
function isNamed(wanted: string, id: Expression<unknown>) {
  if (wanted.includes(':')) return sql<boolean>`${id} = ${wanted}`
  const role = `role:${wanted}`
  return sql<boolean>`(${id} = ${`country:${wanted}`} or (${id} >= ${role} and ${id} < ${after(role)}))`
}

/** What comes after everything that begins so. */
const after = (prefix: string): string => `${prefix}\uffff`

function numbersOf(runner: Runner, found: Found, { limit }: { readonly limit?: number }): number[] {
  const limited = limit === undefined ? found : found.limit(limit)
  return runner.all(limited).map(({ number }) => number)
}
