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
  if (vague !== null && !isAt(pieces, at - 1, 'as')) {
    const end = at + (pieces[at]?.length ?? 1)
    // "in the past three weeks" is told.
    const counts = readNumber(pieces, end) !== null || unitAt(pieces[end]) !== null
    return counts ? null : open(end, vague === 2)
  }
  const within = isAt(pieces, at, 'within')
  const number = readNumber(pieces, within ? at + 1 : at)
  const start = number?.value === 0 ? number.end : within ? at + 1 : at
  if (unitAt(pieces[start]) === null || !pieces[start]?.key.endsWith('s')) return null
  if (within) return open(start + 1, true)
  return isAt(pieces, start + 1, 'ago') ? open(start + 2, false) : null
}

const open = (end: number, vague: boolean) => ({ end, relative: false, vague, resolve: () => null })
