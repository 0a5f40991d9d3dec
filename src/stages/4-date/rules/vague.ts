import { valueIn } from '../pieces.js'
import { isAt, readNumber } from '../reader.js'
import type { Rule } from '../rule.js'
import { unitAt } from '../units.js'

/**
 * "the last time they met", "recently", "years ago", "within days": a day that nobody tells. It is kept, open, so that the
 * clause is not taken to be of the day of the report, and that nothing counts from a date before it:
 * "The last time they met … Three weeks later".
 */
export const readUntoldTime: Rule = (pieces, at) => {
  const untold = isAt(pieces, at, 'the', 'last', 'time') || isAt(pieces, at, 'the', 'previous', 'time')
  if (untold) return open(at + 3, false)
  const vague = valueIn(pieces[at], 'vague')
  if (vague !== null) {
    const end = at + (pieces[at]?.length ?? 1)
    // "in the past three weeks" is told.
    const counts = readNumber(pieces, end) !== null || unitAt(pieces[end]) !== null
    return counts ? null : open(end, vague === 2)
  }
  const within = isAt(pieces, at, 'within') || isAt(pieces, at, 'in')
  const start = within ? at + 1 : at
  const counted = readNumber(pieces, start)
  const unit = counted?.value === 0 ? counted.end : start
  if (unitAt(pieces[unit]) === null || !pieces[unit]?.key.endsWith('s')) return null
  if (['ago', 'earlier', 'later', 'afterwards', 'before'].includes(pieces[unit + 1]?.key ?? '')) {
    return isAt(pieces, unit + 1, 'before') ? null : open(unit + 2, false)
  }
  return isAt(pieces, at, 'within') ? open(unit + 1, true) : null
}

const open = (end: number, vague: boolean) => ({ end, relative: false, vague, resolve: () => null })
