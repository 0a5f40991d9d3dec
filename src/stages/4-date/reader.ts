import { calendarDay } from './calendar.js'
import { type Piece, valueIn } from './pieces.js'
import type { Context } from './rule.js'

type Pieces = readonly Piece[]

export interface Read<T> {
  readonly value: T
  readonly end: number
}

/** The year that an expression belongs to, by its own words or those beside it. */
export interface YearReading extends Read<(context: Context) => number | null> {
  readonly relative: boolean
}

/** Beside a month. */
const EARLIEST_YEAR = 1000
/** Standing alone, a number below is rather a count. */
export const EARLIEST_BARE_YEAR = 1900
export const LATEST_YEAR = 2100

export function isYear(piece: Piece | undefined): piece is Piece & { readonly number: number } {
  const value = piece?.number ?? null
  return (
    value !== null &&
    value >= EARLIEST_YEAR &&
    value < LATEST_YEAR &&
    piece?.suffix === '' &&
    piece.text.length === 4
  )
}

/** Whether the words stand at `at`, each one piece. */
export function isAt(pieces: Pieces, at: number, ...words: string[]): boolean {
  return words.every((word, offset) => pieces[at + offset]?.key === word)
}

export function skip(pieces: Pieces, at: number, ...words: string[]): number {
  return words.includes(pieces[at]?.key ?? '') ? at + 1 : at
}

/** Behind the dot of an abbreviation, if one stands there without a blank. */
export function skipDot(pieces: Pieces, at: number): number {
  const short = (pieces[at - 1]?.text.length ?? 0) <= 5
  return short && pieces[at]?.text === '.' && !pieces[at]?.spaced ? at + 1 : at
}

/** "2022", "of 2022", ", 2022", "this year", "of last year". */
export function readYear(pieces: Pieces, at: number): YearReading | null {
  const bare = skip(pieces, at, 'of', 'in', ',')
  const piece = pieces[bare]
  if (isYear(piece) && !isYearRange(pieces, bare)) {
    return { value: () => piece.number, end: bare + 1, relative: false }
  }
  const relative = skip(pieces, at, 'of', 'in', ',')
  const told = readYearTold(pieces, relative)
  if (told) return told
  const shift = valueIn(pieces[relative], 'direction')
  if (shift === null || !isAt(pieces, relative + 1, 'year')) return null
  return {
    value: ({ published }) => (published === null ? null : calendarDay(published).year + shift),
    end: relative + 2,
    relative: true,
  }
}

/** "2013-14", but not the first date of "3 May 1929 – 13 June 2014" */
export function isYearRange(pieces: Pieces, at: number): boolean {
  const [hyphen, last] = [pieces[at + 1], pieces[at + 2]]
  return (
    isHyphen(hyphen) && last !== undefined && !last.spaced && last.number !== null && last.text.length !== 1
  )
}

/** "that year", "the same year", "the following year": by the date told last. */
function readYearTold(pieces: Pieces, at: number): YearReading | null {
  const that = isAt(pieces, at, 'that') || isAt(pieces, at, 'the')
  const next = skip(pieces, at + 1, 'same')
  const shift = isTold(pieces[next]) ? valueIn(pieces[next], 'direction') : 0
  const end = shift === 0 ? next : next + 1
  const bare = isAt(pieces, at, 'the') && end === at + 1
  if (!that || bare || shift === null || !isAt(pieces, end, 'year')) return null
  const value = ({ mentioned }: Context) => (mentioned ? calendarDay(mentioned.end).year + shift : null)
  return { value, end: end + 1, relative: false }
}

/** A whole number in digits or words; 0 stands for some small number that nobody counted. */
export function readNumber(pieces: Pieces, at: number): Read<number> | null {
  const piece = pieces[at]
  if (piece === undefined) return null
  if (piece.number !== null) {
    return piece.suffix === '' || piece.suffix === ',' ? { value: piece.number, end: at + 1 } : null
  }
  const value = valueIn(piece, 'number')
  if (value === null) return null
  if (piece.key === 'a' || piece.key === 'the') return readArticle(pieces, at)
  const ones = isHyphen(pieces[at + 1]) && value >= 20 ? valueIn(pieces[at + 2], 'number') : null
  if (ones !== null && ones > 0 && ones < 10) return { value: value + ones, end: at + 3 }
  const end = skip(pieces, at + 1, 'dozen', 'of')
  return { value: isAt(pieces, at + 1, 'dozen') ? value * 12 : value, end }
}

