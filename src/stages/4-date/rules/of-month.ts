import { between, type Interval, singleDay, weekOf } from '../calendar.js'
import { type Piece, valueIn } from '../pieces.js'
import { isAt, readWeekday, skip } from '../reader.js'
import type { Rule, Sighting } from '../rule.js'
import { unitAt } from '../units.js'
import { readCalendarDate } from './calendar-date.js'
import { readMonthName } from './month.js'
import { atOrAfter, atOrBefore } from './weekday.js'

/** "the first Monday of October", "the last weekend in July", "the second week of January", "the week of October 21" */
export const readWithinMonth: Rule = (pieces, at) => readCounted(pieces, at) ?? readWeekOf(pieces, at)

const LAST = -1

function readCounted(pieces: readonly Piece[], at: number): Sighting | null {
  const count = isAt(pieces, at, 'last') ? LAST : valueIn(pieces[at], 'ordinal')
  if (count === null || count > 5) return null
  const weekday = readWeekday(pieces, at + 1, true)
  const unit = unitAt(pieces[at + 1])
  if (!weekday && unit !== 'week' && unit !== 'weekend') return null
  const next = weekday?.end ?? at + 2
  if (!isAt(pieces, next, 'of') && !isAt(pieces, next, 'in')) return null
  const month = readMonthName(pieces, skip(pieces, next + 1, 'the'))
  if (!month) return null
  const cut = (whole: Interval) =>
    unit === 'week' ? weekWithin(whole, count) : dayWithin(whole, count, weekday?.value ?? SATURDAY)
  return {
    ...month,
    resolve: (context) => {
      const whole = month.resolve(context)
      const found = whole && cut(whole)
      return found && unit === 'weekend' ? between(found.start, found.start + 1, 'day') : found
    },
  }
}

const SATURDAY = 6

function dayWithin(whole: Interval, count: number, weekday: number): Interval | null {
  const day =
    count === LAST ? atOrBefore(whole.end, weekday) : atOrAfter(whole.start, weekday) + 7 * (count - 1)
  return day > whole.end ? null : singleDay(day)
}

function weekWithin(whole: Interval, count: number): Interval | null {
  if (count === LAST) return between(whole.end - 6, whole.end, 'week')
  const start = whole.start + 7 * (count - 1)
  return start > whole.end ? null : between(start, Math.min(start + 6, whole.end), 'week')
}

/** The week of the calendar, or the seven days that begin with a day that opens a week elsewhere: "the week of Sunday, May 3". */
function readWeekOf(pieces: readonly Piece[], at: number): Sighting | null {
  const unit = unitAt(pieces[at])
  if ((unit !== 'week' && unit !== 'weekend') || !isAt(pieces, at + 1, 'of')) return null
  const day = readCalendarDate(pieces, at + 2)
  if (!day) return null
  return {
    ...day,
    resolve: (context) => {
      const found = day.resolve(context)
      return found && (unit === 'week' ? weekAround(found) : weekendAround(found))
    },
  }
}

function weekAround({ start }: Interval): Interval | null {
  return isSunday(start) ? between(start, start + 6, 'week') : weekOf(start)
}

function weekendAround({ start }: Interval): Interval | null {
  const { end } = weekOf(start)
  return between(end - 1, end, 'day')
}

const isSunday = (day: number) => weekOf(day).end === day
