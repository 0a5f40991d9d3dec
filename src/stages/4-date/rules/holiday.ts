import { dayOf, singleDay } from '../calendar.js'
import { valueIn } from '../pieces.js'
import { readYear } from '../reader.js'
import { nearest, type Rule } from '../rule.js'

/** "Christmas Eve", "Boxing Day 2021" */
export const readHoliday: Rule = (pieces, at) => {
  const date = valueIn(pieces[at], 'holiday')
  if (date === null) return null
  const end = at + 2
  const inYear = (year: number) => singleDay(dayOf(year, Math.floor(date / 100), date % 100))
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
