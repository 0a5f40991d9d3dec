import type { Change, Entry, Ledger, Outcome } from '../ledger.js'
import type { Counts, Days } from '../counts.js'
import type { Paged } from '../found.js'
import { checkLimit } from '../cursor.js'
import type { PageQuery } from '../queries.js'
import { enterReport } from './enter.js'
import { eventsAt, figuresOf, positionsOf, statementsAt } from './entries.js'
import { eventFacets, statementFacets } from './facets.js'
import { findEvents, findStatements, pageOfEvents, pageOfStatements } from './find.js'
import { loadReport } from './load.js'
import { openDatabase, type OpenOptions } from './open.js'
import { busiestActors, dyadsOf, issuesOf, placesOf } from './rankings.js'
import { tallyOf } from './tally.js'
import { eventTimes, statementTimes } from './times.js'
import { copiesOf, pageOfReports, reportIds } from './reports.js'
import { build, type Runner, runnerOn } from './run.js'
import { tabledAt } from './tabled.js'
import { coarserOf, seriesOf, totalsOf } from './series.js'

/** Rows that are read at a time: memory does not grow with what is found. */
const PAGE = 200
/** Where many are: entries of one report are read together. */
const MOST_AT_ONCE = 500

/** The ledger in a file of SQLite. `:memory:` keeps it in memory, for as long as it is open. */
export function openSqlite(file: string, options: OpenOptions = {}): Ledger {
  const opened = openDatabase(file, options)
  const runner = runnerOn(opened, file)
  return {
    file: opened.database.memory ? null : opened.database.name,
    enter: (entries, version, at) => later(() => enterAll(runner, entries, version, at)),
    known: (keys, version) => later(() => knownKeys(runner, keys, version)),
    report: (id) => later(() => loadReport(runner, id)),
    copies: (id) => later(() => copiesOf(runner, id)),
    reports: (period = {}) =>
      paged(
        () => reportIds(runner, period),
        (ids) => ids.flatMap((id) => loadReport(runner, id) ?? []),
      ),
    statements: (query) =>
      paged(
        () => findStatements(runner, query),
        (numbers) => statementsAt(runner, numbers, query.words),
      ),
    events: (query) =>
      paged(
        () => findEvents(runner, query),
        (numbers) => eventsAt(runner, numbers, query.words),
      ),
    tabledEvents: (query) =>
      inParts(
        () => findEvents(runner, query),
        (numbers) => tabledAt(runner, numbers),
      ),
    eventNumbers: (query) => later(() => findEvents(runner, query)),
    tabledAt: (numbers) => later(() => tabledAt(runner, numbers)),
    statementPage: (query) =>
      page(
        query,
        () => pageOfStatements(runner, query),
        (numbers) => statementsAt(runner, numbers, query.words),
      ),
    eventPage: (query) =>
      page(
        query,
        () => pageOfEvents(runner, query),
        (numbers) => eventsAt(runner, numbers, query.words),
      ),
    reportPage: (query) => page(query, () => pageOfReports(runner, query), same),
    positions: (actor, period = {}) => paged(() => positionsOf(runner, 'actor', actor, period), same),
    positionsOn: (issue, period = {}) => paged(() => positionsOf(runner, 'issue', issue, period), same),
    figures: (actor, period = {}) => paged(() => figuresOf(runner, actor, period), same),
    series: (query) => later(() => seriesOf(runner, query)),
    coarser: (query) => later(() => coarserOf(runner, query)),
    totals: (query) => later(() => totalsOf(runner, query)),
    statementFacets: (query) => later(() => statementFacets(runner, query)),
    eventFacets: (query) => later(() => eventFacets(runner, query)),
    statementTimes: (query) => later(() => statementTimes(runner, query)),
    eventTimes: (query) => later(() => eventTimes(runner, query)),
    tally: (query) => later(() => tallyOf(runner, query)),
    dyads: (query) => later(() => dyadsOf(runner, query)),
    places: (query) => later(() => placesOf(runner, query)),
    busiestActors: (query) => later(() => busiestActors(runner, query)),
    issues: (period = {}) => later(() => issuesOf(runner, period)),
    changes: (since) => paged(() => changesSince(runner, since), same),
    counts: () => later(() => countAll(runner)),
    days: () => later(() => daysOf(runner)),
    revision: () => later(() => revisionOf(runner)),
    close: () => later(() => runner.close()),
  }
}

