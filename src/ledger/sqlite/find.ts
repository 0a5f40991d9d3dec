import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely'
import { matchText } from '../match.js'
import type { EventQuery, Period, StatementQuery } from '../queries.js'
import { build, type Runner } from './run.js'
import type { Tables } from './tables.js'

/** The numbers of the statements that fit, best or newest first. */
export function findStatements(runner: Runner, query: StatementQuery): number[] {
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
  if (query.about) {
    const wanted = query.about
    const about = build
      .selectFrom('statement_about')
      .select('statement')
      .where((where) => where.or(wanted.map((one) => isAbout(one))))
    found = found.where('statement.number', 'in', about)
  }
  found = publishedIn(found, query)
  return numbersOf(runner, ordered(found, 'statement', query.words, sql.ref('report.published')), query)
}

export function findEvents(runner: Runner, query: EventQuery): number[] {
  let found = build
    .selectFrom('event')
    .innerJoin('report', 'report.number', 'event.report')
    .select('event.number')
  if (query.source) found = found.where(hasSide('source', query.source))
  if (query.target) found = found.where(hasSide('target', query.target))
  if (query.event) found = found.where('event.plover', '=', query.event)
  if (query.cameo)
    found = found.where('event.cameo', '>=', query.cameo).where('event.cameo', '<', after(query.cameo))
  if (query.modality) found = found.where('event.modality', '=', query.modality)
  if (query.once) found = found.where(sql<boolean>`event.number = ${FIRST_TELLING}`)
  const start = sql`coalesce(event.date_start, report.published)`
  found = during(found, query, start, sql`coalesce(event.date_end, report.published)`)
  const order = query.order === 'time' ? byTime : ordered
  return numbersOf(runner, order(found, 'event', query.words, start), query)
}

/** The number of the event that tells the same happening first, by day, then by publication, whichever was entered first. */
export const FIRST_TELLING = sql<number>`(select telling.number from event telling join report its on its.number = telling.report
  where telling.happening = event.happening order by telling.date_start, its.published, its.id, telling.number limit 1)`

type Found = SelectQueryBuilder<Tables, never, { number: number }>

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

/** Best first, or the newest first where no words are asked for. The index is asked once: to weigh a hit takes a look at all of them. */
function ordered<Query>(query: Query, table: Table, words: string | undefined, day: unknown): Found {
  const found = query as unknown as Found
  const number = sql.ref(`${table}.number`)
  if (words === undefined) return found.orderBy(sql`${day} desc nulls last`).orderBy(sql`${number} desc`)
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
function byTime<Query>(query: Query, table: Table, words: string | undefined, day: unknown): Found {
  const number = sql.ref(`${table}.number`)
  const found = (query as unknown as Found)
    .orderBy(sql`${day} asc nulls last`)
    .orderBy(sql`report.id`)
    .orderBy(number)
  if (words === undefined) return found
  const match = matchText(words)
  if (match === null) return found.where(sql<boolean>`false`)
  const index = sql.table(`${table}_words`)
  return found.where(sql<boolean>`${number} in (select rowid from ${index} where ${index} match ${match})`)
}

/** Of a word that is everywhere only the best are looked at. */
const MOST_HITS = 10_000

const hasSide =
  (side: 'source' | 'target', actors: readonly string[]) =>
  (where: ExpressionBuilder<Tables, 'event' | 'report'>) =>
    where.exists(
      build
        .selectFrom('participant')
        .select(sql`1`.as('one'))
        .where(sql<boolean>`participant.event = event.number`)
        .where('participant.side', '=', side)
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

/** An id, or the code of a country or body: RUS is the country and whoever of it is known by the code alone. */
function isAbout(wanted: string) {
  if (wanted.includes(':')) return sql<boolean>`about = ${wanted}`
  const role = `role:${wanted}`
  return sql<boolean>`(about = ${`country:${wanted}`} or (about >= ${role} and about < ${after(role)}))`
}

/** What comes after everything that begins so. */
const after = (prefix: string): string => `${prefix}\uffff`

function numbersOf(runner: Runner, found: Found, { limit }: { readonly limit?: number }): number[] {
  const limited = limit === undefined ? found : found.limit(limit)
  return runner.all(limited).map(({ number }) => number)
}
