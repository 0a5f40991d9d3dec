import type { Interval } from '../calendar.js'
import type { Piece } from '../pieces.js'
import { valueIn } from '../pieces.js'
import { isAt, readNumber, skip } from '../reader.js'
import type { Context, Rule, Sighting } from '../rule.js'
import { isFiner, precisionOf, type Unit, unitAround, unitAt, unitAway } from '../units.js'

/** "three weeks later", "two days earlier", "a month before", "the next day", "the previous week", "that year", "the same day" */
export const readLater: Rule = (pieces, at) =>
  readCounted(pieces, at) ?? readFollowing(pieces, at) ?? readSame(pieces, at)

const LATER = new Set(['later', 'after', 'afterward', 'afterwards'])
const EARLIER = new Set(['earlier', 'before', 'previously'])

function readCounted(pieces: readonly Piece[], at: number): Sighting | null {
  const number = readNumber(pieces, at) ?? (isAt(pieces, at, 'the') ? { value: 1, end: at + 1 } : null)
  const unit = unitAt(pieces[number?.end ?? at])
  const next = pieces[(number?.end ?? at) + 1]
  if (!number || !unit || !next || !(LATER.has(next.key) || EARLIER.has(next.key))) return null
  // "two days after the summit": an event, not a date, is counted from.
  if ((next.key === 'after' || next.key === 'before') && !isClauseEnd(pieces[number.end + 2])) return null
  const count = LATER.has(next.key) ? number.value : -number.value
  return counted(count, unit, number.end + 2)
}

function isClauseEnd(piece: Piece | undefined): boolean {
  return piece === undefined || /^[.,;:!?)”"’]$/.test(piece.text) || piece.key === 'and'
}

function readFollowing(pieces: readonly Piece[], at: number): Sighting | null {
  if (!isAt(pieces, at, 'the')) return null
  const direction = pieces[at + 1]
  const shift = valueIn(direction, 'direction')
  const unit = unitAt(pieces[at + 2])
  if (!shift || !unit || !['next', 'following', 'previous', 'preceding'].includes(direction?.key ?? ''))
    return null
  return counted(shift, unit, at + 3)
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
