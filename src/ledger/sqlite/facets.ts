import { type RawBuilder, type SelectQueryBuilder, sql, type SqlBool } from 'kysely'
import { type EventFacets, type Facet, MOST_FACETS, type StatementFacets } from '../counts.js'
import { issueName } from '../names.js'
import type { EventQuery, StatementQuery } from '../queries.js'
import { actorNames } from './named.js'
import { eventsFitting, type Found, isNarrowed, statementsFitting, worded } from './narrow.js'
import { build, type Runner } from './run.js'
import type { Tables } from './tables.js'

/** Beginning of an issue's id among what a statement is about. */
const ISSUE = 'issue:'

export function statementFacets(runner: Runner, query: StatementQuery): StatementFacets {
  const found = worded(runner, statementsFitting(runner, query), 'statement', query.words)
  const columns = [
    ['act', 'speaker'],
    ['substr(published, 1, 7)', 'publisher'],
  ]
  const [act, speaker, month, publisher] = talliesOf(runner, found, columns) as [Tally, Tally, Tally, Tally]
  const spokenOf = (which: RawBuilder<SqlBool>): Facet[] => {
    const within = isNarrowed(query) ? sql<boolean>`+statement in ${found}` : sql<boolean>`true`
    const about = sql.ref<string>('about')
    const grouped = build.selectFrom('statement_about').where(which).where(within).groupBy('about')
    return countedBy(runner, grouped.select([about.as('id'), COUNT.as('count')]))
  }
  const issues = spokenOf(sql`about like ${`${ISSUE}%`}`)
  return {
    count: countOf(act),
    speaker: named(runner, mostOf(speaker)),
    about: named(runner, spokenOf(sql`about not like ${`${ISSUE}%`}`)),
    issue: issues.map(({ id, count }) => {
      const issue = id.slice(ISSUE.length)
      return { id: issue, name: issueName(issue) ?? issue, count }
    }),
    ...{ act: mostOf(act), publisher: mostOf(publisher), month: inTime(month) },
  }
}

export function eventFacets(runner: Runner, query: EventQuery): EventFacets {
  const found = worded(runner, eventsFitting(runner, query), 'event', query.words)
  const columns = [['plover', 'substr(cameo, 1, 2)', 'quad', 'modality'], ['month', 'publisher']]
  const tallies = talliesOf(runner, found, columns)
  const [event, cameo, quad, modality, month, publisher] = tallies as [Tally, Tally, Tally, Tally, Tally, Tally]
  const [source, target] = sidesOf(runner, found, isNarrowed(query))
  return {
    count: countOf(quad),
    ...{ source: named(runner, mostOf(source)), target: named(runner, mostOf(target)) },
    ...{ event: mostOf(event), cameo: mostOf(cameo), quad: mostOf(quad), modality: mostOf(modality) },
    ...{ publisher: mostOf(publisher), month: inTime(month) },
  }
} // prettier-ignore

const COUNT = sql<number>`count(*)`

/** In how many of the events each actor stands on either side. */
function sidesOf(runner: Runner, found: Found, isNarrowed: boolean): readonly [Tally, Tally] {
  const within = isNarrowed ? sql<boolean>`+event in ${found}` : sql<boolean>`true`
  const rows = runner.all(
    build
      .selectFrom('participant')
      .select([sql<string>`actor`.as('actor'), 'side', COUNT.as('count')])
      .where('again', '=', 0)
      .where('actor', 'is not', null)
      .where(within)
      .groupBy(['actor', 'side']),
  )
  const sideOf = (name: 'source' | 'target'): Tally =>
    new Map(rows.flatMap(({ actor, side, count }) => (side === name ? [[actor, count] as const] : [])))
  return [sideOf('source'), sideOf('target')]
}

/** How often each value of a column stands in what was found; without those that have none. */
type Tally = ReadonlyMap<string, number>

/**
 * All columns are counted in one walk over what was found. Those of a group have few values together and are read as one: to hand over
 * a value costs more than to count it. Of a group only the last may hold any text.
 */
function talliesOf(runner: Runner, found: Found, groups: readonly (readonly string[])[]): Tally[] {
  const together = groups.map(() => new Map<string, number>())
  const values = groups.map((columns, at) =>
    sql.raw(columns.map((column) => `coalesce(${column}, '')`).join(` || '${BETWEEN}' || `)).as(`g${at}`),
  )
  runner.each(found.clearSelect().select(values), (row) => {
    for (const [at, tally] of together.entries()) count(tally, row[at] as string, 1)
  })
  return groups.flatMap((columns, at) => apart(together[at] ?? new Map(), columns.length))
}

const BETWEEN = '\u001f'

function apart(together: Tally, columns: number): Tally[] {
  const tallies = Array.from({ length: columns }, () => new Map<string, number>())
  for (const [values, times] of together) {
    const parts = values.split(BETWEEN)
    const last = parts.slice(columns - 1).join(BETWEEN)
    for (const [at, tally] of tallies.entries()) {
      const value = at === columns - 1 ? last : (parts[at] ?? '')
      if (value !== '') count(tally, value, times)
    }
  }
  return tallies
}

function count(tally: Map<string, number>, value: string, times: number): void {
  tally.set(value, (tally.get(value) ?? 0) + times)
}

/** Of a column that every row has. */
const countOf = (tally: Tally): number => [...tally.values()].reduce((sum, count) => sum + count, 0)

const facetsOf = (tally: Tally): Facet[] => [...tally].map(([id, count]) => ({ id, name: id, count }))

const mostOf = (tally: Tally): Facet[] =>
  facetsOf(tally)
    .sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1))
    .slice(0, MOST_FACETS)

const inTime = (tally: Tally): Facet[] => facetsOf(tally).sort((one, other) => (one.id < other.id ? -1 : 1))

interface Counted {
  readonly id: string
  readonly count: number
}

const countedBy = (runner: Runner, grouped: SelectQueryBuilder<Tables, never, Counted>): Facet[] =>
  runner
    .all(grouped.orderBy('count', 'desc').orderBy('id').limit(MOST_FACETS))
    .map(({ id, count }) => ({ id, name: id, count }))

function named(runner: Runner, facets: readonly Facet[]): Facet[] {
  const names = actorNames(
    runner,
    facets.map(({ id }) => id),
  )
  return facets.map((facet) => ({ ...facet, name: names.get(facet.id) ?? facet.id }))
}
