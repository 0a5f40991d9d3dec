import { groupBy } from '../../model/group.js'
import { sql } from 'kysely'
import { QUAD_CLASSES } from '../../model/index.js'
import type { Interval, SeriesPoint, SeriesQuery } from '../queries.js'
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
  readonly quad: SeriesPoint['counts'] extends Readonly<Record<infer Quad, number>> ? Quad : never
  readonly events: number
  readonly goldstein: number | null
  readonly scored: number
}

function pointOf(time: string, rows: readonly Row[]): SeriesPoint {
  const counts = Object.fromEntries(QUAD_CLASSES.map((quad) => [quad, 0])) as Record<Row['quad'], number>
  for (const { quad, events } of rows) counts[quad] = events
  const scored = rows.reduce((sum, row) => sum + row.scored, 0)
  const total = rows.reduce((sum, row) => sum + (row.goldstein ?? 0), 0)
  return { time, counts, goldstein: scored > 0 ? total / scored : null }
}
