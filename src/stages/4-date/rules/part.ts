import { between, calendarDay, type Interval, months, type Precision, years } from '../calendar.js'
import { type Piece, valueIn } from '../pieces.js'
import { isAt, isHyphen, skip } from '../reader.js'
import type { Context, Rule, Sighting } from '../rule.js'
import { type Unit, unitAt, unitAround } from '../units.js'
import { readLater } from './later.js'
import { readMonthName } from './month.js'
import { readSeason } from './season.js'
import { readThisUnit } from './this-unit.js'
import { readCentury, readDecade, readYearNumber } from './year.js'
import { readToday } from './today.js'
import { readWeekdayName } from './weekday.js'

const PERIODS: readonly Rule[] = [
  readMonthName,
  readThisUnit,
  readYearNumber,
  readDecade,
  readSeason,
  readWeekdayName,
  readToday,
  readCentury,
  readBareUnit,
]

/** "early March", "mid-2021", "the late 1990s", "the end of the year", "the first half of 2021" */
export const readPart: Rule = (pieces, at) =>
  readPhase(pieces, at) ?? readEdge(pieces, at) ?? readHalf(pieces, at) ?? readDaysAt(pieces, at)

function readPhase(pieces: readonly Piece[], at: number): Sighting | null {
  const phase = valueIn(pieces[at], 'phase')
  if (phase === null) return null
  const bare = isHyphen(pieces[at + 1]) ? unitAt(pieces[at + 2]) : null
  // "by mid-year"
  if (bare !== null && phase === 2) return cutTo(bareUnit(bare, at + 3), (whole) => third(whole, phase))
  const start = skip(
    pieces,
    isHyphen(pieces[at + 1]) ? at + 2 : skip(pieces, at + 1, 'of', 'in', 'on'),
    'the',
  )
  return partOf(pieces, skip(pieces, start, "'", '’', '‘'), (whole) => third(whole, phase))
}

/** "the end of the month", "the beginning of 2022", "year's end", "year-end" */
function readEdge(pieces: readonly Piece[], at: number): Sighting | null {
  if (unitAt(pieces[at]) !== null) return readPossessedEdge(pieces, at)
  const edge = valueIn(pieces[at], 'edge')
  if (edge === null || !isAt(pieces, at + 1, 'of')) return null
  return partOf(pieces, skip(pieces, at + 2, 'the'), (whole) => edgeOf(whole, edge === 2))
}

/** "the first days of March", "the final weeks of the year" */
function readDaysAt(pieces: readonly Piece[], at: number): Sighting | null {
  const isLast = isAt(pieces, at, 'last') || isAt(pieces, at, 'final') || valueIn(pieces[at], 'edge') === 2
  const isFirst = isAt(pieces, at, 'first') || valueIn(pieces[at], 'edge') === 1
  const unit = unitAt(pieces[at + 1])
  if (
    isFirst === isLast ||
    unit === null ||
    !isAt(pieces, at + 2, 'of') ||
    !pieces[at + 1]?.key.endsWith('s')
  )
    return null
  const isDays = unit === 'day' || unit === 'hour'
  return partOf(pieces, skip(pieces, at + 3, 'the'), (whole) =>
    isDays ? edgeOf(whole, isLast) : third(whole, isLast ? 3 : 1),
  )
}

