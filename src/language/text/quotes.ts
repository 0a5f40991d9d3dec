import type { Span } from '../../model/index.js'

export type Side = 'opens' | 'closes'

const OPENING = /^(?:[“‘«„]|``|‘‘)$/u
const CLOSING = /^(?:[”»]|''|’’)$/u
const STRAIGHT = /^["']$/u
const OPENS_BEFORE = /[\s([{“‘«—–-]/u

/**
 * Says of each token that is a quotation mark whether it opens or closes a quotation. A straight mark tells by
 * the space around it, and where that leaves it open, by whether a quotation is open.
 */
export function quotationSides(text: string, tokens: readonly Span[]): ReadonlyMap<number, Side> {
  const sides = new Map<number, Side>()
  const open = new Set<string>()
  tokens.forEach(([start, end], index) => {
    const mark = text.slice(start, end)
    const side = fixedSide(mark) ?? (STRAIGHT.test(mark) || mark === '’' ? sideInContext(text, start, end, open) : null)
    if (side === null) return
    sides.set(index, side)
    if (side === 'opens') open.add(mark)
    else open.delete(mark)
  })
  return sides
}

function fixedSide(mark: string): Side | null {
  if (OPENING.test(mark)) return 'opens'
  return CLOSING.test(mark) ? 'closes' : null
}

function sideInContext(text: string, start: number, end: number, open: ReadonlySet<string>): Side {
  const mark = text.slice(start, end)
  if (mark === '’') return 'closes'
  const before = start === 0 || OPENS_BEFORE.test(text[start - 1]!)
  const after = end === text.length || /[\s)\]},.;:!?—–-]/u.test(text[end]!)
  if (before !== after) return before ? 'opens' : 'closes'
  return open.has(mark) ? 'closes' : 'opens'
}
