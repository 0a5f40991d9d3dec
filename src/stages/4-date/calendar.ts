import type { ResolvedDate } from '../../model/index.js'

/** Days since 1970-01-01, UTC. */
export type Day = number

export type Precision = ResolvedDate['precision']

/** From the first to the last day, both included. */
export interface Interval {
  readonly start: Day
  readonly end: Day
  readonly precision: Precision
}

export interface CalendarDay {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
}

const MILLISECONDS = 86_400_000

/** Null when there is no such day. Years run from 1000 to 2999: others are no years of a news report. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1 || day > monthLength(year, month))
    return null
  return Date.UTC(year, month - 1, day) / MILLISECONDS
}

export function calendarDay(day: Day): CalendarDay {
  const date = new Date(day * MILLISECONDS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

export function monthLength(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** YYYY-MM-DD. */
export function isoDay(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10)
}

/** Null unless `text` begins with a date that exists. */
export function readIsoDay(text: string | null): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? '')
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function singleDay(day: Day | null): Interval | null {
  return day === null ? null : { start: day, end: day, precision: 'day' }
}

/** The week, from Monday, that holds the day. */
export function weekOf(day: Day): Interval {
  const start = day - weekdayOf(day) + 1
  return { start, end: start + 6, precision: 'week' }
}

export function monthOf(year: number, month: number): Interval | null {
  const [wholeYear, wholeMonth] = [year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1]
  return months(wholeYear, wholeMonth, 1, 'month')
}

export function quarterOf(year: number, quarter: number): Interval | null {
  return months(year, 3 * quarter - 2, 3, 'quarter')
}

/** Meteorological seasons of the northern hemisphere; winter is named by the year in which it begins. */
export function seasonOf(year: number, season: number): Interval | null {
  return months(year, 3 * season, 3, 'season')
}

export function yearOf(year: number): Interval | null {
  return years(year, 1, 'year')
}

export function decadeOf(year: number): Interval | null {
  return years(year - (year % 10), 10, 'decade')
}

/** `count` whole months from the first of the given one. */
export function months(year: number, month: number, count: number, precision: Precision): Interval | null {
  const last = year * 12 + month - 2 + count
  const [endYear, endMonth] = [Math.floor(last / 12), (last % 12) + 1]
  return between(dayOf(year, month, 1), dayOf(endYear, endMonth, monthLength(endYear, endMonth)), precision)
}

export function years(year: number, count: number, precision: Precision): Interval | null {
  return between(dayOf(year, 1, 1), dayOf(year + count - 1, 12, 31), precision)
}

/** Null unless both days are known and in order. */
export function between(start: Day | null, end: Day | null, precision: Precision): Interval | null {
  return start === null || end === null || start > end ? null : { start, end, precision }
}

/** The same day of the month `count` months on, or the last one of a shorter month. Null outside the calendar. */
export function addMonths(day: Day, count: number): Day | null {
  const date = calendarDay(day)
  const index = date.year * 12 + date.month - 1 + count
  const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  return dayOf(year, month, Math.min(date.day, monthLength(year, month)))
}
