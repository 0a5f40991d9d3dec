import { childrenBy, subtree, tokensSpan } from '../../../language/index.js'
import type { Sentence, Span, Token } from '../../../model/index.js'
import { hasFiniteVerb, type Range, rangeSpan } from '../phrases/content.js'
import { type Context, isQuoted } from '../context.js'
import type { Cue } from '../signs/cue.js'
import type { Participant } from '../draft.js'
import { isBreak, isPunctuation } from '../phrases/phrase.js'
import type { Quotation } from '../signs/quotations.js'
import { clause } from '../reported/rules/clause.js'

/** «said [he knew one thing]: “It is over.”»: a clause of the cue before the colon is content too. */
export function clauseOf({ sentence, head }: Cue, from: number, to: number): { from?: number } {
  const clause = childrenBy(sentence, head, 'ccomp').find(({ index }) => index >= from && index < to)
  const first = clause && subtree(sentence, clause.index)[0]
  return first !== undefined && first >= from && hasFiniteVerb(sentence, first, to)
    ? { from: sentence.tokens[first]?.span[0] ?? 0 }
    : {}
}

/** «said that “we stay” [and that he had seen worse]»: the clause of the cue reaches beyond its first quotation. */
export function conjunctOf(context: Context, cue: Cue, group: Range, end: number): { to?: number } {
  const range = clause.match(context, cue, group)?.ranges.at(-1)
  const { tokens } = cue.sentence
  const next = tokens[tokens[end]?.text === ',' ? end + 1 : end]
  if (!next || isPunctuation(next)) return {}
  return range && range[0] < end && range[1] > end ? { to: rangeSpan(context, cue.sentence, range)[1] } : {}
}

/** Unquoted words that end the clause of a quotation without a stop of its own: «“a vote” by the end of May». */
export function tailOf(context: Context, { inner }: Quotation, last: Sentence, end: number): { to?: number } {
  const next = last.tokens[end]
  if (
    !next ||
    !(/^(?:ADP|SCONJ|PART)$/.test(next.upos) || /^W/.test(next.xpos)) ||
    /[.,?!…]$/.test(context.text.slice(...inner).trimEnd())
  )
    return {}
  let at = end
  while (at < last.tokens.length && !isBreak(last, at)) at++
  const tail = last.tokens[at - 1] as Token
  return isQuoted(context, last, tail.index) ? {} : { to: tail.span[1] }
}

/** «[The plan], he said, “is dead”»: a quotation in lower case goes on with a clause begun before the block. */
export function frontedOf(
  context: Context,
  quotation: Quotation,
  sentence: Sentence,
  groupStart: number,
  speaker: Participant | null,
): { fronted?: Span } {
  if (!/^\p{Ll}/u.test(context.text.slice(...quotation.inner)) || sentence.span[1] <= quotation.span[0])
    return {}
  const block = sentence.tokens.findIndex((token) => token.span[0] >= (speaker?.span[0] ?? 0))
  const first = Math.min(block < 0 ? groupStart : block, groupStart)
  if (first < 2 || sentence.tokens[first - 1]?.text !== ',') return {}
  if (isQuoted(context, sentence, first - 2) || /^(?:ADP|ADV)$/.test(sentence.tokens[0]?.upos ?? ''))
    return {}
  return { fronted: tokensSpan(sentence, 0, first - 1) }
}
