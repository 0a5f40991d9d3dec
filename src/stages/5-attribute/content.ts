import { childrenOf, subtree, tokensSpan } from '../../language/index.js'
import type { Sentence, Span, Token } from '../../model/index.js'
import { type Context, isQuoted } from './context.js'
import type { Cue } from './cue.js'
import { isPunctuation } from './phrase.js'

/** Token indexes `[first, end)` in one sentence. */
export type Range = readonly [first: number, end: number]

/** The stretch of a subtree that lies right of `from` and left of `to`, cut where the reporter's voice begins. */
export function subtreeRange(sentence: Sentence, head: number, from: number, to: number): Range | null {
  const tokens = subtree(sentence, head, (child) => isReportersVoice(sentence, child)).filter((at) => at >= from && at < to) // prettier-ignore
  if (tokens.length === 0) return null
  return trimRange(sentence, tokens[0] as number, (tokens.at(-1) as number) + 1)
}

/** Drops commas, dashes and the sentence's stop from both ends; closing quotation marks and brackets stay. */
export function trimRange({ tokens }: Sentence, first: number, end: number): Range | null {
  while (first < end && isPunctuation(tokens[first]) && !OPENING.test(tokens[first]?.text ?? '')) first++
  while (end > first && isPunctuation(tokens[end - 1]) && !CLOSING.test(tokens[end - 1]?.text ?? '')) end--
  return first < end ? [first, end] : null
}

/** The span of a range; a quotation that begins in it and runs on past its sentence is taken whole. */
export function rangeSpan(context: Context, sentence: Sentence, [first, end]: Range): Span {
  const span = tokensSpan(sentence, first, end)
  for (let at = end - 1; at >= first; at--) {
    const quotation = context.quotations[context.quotationOf[sentence.index]?.[at] ?? -1]
    if (quotation && quotation.span[0] >= span[0] && quotation.span[1] > sentence.span[1]) {
      return [span[0], quotation.span[1]]
    }
  }
  return span
}

const OPENING = /^["“‘'`«([$#@]/
const CLOSING = /^["”’'»)\]%]/

/** Conjunctions that, after a comma, open a clause of the reporter's own beside what was said. */
const ASIDE = new Set(['while', 'as', 'when', 'after', 'although', 'though', 'even', 'whereas'])

function isReportersVoice(sentence: Sentence, child: Token): boolean {
  if (child.deprel !== 'advcl' && child.deprel !== 'advcl:relcl') return false
  const first = subtree(sentence, child.index)[0] as number
  if (first < child.head) return false
  const before = sentence.tokens[first - 1]
  const opener = sentence.tokens[isPunctuation(sentence.tokens[first]) ? first + 1 : first]
  const comma = before?.text === ',' || sentence.tokens[first]?.text === ','
  return comma && (ASIDE.has(opener?.lemma ?? '') || opener?.xpos === 'VBG')
}

/** Whether nothing but adjuncts, addressees and marks hang on the cue right of `from`: no clause of its own follows. */
export function onlyAdjunctsFollow(sentence: Sentence, cue: Cue, from: number): boolean {
  return childrenOf(sentence, cue.head).every((child) => child.index < from || !CLAUSAL.has(child.deprel))
}

const CLAUSAL = new Set(['ccomp', 'csubj'])

/** Whether every token of `[first, end)` stands in some quotation. */
export const allQuoted = (context: Context, sentence: Sentence, [first, end]: Range): boolean => {
  for (let at = first; at < end; at++) {
    if (!isPunctuation(sentence.tokens[at]) && !isQuoted(context, sentence, at)) return false
  }
  return true
}
