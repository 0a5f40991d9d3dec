import { dayOf, stepOf } from './time.js'

/** A mark on an axis of time. */
export interface Tick {
  readonly at: Date
  /** As a reader of the locale writes it; the year stands on a line of its own where it changes. */
  readonly label: string
}

interface Pace {
  readonly unit: 'day' | 'month' | 'year'
  readonly every: number
}

const PACES: readonly Pace[] = [
  { unit: 'day', every: 1 },
  { unit: 'day', every: 7 },
  { unit: 'month', every: 1 },
  { unit: 'month', every: 3 },
  { unit: 'month', every: 6 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((every) => ({ unit: 'year' as const, every })),
]
const DAY = 24 * 60 * 60 * 1000
const LONGEST: Record<Pace['unit'], number> = { day: DAY, month: 28 * DAY, year: 365 * DAY }

/** Ticks on round days, months or years from one moment to another, `most` of them or fewer. */
export function timeTicks(from: Date, to: Date, most: number, locale?: string): Tick[] {
  const pace = PACES.find((one) => marks(from, to, one, most).length <= most) ?? (PACES.at(-1) as Pace)
  return labelled(marks(from, to, pace, Infinity), pace.unit, locale)
}

/** Gives up once there are more than `most`. */
function marks(from: Date, to: Date, { unit, every }: Pace, most: number): Date[] {
  if ((to.getTime() - from.getTime()) / (LONGEST[unit] * every) > 4 * most) return Array(most + 1).fill(from)
  const all: Date[] = []
  for (let at = firstMark(from, unit, every); at <= to; at = moved(at, unit, every)) {
    if (at >= from) all.push(at)
    if (all.length > most) break
  }
  return all
}

function firstMark(from: Date, unit: Pace['unit'], every: number): Date {
  const year = from.getUTCFullYear()
  if (unit === 'year') return utc(Math.floor(year / every) * every)
  if (unit === 'month') return utc(year, Math.floor(from.getUTCMonth() / every) * every)
  return utc(year, from.getUTCMonth(), from.getUTCDate())
}

function moved(at: Date, unit: Pace['unit'], every: number): Date {
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()]
  if (unit === 'year') return utc(year + every)
  return unit === 'month' ? utc(year, month + every) : utc(year, month, day + every)
}

function utc(year: number, month = 0, day = 1): Date {
  const moment = new Date(0)
  moment.setUTCFullYear(year, month, day)
  return moment
}

const SHORT: Record<Pace['unit'], Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short' },
  year: { year: 'numeric' },
}

function labelled(moments: readonly Date[], unit: Pace['unit'], locale?: string): Tick[] {
  const short = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...SHORT[unit] })
  const long = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...SHORT.year })
  return moments.map((at, index) => {
    const before = moments[index - 1]
    const isNewYear =
      unit !== 'year' && (!before || stepOf(dayOf(before), 'year') !== stepOf(dayOf(at), 'year'))
    return { at, label: isNewYear ? `${short.format(at)}\n${long.format(at)}` : short.format(at) }
  })
}
