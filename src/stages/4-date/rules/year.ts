import { decadeOf, yearOf, years } from '../calendar.js'
import type { Piece } from '../pieces.js'
import { valueIn } from '../pieces.js'
import { EARLIEST_BARE_YEAR, isAt, isHyphen, isYear, LATEST_YEAR, readDayNumber, skip } from '../reader.js'
import type { Rule } from '../rule.js'

/** "in 2014", "the 2019 elections", "2013-14"; not "2000 troops", "about 2000", "$2000" */
export const readYearNumber: Rule = (pieces, at) => {
  const piece = pieces[at]
  if (!isYear(piece) || isQuantity(pieces, at)) return null
  const year = piece.number
  if (year < EARLIEST_BARE_YEAR && !isOldYear(pieces, at)) return null
  const last = isHyphen(pieces[at + 1]) ? pieces[at + 2] : undefined
  const lastYear = isYear(last) ? last.number : shortYear(year, last)
  if (lastYear !== null && lastYear > year && !last?.spaced) {
    return { end: at + 3, relative: false, resolve: () => years(year, lastYear - year + 1, 'year') }
  }
  // "2022-02" and the like are no years, and neither are parts of longer numbers and names.
  if (isHyphen(pieces[at - 1]) && !pieces[at]?.spaced && valueIn(pieces[at - 2], 'phase') === null)
    return null
  return { end: at + 1, relative: false, resolve: () => yearOf(year) }
}

/** "in 1868" but not "in 1868 cases"; "(1799–1837)" */
function isOldYear(pieces: readonly Piece[], at: number): boolean {
  const [before, after] = [pieces[at - 1], pieces[at + 1]]
  if (pieces[at]?.upos !== 'NUM') return false
  // "the 1836 assault"
  if (after?.upos === 'NOUN') return before?.upos === 'DET' && !after.key.endsWith('s')
  if (after?.upos === 'ADJ') return false
  return before !== undefined && (BEFORE_OLD_YEAR.has(before.key) || isHyphen(before))
}

const BEFORE_OLD_YEAR = new Set(['in', 'since', 'until', 'till', 'by', 'from', 'of', 'between', 'before', 'after', 'during', 'circa', 'and', 'to', 'early', 'late', 'mid', '(']) // prettier-ignore

/** "the 1990s", "the '90s", "the nineties", "the early 2000s" */
export const readDecade: Rule = (pieces, at) => {
  const piece = pieces[at]
  const named = valueIn(piece, 'decade')
  const first = pieces[at - 1]?.key
  if (named !== null) {
    return first === 'the' || first === 'late' || first === 'early'
      ? { end: at + 1, relative: false, resolve: () => decadeOf(named) }
      : null
  }
  const possessed = first === 'the' && piece?.text.length === 4 && /^['’]$/.test(pieces[at + 1]?.text ?? '')
  const end = possessed && isAt(pieces, at + 2, 's') && pieces[at + 2]?.spaced === false ? at + 3 : at + 1
  if (!piece || piece.number === null || piece.number % 10 !== 0) return null
  if (piece.suffix !== 's' && (end === at + 1 || pieces[end]?.upos === 'NOUN')) return null
  if (piece.number >= EARLIEST_DECADE && piece.number < LATEST_YEAR) {
    const first = piece.number
    // "the 1800s" are a century, "the 1900s" nobody knows.
    const isCentury = first % 100 === 0 && first < EARLIEST_BARE_YEAR
    return {
      end,
      relative: false,
      resolve: () => (isCentury ? years(first, 100, 'decade') : decadeOf(first)),
    }
  }
  const short = piece.number
  const marked = first === "'" || first === '’' || first === '‘' || first === 'the'
  return short >= 20 && short <= 90 && marked
    ? { end: at + 1, relative: false, resolve: () => decadeOf(1900 + short) }
    : null
}

/** "the 19th century", "the late eighteenth century" */
export const readCentury: Rule = (pieces, at) => {
  const number = readDayNumber(pieces, at)
  if (!number || (pieces[at]?.suffix === '') === (pieces[at]?.number !== null)) return null
  const next = skip(pieces, number.end, '-')
  if (number.value < 11 || number.value > 21 || !isAt(pieces, next, 'century')) return null
  return { end: next + 1, relative: false, resolve: () => years(100 * number.value - 100, 100, 'decade') }
}

const EARLIEST_DECADE = 1500

/** The second year of "2013-14". */
function shortYear(year: number, piece: Piece | undefined): number | null {
  if (piece?.number === null || piece === undefined || piece.text.length !== 2 || piece.suffix !== '')
    return null
  return year - (year % 100) + piece.number
}

const BEFORE_QUANTITY = new Set([
  'about', 'some', 'nearly', 'almost', 'over', 'than', 'least', 'most', 'approximately', 'roughly', 'only', '$', '€',
  '£', '¥', '#', 'no', 'number', 'page', 'flight', 'up', '.', ':',
]) // prettier-ignore

function isQuantity(pieces: readonly Piece[], at: number): boolean {
  const [before, after, second] = [pieces[at - 1], pieces[at + 1], pieces[at + 2]]
  // "the M2010 rifle" is a model; FY2020 a year.
  if (before !== undefined && !pieces[at]?.spaced && /^\p{L}/u.test(before.text) && before.key !== 'fy')
    return true
  // "2053 Wednesday, UTC" is a time of day.
  if (valueIn(before, 'numbered') !== null || valueIn(after, 'weekday') !== null) return true
  if (after !== undefined && !after.spaced && /^[.:,/%°\p{L}]/u.test(after.text) && second?.spaced === false)
    return true
  if (before !== undefined && BEFORE_QUANTITY.has(before.key) && !(before.text === '.' && pieces[at]?.spaced))
    return true
  if (after === undefined || !after.spaced) return isAt(pieces, at + 1, '%')
  if (/^(percent|per|million|billion|thousand|hundred|hours|local|GMT|UTC|people|persons)$/i.test(after.key))
    return true
  // "2000 soldiers" counts, "the 2000 elections" and "2016 elections" date: round numbers need an article.
  const counts = after.upos === 'NOUN' && after.key.endsWith('s')
  if (counts && before?.upos === 'VERB') return true
  return counts && (pieces[at]?.number ?? 0) % 100 === 0 && !isDeterminer(before)
}

function isDeterminer(piece: Piece | undefined): boolean {
  return (
    piece !== undefined &&
    (piece.upos === 'DET' || piece.key === 's' || /^(its|his|her|their|our)$/.test(piece.key))
  )
}
