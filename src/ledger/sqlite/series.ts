import { groupBy } from '../../model/group.js'
import { sql } from 'kysely'
import type { QuadClass } from '../../model/index.js'
import type { SeriesPoint, Total } from '../counts.js'
import type { Interval, SeriesQuery, TotalsQuery } from '../queries.js'
import { noCounts } from './rankings.js'
import { build, type Runner } from './run.js'

/** Characters of an ISO day that tell the day, the month, the year. */
const LENGTH: Readonly<Record<Interval, number>> = { day: 10, month: 7, year: 4 }

export function seriesOf(runner: Runner, query: SeriesQuery): SeriesPoint[] {
  const { source, target, by, both = false, from, to } = query
  const time = sql<string>`substr(day, 1, ${sql.lit(LENGTH[by])})`
  let counted = build
    .selectFrom('dyad')
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
  if (from !== undefined) counted = counted.where('day', '>=', from)
  if (to !== undefined) counted = counted.where('day', '<=', to)
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

export function totalsOf(runner: Runner, { by, from, to }: TotalsQuery): Total[] {
  let counted = build
    .selectFrom('dyad')
    .select(sql<string>`substr(day, 1, ${sql.lit(LENGTH[by])})`.as('time'))
    .select(({ fn }) => fn.count<number>('happening').distinct().as('events'))
  if (from !== undefined) counted = counted.where('day', '>=', from)
  if (to !== undefined) counted = counted.where('day', '<=', to)
  return runner.all(counted.groupBy('time').orderBy('time'))
}