/** "a", "a couple of", "a few", "a dozen". */
function readArticle(pieces: Pieces, at: number): Read<number> {
  const next = valueIn(pieces[at + 1], 'number')
  return next === null ? { value: 1, end: at + 1 } : { value: next, end: skip(pieces, at + 2, 'of') }
}

/** A day of the month: 3, 3rd, third, twenty-third. */
export function readDayNumber(pieces: Pieces, at: number): Read<number> | null {
  const piece = pieces[at]
  if (piece === undefined) return null
  if (piece.number !== null && piece.suffix !== 's' && piece.number >= 1 && piece.number <= 31) {
    return { value: piece.number, end: at + 1 }
  }
  const ordinal = valueIn(piece, 'ordinal')
  if (ordinal !== null && piece.key !== 'final') return { value: ordinal, end: at + 1 }
  const tens = valueIn(piece, 'number')
  const ones = isHyphen(pieces[at + 1]) ? valueIn(pieces[at + 2], 'ordinal') : null
  return tens !== null && tens >= 20 && tens <= 30 && ones !== null && ones < 10
    ? { value: tens + ones, end: at + 3 }
    : null
}

/** "last", "next", "this", and "this past", "this coming" as one. */
export function readDirection(pieces: Pieces, at: number): Read<number> | null {
  const value = valueIn(pieces[at], 'direction')
  // "following Wednesday's quake": after it.
  if (value === null || (isTold(pieces[at]) && !isAt(pieces, at - 1, 'the'))) return null
  const second = value === 0 ? valueIn(pieces[at + 1], 'direction') : null
  return second ? { value: second, end: at + 2 } : { value, end: at + 1 }
}

/** "the following week" counts from a date told before, not from the day of publication. */
export function isTold(piece: Piece | undefined): boolean {
  return piece !== undefined && ['following', 'previous', 'preceding'].includes(piece.key)
}

export function isHyphen(piece: Piece | undefined): boolean {
  return piece !== undefined && /^[-–—‑/]$/.test(piece.text)
}

export function isHyphenAt(pieces: Pieces, at: number): boolean {
  return isHyphen(pieces[at])
}

/** The name of a month, the dot of its abbreviation included; a doubtful one ("May", "March") only when `sure`. */
export function readMonth(pieces: Pieces, at: number, sure: boolean): Read<number> | null {
  return readName(pieces, at, 'month', sure)
}

export function readWeekday(pieces: Pieces, at: number, sure: boolean): Read<number> | null {
  return readName(pieces, at, 'weekday', sure)
}

function readName(pieces: Pieces, at: number, name: 'month' | 'weekday', sure: boolean): Read<number> | null {
  const value = valueIn(pieces[at], name)
  if (value === null) return null
  if (!sure && valueIn(pieces[at], 'doubtful') !== null && !isAfterPreposition(pieces, at)) return null
  const shortened =
    (pieces[at]?.text.length ?? 0) <= 5 && pieces[at]?.key !== 'march' && pieces[at]?.key !== 'april'
  return { value, end: shortened && hasDotWithin(pieces, at + 1) ? at + 2 : at + 1 }
}

/** The dot of "Feb. 4", not the one that ends the sentence. */
function hasDotWithin(pieces: Pieces, at: number): boolean {
  return pieces[at]?.text === '.' && !pieces[at]?.spaced && pieces[at + 1] !== undefined
}

/** "in May", "since March", "last March": the word before speaks for a date. */
export function isAfterPreposition(pieces: Pieces, at: number): boolean {
  const before = pieces[at - 1]
  if (before === undefined) return false
  return (
    PREPOSITIONS.has(before.key) || before.word.direction !== undefined || before.word.phase !== undefined
  )
}

const PREPOSITIONS = new Set([
  'in', 'on', 'of', 'since', 'until', 'till', 'by', 'before', 'after', 'from', 'between', 'during', 'through', 'to',
  'throughout', 'for', 'and', 'around', 'as', 'about', 'mid', '-', ',', 'until', 'or', 'this', 'next', 'every',
]) // prettier-ignore