function readPossessedEdge(pieces: readonly Piece[], at: number): Sighting | null {
  const possessed = /^['’]$/.test(pieces[at + 1]?.text ?? '') && isAt(pieces, at + 2, 's')
  const next = possessed
    ? at + 3
    : isHyphen(pieces[at + 1])
      ? at + 2
      : isAt(pieces, at - 1, 'by')
        ? at + 1
        : at
  const edge = valueIn(pieces[next], 'edge')
  const unit = unitAt(pieces[at])
  if (edge === null || next === at || unit === null) return null
  const whole = bareUnit(unit, next + 1)
  return cutTo(whole, (period) => edgeOf(period, edge === 2))
}

function readHalf(pieces: readonly Piece[], at: number): Sighting | null {
  const half = valueIn(pieces[at], 'half')
  if (half === null || !isAt(pieces, at + 1, 'half', 'of')) return null
  return partOf(pieces, skip(pieces, at + 3, 'the'), (whole) => halfOf(whole, half === 2))
}

function partOf(
  pieces: readonly Piece[],
  at: number,
  cut: (whole: Interval) => Interval | null,
): Sighting | null {
  const found = PERIODS.map((rule) => rule(pieces, at)).filter((one) => one !== null)
  const longest = found.reduce<Sighting | null>(
    (best, one) => (best && best.end >= one.end ? best : one),
    null,
  )
  return longest && cutTo(longest, cut)
}

function cutTo(period: Sighting, cut: (whole: Interval) => Interval | null): Sighting {
  return {
    ...period,
    resolve: (context) => {
      const whole = period.resolve(context)
      return whole && cut(whole)
    },
  }
}

/** "the year" in "the end of the year": the current one. */
function readBareUnit(pieces: readonly Piece[], at: number): Sighting | null {
  const unit = unitAt(pieces[at])
  if (!unit || !isAt(pieces, at - 1, 'the') || pieces[at]?.key.endsWith('s')) return null
  return bareUnit(unit, at + 1)
}

function bareUnit(unit: Unit, end: number): Sighting {
  return {
    end,
    relative: true,
    resolve: ({ published }: Context) => (published === null ? null : unitAround(published, unit)),
  }
}

const FINER: Readonly<Record<Precision, Precision>> = {
  day: 'day',
  week: 'day',
  month: 'week',
  season: 'month',
  quarter: 'month',
  year: 'season',
  decade: 'year',
}

/** Whole months of a longer period, days of a shorter one. */
function third(whole: Interval, phase: number): Interval | null {
  return slice(whole, (phase - 1) / 3, phase / 3, FINER[whole.precision])
}

function halfOf(whole: Interval, second: boolean): Interval | null {
  return slice(whole, second ? 1 / 2 : 0, second ? 1 : 1 / 2, FINER[whole.precision])
}

function slice(whole: Interval, from: number, to: number, precision: Precision): Interval | null {
  if (whole.precision === 'day') return whole
  const start = calendarDay(whole.start)
  if (whole.precision === 'decade') {
    const count = yearsOf(whole)
    const first = Math.round(count * from)
    const finest = count > 10 ? 'decade' : precision
    return years(start.year + first, Math.round(count * to) - first, finest)
  }
  const end = calendarDay(whole.end)
  const count = (end.year - start.year) * 12 + end.month - start.month + 1
  if (count >= 3) {
    const first = Math.round(count * from)
    return months(
      start.year + Math.floor((start.month - 1 + first) / 12),
      ((start.month - 1 + first) % 12) + 1,
      Math.round(count * to) - first,
      precision,
    )
  }
  const days = whole.end - whole.start + 1
  return between(whole.start + Math.round(days * from), whole.start + Math.round(days * to) - 1, precision)
}

function yearsOf({ start, end }: Interval): number {
  return calendarDay(end).year - calendarDay(start).year + 1
}

/** The first or last decade of a century, year of a decade, month of a year, week of a month, day of a week. */
function edgeOf(whole: Interval, last: boolean): Interval | null {
  const days = { decade: 365, year: 31, season: 31, quarter: 31, month: 7, week: 1, day: 1 }[whole.precision]
  const precision =
    ({ year: 'month', decade: 'year' } as const)[whole.precision as string] ?? FINER[whole.precision]
  if (whole.end - whole.start < days) return whole
  if (whole.precision === 'decade' && yearsOf(whole) === 100) {
    const { year } = calendarDay(whole.start)
    return years(last ? year + 90 : year, 10, 'decade')
  }
  return last
    ? between(whole.end - days + 1, whole.end, precision)
    : between(whole.start, whole.start + days - 1, precision)
}

/** "earlier this year", "so far this year", "later this month", "earlier on Thursday", "later that year": up to or from the day it is told from. */
export const readEarlierThis: Rule = (pieces, at) => {
  const sofar = isAt(pieces, at, 'so', 'far')
  const [earlier, later] = [sofar || isAt(pieces, at, 'earlier'), isAt(pieces, at, 'later')]
  if (!earlier && !later) return null
  const start = skip(pieces, sofar ? at + 2 : at + 1, 'on', 'in')
  const weekday = readWeekdayName(pieces, start)
  if (weekday) return weekday
  const today = isAt(pieces, start, 'today') ? readToday(pieces, start) : null
  if (today) return today
  const told = isAt(pieces, start, 'that') || isAt(pieces, start, 'the', 'same')
  const period = told
    ? readLater(pieces, start)
    : (readThisUnit(pieces, start) ?? readBareUnit(pieces, skip(pieces, start, 'the')))
  if (!period) return null
  return {
    ...period,
    resolve: (context) => {
      const whole = period.resolve(context)
      const now = told ? (context.mentioned?.[earlier ? 'start' : 'end'] ?? null) : context.published
      if (!whole || now === null || now < whole.start || now > whole.end) return whole
      return earlier ? between(whole.start, now, whole.precision) : between(now, whole.end, whole.precision)
    },
  }
}
