import { isAt } from '../reader.js'
import type { Rule } from '../rule.js'
import { valueIn } from '../pieces.js'

/**
 * "the last time", "the first time": a day that nobody tells. It is kept, open, because what follows counts from it:
 * "The last time they met … Three weeks later".
 */
export const readUntoldTime: Rule = (pieces, at) => {
  if (!isAt(pieces, at, 'the') || !isAt(pieces, at + 2, 'time')) return null
  const counted = valueIn(pieces[at + 1], 'direction') === -1 || valueIn(pieces[at + 1], 'ordinal') !== null
  return counted ? { end: at + 3, relative: false, resolve: () => null } : null
}
