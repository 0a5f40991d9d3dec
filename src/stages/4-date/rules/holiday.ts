import { dayOf, type Interval, singleDay } from '../calendar.js'
import { easterSunday, islamicMonthIn } from '../feasts.js'
import { type Piece, valueIn } from '../pieces.js'
import { isAfterPreposition, readYear } from '../reader.js'
import { nearest, type Rule } from '../rule.js'

/** "Christmas Eve", "Boxing Day 2021", "Good Friday", "Ramadan", "9/11" */
export const readHoliday: Rule = (pieces, at) => {
  const piece = pieces[at]
  const end = at + (piece?.length ?? 1)
  const named = valueIn(piece, 'named-day')
  if (named !== null) return { end, relative: false, resolve: () => dayOfNumber(named) }
  const inYear = feast(piece)
  if (!inYear) return null
  // "at Christmas", but neither "a Christmas tree" nor "Christmas is coming"
  const isDoubtful = valueIn(piece, 'doubtful') !== null
  if (isDoubtful && (!isAfterPreposition(pieces, at) || pieces[end]?.upos === 'NOUN')) return null
  const year = readYear(pieces, end)
  if (!year) return { end, relative: true, resolve: (context) => nearest(context, inYear) }
  return {
    end: year.end,
    relative: year.relative,
    resolve: (context) => {
      const wanted = year.value(context)
      return wanted === null ? null : inYear(wanted)
    },
  }
}

function feast(piece: Piece | undefined): ((year: number) => Interval | null) | null {
  const fixed = valueIn(piece, 'holiday')
  if (fixed !== null) return (year) => dayOfNumber(year * 10_000 + fixed)
  const afterEaster = valueIn(piece, 'easter')
  if (afterEaster !== null) return (year) => singleDay(easterSunday(year) + afterEaster)
  const month = valueIn(piece, 'islamic-month')
  return month === null ? null : (year) => islamicMonthIn(year, month)
}

/** Of a day as YYYYMMDD. */
function dayOfNumber(number: number): Interval | null {
  return singleDay(dayOf(Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100))
}
