import {
  addMonths, between, calendarDay, type Day, decadeOf, type Interval, monthOf, type Precision, quarterOf, singleDay,
  weekOf, yearOf,
} from './calendar.js' // prettier-ignore
import { type Piece, valueIn } from './pieces.js'

/** The units of `data/time/words.yaml`, by their number there. */
const UNITS = [
  '',
  'hour',
  'day',
  'week',
  'fortnight',
  'weekend',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
  'minute',
] as const
export type Unit = Exclude<(typeof UNITS)[number], ''>

/** Larger counts are no time of politics. */
const MOST = 5000

export function unitAt(piece: Piece | undefined): Unit | null {
  return UNITS[valueIn(piece, 'unit') ?? 0] || null
}

/** Finest first: "three weeks later" cannot be counted from a year. */
const PRECISIONS: readonly Precision[] = ['day', 'week', 'month', 'quarter', 'season', 'year', 'decade']

export function precisionOf(unit: Unit): Precision {
  switch (unit) {
    case 'minute':
    case 'hour':
    case 'day':
      return 'day'
    case 'week':
    case 'fortnight':
    case 'weekend':
      return 'week'
    case 'month':
      return 'month'
    case 'quarter':
      return 'quarter'
    case 'year':
      return 'year'
    case 'decade':
    case 'century':
      return 'decade'
  }
}

export function isFiner(one: Precision, other: Precision): boolean {
  return PRECISIONS.indexOf(one) < PRECISIONS.indexOf(other)
}

/** The day `count` units on (back, when negative). Null outside the calendar. */
export function shiftDay(day: Day, count: number, unit: Unit): Day | null {
  if (Math.abs(count) > MOST) return null
  switch (unit) {
    case 'minute':
      return day + Math.trunc(count / 1440)
    case 'hour':
      return day + Math.trunc(count / 24)
    case 'day':
      return day + count
    case 'week':
    case 'weekend':
      return day + 7 * count
    case 'fortnight':
      return day + 14 * count
    case 'month':
      return addMonths(day, count)
    case 'quarter':
      return addMonths(day, 3 * count)
    case 'year':
      return addMonths(day, 12 * count)
    case 'decade':
      return addMonths(day, 120 * count)
    case 'century':
      return addMonths(day, 1200 * count)
  }
}

/** The day, week, month … of the calendar that holds the day. */
export function unitAround(day: Day, unit: Unit): Interval | null {
  const { year, month } = calendarDay(day)
  switch (unit) {
    case 'minute':
    case 'hour':
    case 'day':
      return singleDay(day)
    case 'week':
    case 'fortnight':
      return weekOf(day)
    case 'weekend': {
      const week = weekOf(day)
      return between(week.end - 1, week.end, 'day')
    }
    case 'month':
      return monthOf(year, month)
    case 'quarter':
      return quarterOf(year, Math.ceil(month / 3))
    case 'year':
      return yearOf(year)
    case 'decade':
      return decadeOf(year)
    case 'century':
      return null
  }
}

/** The calendar unit that holds the day `count` units on; what is counted in decades is known to the year. */
export function unitAway(day: Day, count: number, unit: Unit): Interval | null {
  const shifted = shiftDay(day, count, unit)
  if (shifted === null) return null
  return unitAround(shifted, unit === 'decade' || unit === 'century' ? 'year' : unit)
}
