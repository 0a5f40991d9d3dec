import type { Interval } from '../../../src/ledger/index.js'

/** A step of time is written as the ledger writes it: `2022-09-15`, `2022-09` or `2022`. */
export type Step = string

/** Days (YYYY-MM-DD), both included. */
export interface Days {
  readonly from: string
  readonly to: string
}

const LENGTH: Record<Interval, number> = { day: 10, month: 7, year: 4 }

/** The step that a day lies in. */
export const stepOf = (day: string, by: Interval): Step => day.slice(0, LENGTH[by])

export function intervalOf(step: Step): Interval {
  if (step.length <= LENGTH.year) return 'year'
  return step.length <= LENGTH.month ? 'month' : 'day'
}

/** Its first moment, in UTC. */
export function startOf(step: Step): Date {
  const [year, month = 1, day = 1] = step.split('-').map(Number) as [number, number?, number?]
  const start = new Date(0)
  start.setUTCFullYear(year, month - 1, day)
  return start
}

/** The first moment after it, in UTC. */
export function endOf(step: Step): Date {
  const end = startOf(step)
  const by = intervalOf(step)
  if (by === 'year') end.setUTCFullYear(end.getUTCFullYear() + 1)
  else if (by === 'month') end.setUTCMonth(end.getUTCMonth() + 1)
  else end.setUTCDate(end.getUTCDate() + 1)
  return end
}

/** The day (UTC) of a moment. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, LENGTH.day)

const DAY = 24 * 60 * 60 * 1000

/** Its first and last day. */
export const daysOf = (step: Step): Days => ({
  from: dayOf(startOf(step)),
  to: dayOf(new Date(endOf(step).getTime() - DAY)),
})

/** All steps from one to the other, both included, which are of one kind. */
export function stepsBetween(first: Step, last: Step): Step[] {
  const by = intervalOf(first)
  const steps: Step[] = []
  for (let step = first; step <= last; step = stepOf(dayOf(endOf(step)), by)) steps.push(step)
  return steps
}

/** The days of all steps that two moments, in either order, lie in or between. */
export function spanned(one: Date, other: Date, by: Interval): Days {
  const [earlier, later] = one <= other ? [one, other] : [other, one]
  return { from: daysOf(stepOf(dayOf(earlier), by)).from, to: daysOf(stepOf(dayOf(later), by)).to }
}

const NAMED: Record<Interval, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
}

/** As a reader of that locale writes it: "Sept 2022". */
export const stepName = (step: Step, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...NAMED[intervalOf(step)] }).format(startOf(step))
