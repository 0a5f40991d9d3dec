import type { TabledDate } from '../ledger/index.js'

/** The day of an event where it is known to the day; of several days the first. */
export const dayOf = (date: TabledDate | null): string | null =>
  date?.precision === 'day' ? date.start : null

const MONTH_IS_KNOWN: ReadonlySet<string> = new Set(['day', 'week', 'month'])

/** `202209`, where the whole date lies in one month. */
export function monthOf(date: TabledDate | null): number | null {
  if (!date || !MONTH_IS_KNOWN.has(date.precision)) return null
  if (date.precision !== 'day' && date.end.slice(0, 7) !== date.start.slice(0, 7)) return null
  return Number(date.start.slice(0, 7).replace('-', ''))
}

/** The year, where the whole date lies in one. */
export function yearOf(date: TabledDate | null): number | null {
  if (!date || (date.precision !== 'day' && date.end.slice(0, 4) !== date.start.slice(0, 4))) return null
  return Number(date.start.slice(0, 4))
}

const MILLISECONDS_A_DAY = 86_400_000

/** The year with the share of it that has passed on the day, as GDELT reckons: of 365 days, to four places. */
export function fractionOf(day: string): number {
  const year = Number(day.slice(0, 4))
  const passed = Math.round((Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`)) / MILLISECONDS_A_DAY)
  return Number((year + Math.min(0.9999, passed / 365)).toFixed(4))
}
