import {
  type Expression, type RawBuilder, type SelectQueryBuilder, sql, type SqlBool,
} from 'kysely' // prettier-ignore
import { matchText } from '../match.js'
import type { EventQuery, Period, StatementQuery } from '../queries.js'
import { build, type Runner, written } from './run.js'
import type { Tables } from './tables.js'

export type Entries = 'statement' | 'event'

/** A query for entries that can be narrowed; it selects their numbers. */
export type Found = SelectQueryBuilder<Tables, Entries, { number: number }>

/** Whether a query leaves anything out, but for what comes later. */
export const isNarrowed = (query: object): boolean =>
  Object.entries(query).some(([name, value]) => !ORDERING.has(name) && value !== undefined && value !== false)

const ORDERING: ReadonlySet<string> = new Set(['limit', 'after', 'order'])

/** All statements that fit but for the words, in no order. */
export function statementsFitting(runner: Runner, query: StatementQuery): Found {
  let found = build.selectFrom('statement').select('statement.number')
  if (query.speaker) found = found.where(anyOf(query.speaker, 'statement.speaker', 'statement.speaker_code'))
  if (query.about) found = found.where(isAbout(runner, anyOf(query.about, 'about', 'code')))
  if (query.issue) {
    const ids = query.issue.map((issue) => `issue:${issue}`)
    found = found.where(isAbout(runner, anyOf(ids, 'about', 'code')))
  }
  if (query.addressee)
    found = found.where(anyOf(query.addressee, 'statement.addressee', 'statement.addressee_code'))
  if (query.act) found = found.where('statement.act', '=', query.act)
  if (query.manner) found = found.where('statement.manner', '=', query.manner)
  if (query.publisher !== undefined) found = found.where('statement.publisher', '=', query.publisher)
  return publishedIn(found, query, 'statement') as unknown as Found
}

/** All events that fit but for the words, in no order. */
export function eventsFitting(runner: Runner, query: EventQuery): Found {
  let found = build.selectFrom('event').select('event.number')
  if (query.source) found = found.where(hasSide(runner, ['source'], query.source))
  if (query.target) found = found.where(hasSide(runner, ['target'], query.target))
  if (query.either) found = found.where(hasSide(runner, ['source', 'target'], query.either))
  if (query.event) found = found.where('event.plover', '=', query.event)
  if (query.cameo)
    found = found.where('event.cameo', '>=', query.cameo).where('event.cameo', '<', after(query.cameo))
  if (query.quad) found = found.where('event.quad', '=', query.quad)
  if (query.modality) found = found.where('event.modality', '=', query.modality)
  if (query.context !== undefined)
    found = found.where(
      sql<boolean>`exists (select 1 from json_each(event.contexts) where value = ${query.context})`,
    )
  if (query.publisher !== undefined) found = found.where('event.publisher', '=', query.publisher)
  if (query.country !== undefined) found = found.where('event.place_country', '=', query.country)
  if (query.place !== undefined) found = found.where('event.place_name', '=', query.place)
  if (query.once) found = found.where(sql<boolean>`event.number = event.happening`)
  if (query.from !== undefined) found = found.where('event.until', '>=', query.from)
  if (query.to !== undefined) found = found.where('event.day', '<=', query.to)
  return found as unknown as Found
}

/** Only those that hold the words. */
export function worded(runner: Runner, found: Found, table: Entries, words: string | undefined): Found {
  if (words === undefined) return found
  const match = matchText(words)
  if (match === null) return found.where(sql<boolean>`false`)
  const index = sql.table(`${table}_words`)
  return found.where(among(runner, `${table}.number`, sql`select rowid from ${index} where ${index} match ${match}`))
} // prettier-ignore

/** The same query, of what was published in the period. */
export function publishedIn<Query>(query: Query, { from, to }: Period, table: string): Query {
  const published = sql.ref(`${table}.published`)
  let found = query as unknown as Found
  if (from !== undefined) found = found.where(sql<boolean>`${published} >= ${from}`)
  if (to !== undefined) found = found.where(sql<boolean>`${published} <= ${to}`)
  return found as unknown as Query
}

const isAbout = (runner: Runner, which: Condition) =>
  among(runner, 'statement.number', sql`select statement from statement_about where ${which}`)

const hasSide = (runner: Runner, sides: readonly ('source' | 'target')[], actors: readonly string[]) =>
  among(runner, 'event.number', sql`select event from participant
    where side in (${sql.join(sides)}) and ${anyOf(actors, 'participant.actor', 'participant.code')}`) // prettier-ignore

type Condition = Expression<SqlBool>

/**
 * Few are looked up one by one; where they are many, entries are walked in their order and each is looked for among them. SQLite cannot
 * know beforehand which it will be.
 */
function among(runner: Runner, number: string, numbers: RawBuilder<unknown>): Condition {
  const some = sql<{ some: number }>`select count(*) as some from (${numbers} limit ${FEW})`
  const isFew = (runner.first(written(some))?.some ?? 0) < FEW
  return isFew
    ? sql<boolean>`${sql.ref(number)} in (${numbers})`
    : sql<boolean>`+${sql.ref(number)} in (${numbers})`
}

const FEW = 2000

/** Actors' ids, or codes with all that begins with them: RUS is also RUSGOV. */
function anyOf(wanted: readonly string[], id: string, code: string): Condition {
  const ids = wanted.filter(isId)
  const conditions: Condition[] = wanted.filter((one) => !isId(one)).map((one) => hasCode(sql.ref(code), one))
  if (ids.length > 0) conditions.push(sql<boolean>`${sql.ref(id)} in (${sql.join(ids)})`)
  if (conditions.length === 0) return sql<boolean>`false`
  return sql<boolean>`(${sql.join(conditions, sql` or `)})`
}

/** Codes are made of groups of three letters: what is no such code begins none. */
const hasCode = (code: RawBuilder<unknown>, wanted: string): Condition =>
  wanted.length % 3 === 0
    ? sql<boolean>`(${code} >= ${wanted} and ${code} < ${after(wanted)})`
    : sql<boolean>`${code} = ${wanted}`

const isId = (wanted: string): boolean => wanted.includes(':')

/** What comes after everything that begins so. */
const after = (prefix: string): string => `${prefix}\uffff`
