import { type RawBuilder, sql, type SqlBool } from 'kysely'
import { groupBy } from '../../model/group.js'
import type { QuadClass } from '../../model/index.js'
import type { SeriesPoint, Total } from '../counts.js'
import type { Interval, SeriesQuery, TotalsQuery } from '../queries.js'
import { dyadsIn, noCounts } from './rankings.js'
import type { Runner } from './run.js'
import { isWithin, stepOf } from './times.js'

const time = (by: Interval) => stepOf('day', by)
const isKnown = (by: Interval) => isWithin('day', 'until', 'precision', by)

/** The month or year that is known where the step is not, or the first and the last day: 2019-10-01/2020-03-31. */
const SPAN = sql<string>`case when substr(day, 1, 7) = substr(until, 1, 7) then substr(day, 1, 7)
  when substr(day, 1, 4) = substr(until, 1, 4) then substr(day, 1, 4) else day || '/' || until end`

export const seriesOf = (runner: Runner, query: SeriesQuery): SeriesPoint[] =>
  pointsOf(runner, query, time(query.by), isKnown(query.by))

export const coarserOf = (runner: Runner, query: SeriesQuery): SeriesPoint[] =>
  pointsOf(runner, query, SPAN, sql`not ${isKnown(query.by)}`)

function pointsOf(
  runner: Runner,
  query: SeriesQuery,
  time: RawBuilder<string>,
  which: RawBuilder<SqlBool>,
): SeriesPoint[] {
  const { source, target, both = false } = query
  const counted = dyadsIn(query)
    .select([time.as('time'), 'quad'])
    .select(({ fn }) => [
      fn.countAll<number>().as('events'),
      fn.sum<number | null>('goldstein').as('goldstein'),
      fn.count<number>('goldstein').as('scored'),
    ])
    .where((where) => {
      const towards = (one: string | null, other: string | null) =>
        where.and([
          ...(one === null ? [] : [where('source', '=', one)]),
          ...(other === null ? [] : [where('target', '=', other)]),
        ])
      return both ? where.or([towards(source, target), towards(target, source)]) : towards(source, target)
    })
    .where(which)
  const rows = runner.all(counted.groupBy(['time', 'quad']).orderBy('time'))
  return [...groupBy(rows, (row) => row.time)].map(([time, group]) => pointOf(time, group))
}

interface Row {
  readonly quad: QuadClass
  readonly events: number
  readonly goldstein: number | null
  readonly scored: number
}

function pointOf(time: string, rows: readonly Row[]): SeriesPoint {
  const counts = noCounts()
  for (const { quad, events } of rows) counts[quad] = events
  const scored = rows.reduce((sum, row) => sum + row.scored, 0)
  const total = rows.reduce((sum, row) => sum + (row.goldstein ?? 0), 0)
  return { time, counts, goldstein: scored > 0 ? total / scored : null }
}

export function totalsOf(runner: Runner, { by, ...period }: TotalsQuery): Total[] {
  const counted = dyadsIn(period)
    .select(time(by).as('time'))
    .select(({ fn }) => fn.count<number>('happening').distinct().as('events'))
    .where(isKnown(by))
  return runner.all(counted.groupBy('time').orderBy('time'))
}
