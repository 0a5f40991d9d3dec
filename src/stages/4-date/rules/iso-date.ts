import { between, dayOf } from '../calendar.js'
import type { Piece } from '../pieces.js'
import { isYear } from '../reader.js'
import type { Rule, Sighting } from '../rule.js'

/** "2022-02-03", "2022/02/03" */
export const readIsoDate: Rule = (pieces, at) => {
  const [year, month, day] = readNumerals(pieces, at, /^[-/.]$/) ?? []
  if (!isYear(year) || !isShort(month) || !isShort(day)) return null
  return sighting(at + 5, dayOf(year.number, month.number, day.number))
}

/**
 * "15/09/2022", "09/15/2022", "15.09.2022". Between strokes a day and a month that could change places stay open: customs
 * differ. Between dots the day stands first everywhere.
 */
export const readNumericDate: Rule = (pieces, at) => {
  const [first, second, year] = readNumerals(pieces, at, /^[-/.]$/) ?? []
  if (!isYear(year) || !isShort(first) || !isShort(second)) return null
  const dayFirst = dayOf(year.number, second.number, first.number)
  const monthFirst = pieces[at + 1]?.text === '.' ? null : dayOf(year.number, first.number, second.number)
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst)
    return sighting(at + 5, dayFirst ?? monthFirst)
  return { end: at + 5, relative: false, resolve: () => null }
}

/** Three numbers between two marks of a kind, without blanks. */
function readNumerals(pieces: readonly Piece[], at: number, mark: RegExp) {
  const [one, first, two, second, three] = pieces.slice(at, at + 5)
  if (!one || !first || !two || !second || !three || !mark.test(first.text) || first.text !== second.text)
    return null
  return [first, two, second, three].some(({ spaced }) => spaced) ? null : ([one, two, three] as const)
}

function isShort(piece: Piece | undefined): piece is Piece & { readonly number: number } {
  return piece !== undefined && piece.text.length <= 2 && piece.number !== null
}

function sighting(end: number, day: number | null): Sighting | null {
  return day === null ? null : { end, relative: false, resolve: () => between(day, day, 'day') }
}
