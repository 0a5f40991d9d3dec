import { between, calendarDay, type Day, type Interval } from './calendar.js'

/** Of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher. */
export function easterSunday(year: number): Day {
  const [cycle, century, rest] = [year % 19, Math.floor(year / 100), year % 100]
  const correction = Math.floor((8 * century + 13) / 25)
  const moon = (19 * cycle + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((cycle + 11 * moon + 19 * weekday) / 433)
  const month = Math.floor((moon + weekday - 7 * late + 90) / 25)
  const day = (moon + weekday - 7 * late + 33 * month + 19) % 32
  return Date.UTC(year, month - 1, day) / 86_400_000
}

/** The first such month of the arithmetic Islamic calendar that begins in the Gregorian year. */
export function islamicMonthIn(year: number, month: number): Interval | null {
  // 33 Islamic years are 32 Gregorian ones.
  const guess = Math.floor(((year - 622) * 33) / 32)
  for (let islamicYear = guess - 1; islamicYear <= guess + 2; islamicYear++) {
    const start = islamicMonthStart(islamicYear, month)
    if (calendarDay(start).year === year)
      return between(start, islamicMonthStart(islamicYear, month + 1) - 1, 'month')
  }
  return null
}

/** 16 July 622 of the Julian calendar, in days since 1970-01-01. */
const ISLAMIC_EPOCH = -492_148

/** Odd months have 30 days and even ones 29; eleven years of thirty have a leap day at their end. */
function islamicMonthStart(year: number, month: number): Day {
  const leapDays = Math.floor((3 + 11 * year) / 30)
  return ISLAMIC_EPOCH + (year - 1) * 354 + leapDays + Math.ceil(29.5 * (month - 1))
}
