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
    const about = build.selectFrom('statement_about').select('statement').where('about', 'in', query.about)
    found = found.where('statement.number', 'in', about)
  }
  found = during(found, query, sql.ref('report.published'), sql.ref('report.published'))
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
  if (query.once) found = found.whereRef('event.happening', '=', 'event.number')
  const start = sql`coalesce(event.date_start, report.published)`
  found = during(found, query, start, sql`coalesce(event.date_end, report.published)`)
  return numbersOf(runner, ordered(found, 'event', query.words, start), query)
}

type Found = SelectQueryBuilder<Tables, never, { number: number }>

function during<Query>(query: Query, { from, to }: Period, start: unknown, end: unknown): Query {
  let found = query as unknown as Found
  if (from !== undefined) found = found.where(sql<boolean>`${end} >= ${from}`)
  if (to !== undefined) found = found.where(sql<boolean>`${start} <= ${to}`)
  return found as unknown as Query
}

function ordered<Query>(
  query: Query,
  table: 'statement' | 'event',
  words: string | undefined,
  day: unknown,
): Found {
  const found = query as unknown as Found
  const number = sql.ref(`${table}.number`)
  if (words === undefined) return found.orderBy(sql`${day} desc nulls last`).orderBy(sql`${number} desc`)
  const index = sql.table(`${table}_words`)
  const match = matchText(words)
  if (match === null) return found.where(sql<boolean>`false`)
  const hits = sql<boolean>`${number} in (select rowid from ${index} where ${index} match ${match} order by rank limit ${MOST_HITS})`
  const rank = sql`(select rank from ${index} where ${index} match ${match} and rowid = ${number})`
  return found.where(hits).orderBy(rank).orderBy(number)
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

/** What comes after everything that begins so. */
const after = (prefix: string): string => `${prefix}\uffff`

function numbersOf(runner: Runner, found: Found, { limit }: { readonly limit?: number }): number[] {
  const limited = limit === undefined ? found : found.limit(limit)
  return runner.all(limited).map(({ number }) => number)
}
