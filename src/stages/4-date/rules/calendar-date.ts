import { between, dayOf, type Interval, singleDay, weekdayOf } from '../calendar.js'
import type { Piece } from '../pieces.js'
import {
  isAt, isHyphen, type Read, readDayNumber, readMonth, readWeekday, readYear, skip, type YearReading,
} from '../reader.js' // prettier-ignore
import { type Context, nearest, type Rule, type Sighting } from '../rule.js'

/** "3 February 2022", "Feb. 4, 2022", "Thursday, 15 September", "the 3rd of May", "May 3-5", "3 and 4 May last year" */
export const readCalendarDate: Rule = (pieces, at) => {
  const weekday = readWeekday(pieces, at, true)
  const start = weekday ? skip(pieces, weekday.end, ',') : at
  return readDayFirst(pieces, start, weekday) ?? readMonthFirst(pieces, start, weekday)
}

interface Days {
  readonly first: number
  readonly last: number
}

type Weekday = Read<number> | null

function readDayFirst(pieces: readonly Piece[], at: number, weekday: Weekday): Sighting | null {
  const days = readDays(pieces, skip(pieces, at, 'the'))
  if (!days) return null
  const month = readMonth(pieces, skip(pieces, days.end, 'of'), true)
  return month && sighting(days.value, month.value, readYear(pieces, month.end), month.end, weekday)
}

function readMonthFirst(pieces: readonly Piece[], at: number, weekday: Weekday): Sighting | null {
  const month = readMonth(pieces, at, true)
  if (!month) return null
  const days = readDays(pieces, skip(pieces, month.end, 'the'))
  if (!days || pieces[days.end - 1]?.spaced === undefined) return null
  return sighting(days.value, month.value, readYear(pieces, days.end), days.end, weekday)
}

/** "3", "3-5", "3 to 5", "3 and 4" */
function readDays(pieces: readonly Piece[], at: number): Read<Days> | null {
  const first = readDayNumber(pieces, at)
  if (!first) return null
  const joined =
    isHyphen(pieces[first.end]) ||
    ['to', 'and', 'until', 'through'].some((word) => isAt(pieces, first.end, word))
  const last = joined ? readDayNumber(pieces, skip(pieces, first.end + 1, 'the')) : null
  const inOrder = last !== null && first.value < last.value && pieces[at]?.number !== undefined
  return inOrder
    ? { value: { first: first.value, last: last.value }, end: last.end }
    : { value: { first: first.value, last: first.value }, end: first.end }
}

function sighting(
  days: Days,
  month: number,
  year: YearReading | null,
  end: number,
  weekday: Weekday,
): Sighting | null {
  // 2000 is a leap year: whatever day exists, exists in it.
  if (dayOf(2000, month, days.last) === null) return null
  const inYear = (wanted: number): Interval | null => {
    const start = dayOf(wanted, month, days.first)
    if (start !== null && year === null && weekday && weekdayOf(start) !== weekday.value) return null
    return between(start, dayOf(wanted, month, days.last), 'day')
  }
  if (!year) {
    const anyYear = (wanted: number) => singleDay(dayOf(wanted, month, days.first))
    // A weekday that fits no year nearby is a slip of the writer: the date counts.
    return {
      end,
      relative: true,
      resolve: (context) => withinYears(nearest(context, inYear), context) ?? nearest(context, anyYear),
    }
  }
  return {
    end: year.end,
    relative: year.relative,
    resolve: (context) => {
      const wanted = year.value(context)
      return wanted === null ? null : inYear(wanted)
    },
  }
}

/** A weekday falls on the same date only years apart: a date further away is not meant. */
function withinYears(found: Interval | null, { published }: Context): Interval | null {
  return found && published !== null && Math.abs(found.start - published) > 366 ? null : found
}
