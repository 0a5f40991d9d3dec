import { sql } from 'kysely'
import { cursorFor, type Key, keyIn } from '../cursor.js'
import type { Paged } from '../found.js'
import { matchText } from '../match.js'
import type { EventQuery, PageQuery, StatementQuery } from '../queries.js'
import { type Entries, eventsFitting, type Found, isNarrowed, statementsFitting, worded } from './narrow.js'
import type { Runner } from './run.js'

/** The numbers of the statements that fit, best or newest first. */
export function findStatements(runner: Runner, query: StatementQuery): number[] {
  const found = statementsFitting(runner, query)
  if (query.words === undefined) return numbersOf(runner, newest(found, 'statement'), query.limit)
  return ranked(runner, found, 'statement', query, 0)
}

/** The same of events, or by time. */
export function findEvents(runner: Runner, query: EventQuery): number[] {
  const found = eventsFitting(runner, query)
  if (query.order === 'time')
    return numbersOf(runner, byTime(worded(runner, found, 'event', query.words)), query.limit)
  if (query.words === undefined) return numbersOf(runner, newest(found, 'event'), query.limit)
  return ranked(runner, found, 'event', query, 0)
}

/** The numbers of one page, with the cursor for the next. */
export function pageOfStatements(runner: Runner, query: StatementQuery & PageQuery): Paged<number> {
  const found = statementsFitting(runner, query)
  return query.words === undefined
    ? newestPage(runner, found, 'statement', query)
    : rankedPage(runner, found, 'statement', query)
}

export function pageOfEvents(runner: Runner, query: EventQuery & PageQuery): Paged<number> {
  const found = eventsFitting(runner, query)
  if (query.order === 'time') return timePage(runner, worded(runner, found, 'event', query.words), query)
  return query.words === undefined
    ? newestPage(runner, found, 'event', query)
    : rankedPage(runner, found, 'event', query)
}

/** What tells when: of a statement the day of publication. */
const DAY: Readonly<Record<Entries, string>> = { statement: 'statement.published', event: 'event.day' }

const newest = (found: Found, table: Entries): Found =>
  found.orderBy(sql`${sql.ref(DAY[table])} desc, ${sql.ref(`${table}.number`)} desc`)

/** Entries of one report were numbered in its order. */
const byTime = (found: Found): Found =>
  found
    .innerJoin('report', (join) => join.on(sql<boolean>`report.number = event.report`))
    .orderBy(sql`event.day asc nulls last, report.id, event.number`) as unknown as Found

const numbersOf = (runner: Runner, found: Found, limit: number | undefined): number[] =>
  runner.column<number>(limit === undefined ? found : found.limit(limit))

interface Ranked {
  readonly words?: string
  readonly limit?: number
}

/** Best first. The index is asked once, and for no more than is wanted where nothing else narrows what it finds. */
function ranked(runner: Runner, all: Found, table: Entries, query: Ranked, offset: number): number[] {
  const match = matchText(query.words ?? '')
  if (match === null) return []
  const index = sql.table(`${table}_words`)
  const isAll = !isNarrowed({ ...query, words: undefined })
  const most = query.limit === undefined ? -1 : query.limit + offset
  const hits = sql<Hit>`(select rowid as hit, rank as score from ${index} where ${index} match ${match}
    order by rank, rowid limit ${isAll ? most : -1})`
  const found = all
    .innerJoin(hits.as('hits'), (join) => join.on(sql<boolean>`hits.hit = ${sql.ref(`${table}.number`)}`))
    .orderBy('hits.score')
    .orderBy('hits.hit')
    .limit(query.limit ?? -1)
    .offset(offset)
  return runner.all(found).map(({ number }) => number)
}

interface Hit {
  readonly hit: number
  readonly score: number
}

/** What is sorted by rank has no key that lasts: the cursor counts. */
function rankedPage(runner: Runner, found: Found, table: Entries, query: PageQuery & Ranked): Paged<number> {
  const [offset] = (keyIn(query, ['number']) ?? [0]) as [number]
  const numbers = ranked(runner, found, table, { ...query, limit: query.limit + 1 }, Math.max(0, offset))
  const rows = numbers.map((number) => ({ number }))
  return pageOf(rows, query, () => [offset + query.limit])
}

function newestPage(runner: Runner, all: Found, table: Entries, query: PageQuery): Paged<number> {
  const [day, number] = [sql.ref<string | null>(DAY[table]), sql.ref<number>(`${table}.number`)]
  const key = keyIn(query, ['text', 'number'])
  const [last, behind] = key ?? []
  const isLate = key !== null && last === null
  const dated = key ? all.where(sql<boolean>`(${day}, ${number}) < (${last}, ${behind})`) : all
  const undated = isLate ? all.where(sql<boolean>`${number} < ${behind}`) : all
  const rows = inTwoParts(query.limit + 1, (limit, isDated) => {
    if (isDated && isLate) return []
    const part = isDated ? dated : undated
    const found = part.where(isDated ? sql<boolean>`${day} is not null` : sql<boolean>`${day} is null`)
    return runner.all(newest(found, table).select(day.as('day')).limit(limit))
  })
  return pageOf(rows, query, (row) => [row.day, row.number])
}

function timePage(runner: Runner, all: Found, query: PageQuery): Paged<number> {
  const key = keyIn(query, ['text', 'text', 'number'])
  const [last, report, number] = key ?? []
  const isLate = key !== null && last === null
  const behind = sql<boolean>`(report.id, event.number) > (${report}, ${number})`
  const rows = inTwoParts(query.limit + 1, (limit, isDated) => {
    if (isDated && isLate) return []
    let part = byTime(all).select([sql<string | null>`event.day`.as('day'), sql<string>`report.id`.as('id')])
    part = part.where(isDated ? sql<boolean>`event.day is not null` : sql<boolean>`event.day is null`)
    if (isDated && key)
      part = part.where(sql<boolean>`event.day >= ${last} and (event.day > ${last} or ${behind})`)
    if (isLate) part = part.where(behind)
    return runner.all(part.limit(limit))
  })
  return pageOf(rows, query, (row) => [row.day, row.id, row.number])
}

/** What has a day, then what has none: each part is found in the order of an index. */
function inTwoParts<Row>(limit: number, find: (limit: number, isDated: boolean) => Row[]): Row[] {
  const dated = find(limit, true)
  return dated.length < limit ? [...dated, ...find(limit - dated.length, false)] : dated
}

/** One more was read than a page has, to know whether there is a next one. */
function pageOf<Row extends { readonly number: number }>(
  rows: readonly Row[],
  query: PageQuery,
  keyOf: (row: Row) => Key,
): Paged<number> {
  const items = rows.slice(0, query.limit)
  const last = items.at(-1)
  const next = rows.length > query.limit && last ? cursorFor(query, keyOf(last)) : null
  return { items: items.map(({ number }) => number), next }
}
