import type { Span } from '../../model/index.js'

export type Side = 'opens' | 'closes'

const OPENING = /^(?:[“«„‘]|``|‘‘)$/u
const CLOSING = /^(?:[”»]|’’)$/u
const STRAIGHT = /^(?:["']|'')$/u
const SINGLE = /^['’]$/u
const SPACE_OR_OPENER = /[\s([{“‘«—–-]/u
const SPACE_OR_CLOSER = /[\s)\]},.;:!?—–”-]/u

/**
 * Says of each token that is a quotation mark whether it opens or closes a quotation. A straight mark tells by
 * the space around it, and where that leaves it open, by whether a quotation is open. Apostrophes have no side.
 */
export function quotationSides(text: string, tokens: readonly Span[]): ReadonlyMap<number, Side> {
  const sides = new Map<number, Side>()
  const open = { single: false, double: false }
  tokens.forEach(([start, end], index) => {
    const mark = text.slice(start, end)
    const kind = SINGLE.test(mark) || mark === '‘' ? 'single' : 'double'
    const side = sideOf(mark, text[start - 1] ?? ' ', text[end] ?? ' ', open[kind])
    if (side === null) return
    sides.set(index, side)
    open[kind] = side === 'opens'
  })
  return sides
}

function sideOf(mark: string, before: string, after: string, isOpen: boolean): Side | null {
  if (OPENING.test(mark)) return 'opens'
  const mayOpen = SPACE_OR_OPENER.test(before)
  const mayClose = SPACE_OR_CLOSER.test(after)
  // Some papers open with the mark that others close with.
  if (CLOSING.test(mark)) return mayOpen && !mayClose && !isOpen ? 'opens' : 'closes'
  if (mark === '’') return isOpen || !/[\s\p{L}]/u.test(before) ? 'closes' : null
  if (!STRAIGHT.test(mark)) return null
  // "the workers' rights"
  if (mark === "'" && !isOpen && /\p{L}/u.test(before)) return null
  if (mayOpen !== mayClose) return mayOpen ? 'opens' : 'closes'
  return isOpen ? 'closes' : 'opens'
}
