import { calendarDay, quarterOf, type Interval, seasonOf } from '../calendar.js'
import { valueIn } from '../pieces.js'
import { isAt, isHyphen, isYear, readYear, skip } from '../reader.js'
import { earliestFrom, latestUpTo, nearest, type Rule, type Sighting } from '../rule.js'
import type { Piece } from '../pieces.js'

/** "spring 2021", "last summer", "in the autumn", "the winter of 2013-14", "the fall of 2021" but not "the fall of Kabul" */
export const readSeason: Rule = (pieces, at) => {
  const shift = valueIn(pieces[at], 'direction')
  const start = shift === null ? at : at + 1
  const season = valueIn(pieces[start], 'season')
  if (season === null) return null
  const inYear = (year: number) => seasonOf(year, season)
  // The winter of 2013-14 goes by its first year.
  const first = pieces[skip(pieces, start + 1, 'of', 'in', ',')]
  const second = skip(pieces, start + 1, 'of', 'in', ',') + 1
  if (isYear(first) && isHyphen(pieces[second]) && pieces[second + 1]?.number !== null)
    return { end: second + 2, relative: false, resolve: () => inYear(first.number) }
  const year = readYear(pieces, start + 1)
  if (year) {
    return {
      end: year.end,
      relative: year.relative,
      resolve: (context) => yearly(year.value(context), inYear),
    }
  }
  if (shift !== null)
    return { end: start + 1, relative: true, resolve: (context) => shifted(context.published, shift, inYear) }
  return isAfterThe(pieces, at)
    ? { end: at + 1, relative: true, resolve: (context) => nearest(context, inYear) }
    : null
}

/** "in the spring", "over the summer": without a preposition a season is scenery, and a fall is a fall. */
function isAfterThe(pieces: readonly Piece[], at: number): boolean {
  const article = isAt(pieces, at - 1, 'the') ? at - 2 : at - 1
  const preposition = ['in', 'since', 'until', 'by', 'over', 'during', 'before', 'after', 'through'].includes(
    pieces[article]?.key ?? '',
  )
  return (
    preposition && pieces[at]?.upos !== 'VERB' && !isAt(pieces, at + 1, 'of') && !isAt(pieces, at + 1, 'in')
  )
}

function yearly(year: number | null, inYear: (year: number) => Interval | null): Interval | null {
  return year === null ? null : inYear(year)
}

function shifted(
  published: number | null,
  shift: number,
  inYear: (year: number) => Interval | null,
): Interval | null {
  if (published === null) return null
  const current = [-1, 0].map((away) => inYear(calendarDay(published).year + away))
  const inside = current.find((one) => one !== null && one.start <= published && published <= one.end)
  if (shift < 0) return latestUpTo((inside?.start ?? published) - 1, inYear)
  if (shift > 0) return earliestFrom((inside?.end ?? published) + 1, inYear)
  return inside ?? inYear(calendarDay(published).year)
}

/** "the third quarter", "the first quarter of 2021", "Q3 2022" */
export const readQuarter: Rule = (pieces, at) => {
  const short = /^q([1-4])$/.exec(pieces[at]?.key ?? '')
  const split = isAt(pieces, at, 'q') && !pieces[at + 1]?.spaced ? (pieces[at + 1]?.number ?? null) : null
  if (short || (split !== null && split >= 1 && split <= 4)) {
    return quarter(pieces, Number(short?.[1] ?? split), short ? at + 1 : at + 2)
  }
  const number = valueIn(pieces[at], 'ordinal')
  if (number === null || number > 4 || !isAt(pieces, at + 1, 'quarter')) return null
  return quarter(pieces, number, at + 2)
}

function quarter(pieces: readonly Piece[], number: number, next: number): Sighting {
  const year = readYear(pieces, skip(pieces, next, 'of'))
  const inYear = (wanted: number) => quarterOf(wanted, number)
  if (!year) return { end: next, relative: true, resolve: (context) => nearest(context, inYear) }
  return { end: year.end, relative: year.relative, resolve: (context) => yearly(year.value(context), inYear) }
}
