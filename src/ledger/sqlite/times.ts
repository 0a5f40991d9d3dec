import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { TimeCount } from '../counts.js'
import type { EventQuery, Interval, StatementQuery, TotalsQuery } from '../queries.js'
import { eventsFitting, type Found, statementsFitting, worded } from './narrow.js'
import type { Runner } from './run.js'

/** Characters of an ISO day that tell the day, the month, the year. */
const LENGTH: Readonly<Record<Interval, number>> = { day: 10, month: 7, year: 4 }

/** The step that a column's day lies in. */
export const stepOf = (day: string, by: Interval): RawBuilder<string> =>
  sql<string>`substr(${sql.ref(day)}, 1, ${sql.lit(LENGTH[by])})`

/** Whether a date lies in one step; of several days that are named as such, the first tells. */
export const isWithin = (start: string, end: string, precision: string, by: Interval): RawBuilder<SqlBool> =>
  sql<boolean>`(${sql.ref(precision)} = 'day' or ${stepOf(start, by)} = ${stepOf(end, by)})`

export function statementTimes(runner: Runner, { by, ...query }: StatementQuery & TotalsQuery): TimeCount[] {
  const found = worded(runner, statementsFitting(runner, query), 'statement', query.words)
  return timesOf(runner, found.where(sql<boolean>`published is not null`), stepOf('published', by))
}

export function eventTimes(runner: Runner, { by, ...query }: EventQuery & TotalsQuery): TimeCount[] {
  const found = worded(runner, eventsFitting(runner, query), 'event', query.words)
  const known = found.where(isWithin('date_start', 'date_end', 'date_precision', by))
  return timesOf(runner, known, stepOf('date_start', by))
}

const timesOf = (runner: Runner, found: Found, time: RawBuilder<string>): TimeCount[] =>
  runner.all(
    found
      .clearSelect()
      .select([time.as('time'), sql<number>`count(*)`.as('count')])
      .groupBy('time')
      .orderBy('time'),
  )
