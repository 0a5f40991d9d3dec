import { withBound } from './bounds.js'
import { between } from './calendar.js'
import { type Piece, valueIn } from './pieces.js'
import { isAt, isHyphen, skip } from './reader.js'
import type { Expression, Sighting } from './rule.js'
import { RULES } from './rules/index.js'

/** The time expressions of a sentence in order, not overlapping; ranges are one. */
export function expressionsIn(pieces: readonly Piece[]): Expression[] {
  const found = ranges(pieces, sightings(pieces))
  return found.map((expression, index) => withBound(pieces, expression, found[index - 1]?.end ?? 0))
}

function sightings(pieces: readonly Piece[]): Expression[] {
  const found: Expression[] = []
  for (let at = 0; at < pieces.length;) {
    // "The Sunday Times" is no date.
    if (valueIn(pieces[at], 'name') !== null) {
      at += pieces[at]?.length ?? 1
      continue
    }
    const best = mayBegin(pieces[at]) ? furthest(pieces, at) : null
    if (best) found.push({ ...best, start: at })
    at = best ? Math.max(best.end, at + 1) : at + 1
  }
  return found
}

const BEGINNINGS = new Set([
  'the',
  'earlier',
  'later',
  'within',
  'so',
  'half',
  'that',
  'these',
  'since',
  'recent',
  'q',
  'q1',
  'q2',
  'q3',
  'q4',
])

function mayBegin(piece: Piece | undefined): boolean {
  if (piece === undefined) return false
  if (piece.number !== null || BEGINNINGS.has(piece.key)) return true
  for (const _ in piece.word) return true
  return false
}

function furthest(pieces: readonly Piece[], at: number): Sighting | null {
  let best: Sighting | null = null
  for (const rule of RULES) {
    const found = rule(pieces, at)
    if (found && found.end <= pieces.length && (!best || found.end > best.end)) best = found
  }
  return best
}

function ranges(pieces: readonly Piece[], found: readonly Expression[]): Expression[] {
  const joined: Expression[] = []
  for (let at = 0; at < found.length; at++) {
    const [first, second] = [found[at] as Expression, found[at + 1]]
    const join = second ? joinBetween(pieces, first, second) : null
    if (second && join === 'range') {
      joined.push(rangeOf(pieces, first, second))
      at++
    } else {
      joined.push(second && join === 'list' ? withYearOf(first, second) : first)
    }
  }
  return joined
}

/** "from March to June", "between 2014 and 2016", "Monday-Wednesday" are ranges; "March and April 2021" share a year. */
function joinBetween(
  pieces: readonly Piece[],
  first: Expression,
  second: Expression,
): 'range' | 'list' | null {
  if (skip(pieces, first.end + 1, 'the', 'in', 'early', 'late', 'mid') < second.start) return null
  const joint = pieces[first.end]
  if (second.start < first.end + 1 || joint === undefined) return null
  if (['to', 'until', 'till', 'through'].includes(joint.key)) return 'range'
  // "Waitangi Day – this year": a dash.
  if (isHyphen(joint)) return valueIn(pieces[second.start], 'direction') === null ? 'range' : null
  if (joint.key === 'and' && isAt(pieces, first.start - 1, 'between')) return 'range'
  return ['and', 'or', ','].includes(joint.key) ? 'list' : null
}

function rangeOf(pieces: readonly Piece[], first: Expression, second: Expression): Expression {
  return {
    start:
      isAt(pieces, first.start - 1, 'from') || isAt(pieces, first.start - 1, 'between')
        ? first.start - 1
        : first.start,
    end: second.end,
    relative: first.relative || second.relative,
    resolve: (context) => {
      const last = second.resolve(context)
      if (!last) return null
      const begin = first.resolve({ ...context, rangeEnd: last })
      return begin && between(begin.start, last.end, begin.precision)
    },
  }
}

function withYearOf(first: Expression, second: Expression): Expression {
  if (!first.relative || second.relative) return first
  return {
    ...first,
    relative: false,
    resolve: (context) => first.resolve({ ...context, rangeEnd: second.resolve(context) }),
  }
}
