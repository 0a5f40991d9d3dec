import { between, type Interval } from '../calendar.js'
import type { Piece } from '../pieces.js'
import { valueIn } from '../pieces.js'
import { isAt, readNumber, skip } from '../reader.js'
import type { Context, Rule, Sighting } from '../rule.js'
import { isFiner, precisionOf, type Unit, unitAround, unitAt, unitAway } from '../units.js'

/** "three weeks later", "two days earlier", "a month before", "the next day", "the previous week", "that year", "the same day" */
export const readLater: Rule = (pieces, at) =>
  readCounted(pieces, at) ??
  readFollowing(pieces, at) ??
  readSame(pieces, at) ??
  readPartOfDay(pieces, at) ??
  readSinceThen(pieces, at)

const LATER = new Set(['later', 'after', 'afterward', 'afterwards'])
const EARLIER = new Set(['earlier', 'before', 'previously'])

function readCounted(pieces: readonly Piece[], at: number): Sighting | null {
  const number = readCount(pieces, at)
  const unit = unitAt(pieces[number.end])
  const next = pieces[number.end + 1]
  if (!unit || !next || !(LATER.has(next.key) || EARLIER.has(next.key))) return null
  if (number.value === 0 && !pieces[number.end]?.key.endsWith('s')) return null
  // "two days after the summit": an event, not a date, is counted from.
  if ((next.key === 'after' || next.key === 'before') && !isClauseEnd(pieces[number.end + 2])) return null
  const end = number.end + 2
  if (unit === 'minute' || (unit === 'hour' && number.value < HOURS_OF_THE_SAME_DAY))
    return counted(0, 'day', end)
  // "days later": nobody says how many. What is told next does not count from the date before.
  if (number.value === 0) return { end, relative: false, resolve: () => null }
  return counted(LATER.has(next.key) ? number.value : -number.value, unit, end)
}

/** "two hours later" is taken to be of the same day. */
const HOURS_OF_THE_SAME_DAY = 12

/** The number before a unit; "the" is one, and a bare plural ("days later") some number that nobody counted: 0. */
function readCount(pieces: readonly Piece[], at: number): { readonly value: number; readonly end: number } {
  const number = readNumber(pieces, at)
  if (number) return number
  if (isAt(pieces, at, 'the')) return { value: 1, end: at + 1 }
  return { value: 0, end: at }
}

function isClauseEnd(piece: Piece | undefined): boolean {
  return piece === undefined || /^[.,;:!?)”"’]$/.test(piece.text) || piece.key === 'and'
}

function readFollowing(pieces: readonly Piece[], at: number): Sighting | null {
  if (!isAt(pieces, at, 'the')) return null
  const shift = shiftTold(pieces[at + 1])
  const unit = unitAt(pieces[at + 2])
  if (!shift || !unit) return null
  return counted(shift, unit, at + 3)
}

/** "the next morning", "that evening", "the same night" */
function readPartOfDay(pieces: readonly Piece[], at: number): Sighting | null {
  const that = isAt(pieces, at, 'that') || isAt(pieces, at, 'the', 'same')
  const start = at + (isAt(pieces, at, 'that') && !isAt(pieces, at + 1, 'same') ? 1 : 2)
  const shift = that ? 0 : isAt(pieces, at, 'the') ? shiftTold(pieces[at + 1]) : null
  if (shift === null || valueIn(pieces[start], 'part-of-day') === null) return null
  return counted(shift, 'day', start + 1)
}

function readSinceThen(pieces: readonly Piece[], at: number): Sighting | null {
  if (!isAt(pieces, at, 'since', 'then')) return null
  const resolve = ({ mentioned, published }: Context) =>
    mentioned && between(mentioned.start, published, mentioned.precision)
  return { end: at + 2, relative: true, vague: true, resolve }
}

function shiftTold(direction: Piece | undefined): number | null {
  const told = ['next', 'following', 'previous', 'preceding'].includes(direction?.key ?? '')
  return told ? valueIn(direction, 'direction') : null
}

function readSame(pieces: readonly Piece[], at: number): Sighting | null {
  const that = isAt(pieces, at, 'that') || isAt(pieces, at, 'the', 'same')
  if (!that) return null
  const start = skip(pieces, at + 1, 'same')
  const unit = unitAt(pieces[start])
  if (!unit || unit === 'hour' || pieces[start]?.key.endsWith('s')) return null
  return counted(0, unit, start + 1)
}

function counted(count: number, unit: Unit, end: number): Sighting {
  return { end, relative: false, resolve: (context) => fromMentioned(context, count, unit) }
}

/** A date known less exactly than the unit counts gives no date: "in 2014 … three weeks later". */
function fromMentioned({ mentioned }: Context, count: number, unit: Unit): Interval | null {
  if (!mentioned || isFiner(precisionOf(unit), mentioned.precision)) return null
  return count === 0 ? unitAround(mentioned.end, unit) : unitAway(mentioned.end, count, unit)
}
