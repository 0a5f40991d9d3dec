import type { Span } from '../../../model/index.js'
import { type FurnitureLexicon, wordsOf } from '../../../world/index.js'
import { isCreditLine } from './rules/mark-credits.js'
import { blockOf, type Piece } from './story.js'

/** Closing brackets with names in them are shorter. */
const WITHIN = 400

/**
 * Cuts off a bracket that closes a block and tells who reported or supplied it.
 *
 *     "The talks go on. (Reporting by Ann Lee)" → "The talks go on." + "(Reporting by Ann Lee)"
 */
export function splitClosing(text: string, block: Span, lexicon: FurnitureLexicon): Piece[] {
  const from = Math.max(block[0], block[1] - WITHIN)
  const tail = text.slice(from, block[1])
  const bracket = tail.endsWith(')') ? tail.lastIndexOf('(') : -1
  const start = from + bracket
  if (bracket < 0 || start === block[0]) return [{ span: block, kind: null }]
  const kind = kindOf(text, [start, block[1]], lexicon)
  if (kind === null) return [{ span: block, kind: null }]
  const before = text.slice(block[0], start).trimEnd().length
  return [
    { span: [block[0], block[0] + before], kind: null },
    { span: [start, block[1]], kind },
  ]
}

function kindOf(text: string, span: Span, lexicon: FurnitureLexicon): 'byline' | 'credit' | null {
  const keys = wordsOf(text, span).map(({ key }) => key)
  if (lexicon.kindAt('start', keys) === 'byline') return 'byline'
  return isCreditLine(blockOf(text, span), lexicon) ? 'credit' : null
}
