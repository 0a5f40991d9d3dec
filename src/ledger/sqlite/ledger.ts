import type { Change, Entry, Ledger, Outcome } from '../ledger.js'
import type { Citation, Counts, Period } from '../queries.js'
import { enterReport } from './enter.js'
import { eventsAt, figuresOf, positionsOf, statementsAt } from './entries.js'
import { findEvents, findStatements, publishedIn } from './find.js'
import { loadReport } from './load.js'
import { openDatabase, type OpenOptions } from './open.js'
import { build, type Runner, runnerOn } from './run.js'
import { seriesOf } from './series.js'

/** Rows that are read at a time: memory does not grow with what is found. */
const PAGE = 200

/** The ledger in a file of SQLite. `:memory:` keeps it in memory, for as long as it is open. */
export function openSqlite(file: string, options: OpenOptions = {}): Ledger {
  const runner = runnerOn(openDatabase(file, options), file)
  return {
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
    positions: (actor, period = {}) => paged(() => positionsOf(runner, actor, period), same),
    figures: (actor, period = {}) => paged(() => figuresOf(runner, actor, period), same),
    series: (query) => later(() => seriesOf(runner, query)),
    changes: (since) => paged(() => changesSince(runner, since), same),
    counts: () => later(() => countAll(runner)),
    close: () => later(() => runner.close()),
  }
}

const same = <T>(all: readonly T[]): readonly T[] => all

/** What SQLite does at once, as the interface has it. */
const later = <T>(work: () => T): Promise<T> => new Promise((resolve) => resolve(work()))

async function* paged<Key, Found>(
  find: () => readonly Key[],
  load: (keys: readonly Key[]) => readonly Found[],
): AsyncGenerator<Found> {
  const keys = find()
  for (let at = 0; at < keys.length; at += PAGE) yield* load(keys.slice(at, at + PAGE))
}

function enterAll(runner: Runner, entries: readonly Entry[], version: string, at: string): Outcome[] {
  return runner.transact(() => entries.map((entry) => enterReport(runner, entry, version, at)))
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

function copiesOf(runner: Runner, id: string): Citation[] {
  const story = build.selectFrom('report').select('story').where('id', '=', id)
  return runner
    .all(
      build
        .selectFrom('report')
        .select(['id as report', 'source_id as sourceId', 'title', 'url', 'publisher', 'published'])
        .where('story', '=', story)
        .orderBy('published', (order) => order.asc().nullsLast())
        .orderBy('id'),
    )
    .map((row) => ({ ...row }))
}

function reportIds(runner: Runner, period: Period): string[] {
  const query = publishedIn(build.selectFrom('report').select('id'), period)
  const ordered = query.orderBy('published', (order) => order.asc().nullsLast()).orderBy('id')
  return runner.all(ordered).map(({ id }) => id)
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
