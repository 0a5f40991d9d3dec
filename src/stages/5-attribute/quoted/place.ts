import type { Sentence, Span } from '../../../model/index.js'
import type { Context } from '../context.js'
import type { Quotation } from '../signs/quotations.js'

/** Where a quotation stands in the parse. */
export interface Place {
  readonly first: Sentence
  /** Token index of the quotation's first token in `first`. */
  readonly start: number
  readonly last: Sentence
  /** Token index in `last` of the first token behind the quotation. */
  readonly end: number
}

export function placeOf(context: Context, quotation: Quotation): Place | null {
  const inside = sentencesOver(context.sentences, quotation.span)
  const first = inside[0]
  const last = inside.at(-1)
  if (!first || !last) return null
  const start = first.tokens.findIndex((token) => token.span[1] > quotation.span[0])
  const after = last.tokens.findIndex((token) => token.span[0] >= quotation.span[1])
  return start < 0 ? null : { first, start, last, end: after < 0 ? last.tokens.length : after }
}

function sentencesOver(sentences: readonly Sentence[], span: Span): Sentence[] {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle] as Sentence).span[1] <= span[0]) low = middle + 1
    else high = middle
  }
  const found: Sentence[] = []
  for (let at = low; at < sentences.length && (sentences[at] as Sentence).span[0] < span[1]; at++) found.push(sentences[at] as Sentence) // prettier-ignore
  return found
}
