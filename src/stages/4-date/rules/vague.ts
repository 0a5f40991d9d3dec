import { isAt } from '../reader.js'
import type { Rule } from '../rule.js'

/**
 * "the last time they met": a day that nobody tells. It is kept, open, because what follows counts from it:
 * "The last time they met … Three weeks later".
 */
export const readUntoldTime: Rule = (pieces, at) => {
  const untold = isAt(pieces, at, 'the', 'last', 'time') || isAt(pieces, at, 'the', 'previous', 'time')
  return untold ? { end: at + 3, relative: false, resolve: () => null } : null
}
