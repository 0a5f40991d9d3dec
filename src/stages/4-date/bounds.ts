import { between, type Interval } from './calendar.js'
import { type Piece, valueIn } from './pieces.js'
import { isAt, readNumber } from './reader.js'
import type { Context, Expression } from './rule.js'
import { isFiner, precisionOf, type Unit, unitAt, unitAway } from './units.js'

/**
 * "since February" runs to the day of publication; "two days after the October 7 attack" counts from a date; "before 2014"
 * and "after May" are dates that nobody tells. Words before piece `free` belong to the expression before.
 */
export function withBound(pieces: readonly Piece[], expression: Expression, free: number): Expression {
  const isDefinite = pieces[expression.start - 1]?.key === 'the'
  const at = expression.start - (isDefinite ? 2 : 1)
  const bound = at < free ? undefined : pieces[at]?.key
  const apart = countApart(pieces, expression.start, free)
  if (apart) return countedFrom(expression, apart, apart.direction)
  if (bound === 'since' && (!isDefinite || standsAlone(pieces, expression))) return sinceOf(expression, at)
  if (bound !== 'before' && bound !== 'after') return expression
  const counted = countBefore(pieces, at, free)
  if (counted) return countedFrom(expression, counted, bound === 'after' ? 1 : -1)
  if (!standsAlone(pieces, expression)) return expression
  return { ...expression, start: at, vague: true, resolve: () => null }
}

/** "after Thursday's attack" is about the attack, and Thursday its date. */
function standsAlone(pieces: readonly Piece[], { start, end }: Expression): boolean {
  const next = pieces[end]
  if (valueIn(pieces[start], 'day') !== null) return false
  if (next === undefined) return true
  // "since the October 7, 2023, attack"
  const enclosed = next.text === ',' && pieces[end - 2]?.text === ',' && pieces[end + 1]?.upos === 'NOUN'
  return !enclosed && !/^['’]$/.test(next.text) && next.upos !== 'NOUN' && next.upos !== 'PROPN'
}

function sinceOf(expression: Expression, start: number): Expression {
  return {
    start,
    end: expression.end,
    relative: true,
    vague: true,
    resolve: (context: Context): Interval | null => {
      const begin = expression.resolve({ ...context, tense: 'past' })
      if (!begin || context.published === null) return null
      return between(begin.start, context.published, begin.precision)
    },
  }
}

interface Count {
  readonly start: number
  readonly value: number
  readonly unit: Unit
}

/** The longest count that ends before piece `at`, as "twenty-five years". */
function countBefore(pieces: readonly Piece[], at: number, free: number): Count | null {
  const unit = unitAt(pieces[at - 1])
  if (!unit) return null
  for (let start = Math.max(free, at - 4); start < at - 1; start++) {
    const number = readNumber(pieces, start)
    if (number?.end === at - 1 && number.value > 0) return { start, value: number.value, unit }
  }
  return null
}

/** Words between "after" and the date of what it follows. */
const LONGEST_EVENT = 6

/** "the day after the attack in Kashmir on April 22" */
function countApart(
  pieces: readonly Piece[],
  date: number,
  free: number,
): (Count & { direction: 1 | -1 }) | null {
  if (!isAt(pieces, date - 1, 'on') && !isAt(pieces, date - 1, 'of')) return null
  for (let at = date - 2; at > Math.max(free, date - 3 - LONGEST_EVENT); at--) {
    const piece = pieces[at] as Piece
    if (piece.upos === 'VERB' || piece.upos === 'AUX' || piece.upos === 'PUNCT') return null
    if (piece.key !== 'after' && piece.key !== 'before') continue
    const unit = unitAt(pieces[at - 1])
    const count =
      unit && isAt(pieces, at - 2, 'the') ? { start: at - 2, value: 1, unit } : countBefore(pieces, at, free)
    return count && { ...count, direction: piece.key === 'after' ? 1 : -1 }
  }
  return null
}

/** Null when the date is less exact than the unit counted in. */
function countedFrom(expression: Expression, { start, value, unit }: Count, direction: 1 | -1): Expression {
  return {
    ...expression,
    start,
    resolve: (context) => {
      const from = expression.resolve(context)
      if (!from || isFiner(precisionOf(unit), from.precision)) return null
      return unitAway(from.end, direction * value, unit)
    },
  }
}