const same = <T>(all: readonly T[]): readonly T[] => all

/** What SQLite does at once, as the interface has it. */
const later = <T>(work: () => T): Promise<T> => new Promise((resolve) => resolve(work()))

const page = <Key, Found>(
  query: PageQuery,
  find: () => Paged<Key>,
  load: (keys: readonly Key[]) => readonly Found[],
): Promise<Paged<Found>> =>
  later(() => {
    checkLimit(query.limit)
    const { items, next } = find()
    return { items: load(items), next }
  })

async function* paged<Key, Found>(
  find: () => readonly Key[],
  load: (keys: readonly Key[]) => readonly Found[],
): AsyncGenerator<Found> {
  for await (const part of inParts(find, load)) yield* part
}

async function* inParts<Key, Found>(
  find: () => readonly Key[],
  load: (keys: readonly Key[]) => readonly Found[],
): AsyncGenerator<readonly Found[]> {
  const keys = find()
  for (let at = 0, size = PAGE; at < keys.length; at += size) {
    if (at > 0) size = MOST_AT_ONCE
    yield load(keys.slice(at, at + size))
  }
}

function enterAll(runner: Runner, entries: readonly Entry[], version: string, at: string): Outcome[] {
  return runner.transact(() => {
    const before = runner.changes()
    const outcomes = entries.map((entry) => enterReport(runner, entry, version, at))
    if (runner.changes() !== before) runner.run(NEW_REVISION)
    return outcomes
  })
}

const NEW_REVISION = {
  compile: () => ({ sql: 'UPDATE revision SET mark = lower(hex(randomblob(8)))', parameters: [] }),
}

function knownKeys(runner: Runner, keys: readonly string[], version: string): Set<string> {
  const found = new Set<string>()
  for (let at = 0; at < keys.length; at += PAGE) {
    const some = keys.slice(at, at + PAGE)
    const known = build
      .selectFrom('source')
      .select('key')
      .where('version', '=', version)
      .where('key', 'in', some)
    for (const { key } of runner.all(known)) found.add(key)
  }
  return found
}

function changesSince(runner: Runner, since: string): Change[] {
  const rows = runner.all(build.selectFrom('change').selectAll().where('at', '>=', since).orderBy('number'))
  return rows.map(({ report_id, at, version_before, version_after, added, removed }) => ({
    report: report_id,
    ...{ at, before: version_before, after: version_after },
    added: JSON.parse(added) as Change['added'],
    removed: JSON.parse(removed) as Change['removed'],
  }))
}

function countAll(runner: Runner): Counts {
  const count = (table: 'report' | 'statement' | 'event' | 'position' | 'figure'): number =>
    runner.first(build.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('rows')))?.rows ?? 0
  const stories = build
    .selectFrom('report')
    .select(({ fn }) => fn.count<number>('story').distinct().as('rows'))
  return {
    reports: count('report'),
    stories: runner.first(stories)?.rows ?? 0,
    statements: count('statement'),
    events: count('event'),
    positions: count('position'),
    figures: count('figure'),
  }
}

function daysOf(runner: Runner): Days {
  const days = build
    .selectFrom('report')
    .select(({ fn }) => [
      fn.min<string | null>('published').as('first'),
      fn.max<string | null>('published').as('last'),
    ])
  return { first: null, last: null, ...runner.first(days) }
}

const revisionOf = (runner: Runner): string =>
  runner.first(build.selectFrom('revision').select('mark'))?.mark ?? ''
