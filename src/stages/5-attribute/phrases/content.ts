import { childrenOf, subtree, tokensSpan } from '../../../language/index.js'
import type { Sentence, Span, Token } from '../../../model/index.js'
import type { Context } from '../context.js'
import { isBreak, isPunctuation } from './phrase.js'

/** Token indexes `[first, end)` in one sentence. */
export type Range = readonly [first: number, end: number]

/** The stretch of a subtree that lies right of `from` and left of `to`, cut where the reporter's voice begins. */
export function subtreeRange(sentence: Sentence, head: number, from: number, to: number): Range | null {
  const tokens = subtree(sentence, head, (child) => isAside(sentence, child)).filter(
    (at) => at >= from && at < to,
  )
  if (tokens.length === 0) return null
  return trimRange(sentence, tokens[0] as number, (tokens.at(-1) as number) + 1)
}

/** Drops commas, dashes and the sentence's stop from both ends; closing quotation marks and brackets stay. */
export function trimRange({ tokens }: Sentence, first: number, end: number): Range | null {
  while (first < end && isPunctuation(tokens[first]) && !OPENING.test(tokens[first]?.text ?? '')) first++
  while (end > first && isPunctuation(tokens[end - 1]) && !CLOSING.test(tokens[end - 1]?.text ?? '')) end--
  if (isUnmatched(tokens, first, end)) end--
  return first < end ? [first, end] : null
}

/** A closing mark at the end whose opening one lies before the range. */
function isUnmatched(tokens: Sentence['tokens'], first: number, end: number): boolean {
  const last = tokens[end - 1]?.text ?? ''
  if (last !== '"' && last !== '”') return false
  const marks = tokens.slice(first, end).filter(({ text }) => text === '"' || text === '”' || text === '“')
  return marks.length === 1
}

/** The span of a range; a quotation in it that runs on past its sentence, or only lacks its mark, is taken whole. */
export function rangeSpan(context: Context, sentence: Sentence, [first, end]: Range): Span {
  const span = tokensSpan(sentence, first, end)
  const quotation = context.quotations[context.quotationOf[sentence.index]?.[end - 1] ?? -1]
  if (!quotation || quotation.span[0] < span[0] || quotation.span[1] <= span[1]) return span
  const left = context.text.slice(span[1], quotation.span[1])
  return quotation.span[1] > sentence.span[1] || !/[\p{L}\p{N}]/u.test(left)
    ? [span[0], quotation.span[1]]
    : span
}

const OPENING = /^["“‘'`«([$#@]/
const CLOSING = /^["”’'»)\]%]/
export const FINITE = /^(?:VBD|VBZ|VBP|MD)$/

export const hasFiniteVerb = ({ tokens }: Sentence, first: number, end: number): boolean =>
  tokens.slice(first, end).some((token) => FINITE.test(token.xpos))

/** Conjunctions that, after a comma, open a clause of the reporter's own beside what was said. */
const ASIDE = new Set(['while', 'as', 'when', 'after', 'although', 'though', 'even', 'whereas'])

/** A clause set off by a comma, right of its head: adverbial, participial or relative. */
function isAside(sentence: Sentence, child: Token): boolean {
  if (!child.deprel.startsWith('advcl') && child.deprel !== 'acl:relcl') return false
  const first = subtree(sentence, child.index)[0] as number
  if (first < child.head) return false
  const comma = sentence.tokens[first - 1]?.text === ',' || sentence.tokens[first]?.text === ','
  if (!comma) return false
  const opener = sentence.tokens[isPunctuation(sentence.tokens[first]) ? first + 1 : first]
  if (child.deprel === 'acl:relcl') return /^W/.test(opener?.xpos ?? '')
  return ASIDE.has(opener?.lemma ?? '') || opener?.xpos === 'VBG'
}

/** Whether only an adjunct, a mark or nothing stands at `from`: no object and no clause of the cue's own. */
export function onlyAdjunctFollows(
  sentence: Sentence,
  verb: number,
  from: number,
  takesPerson = false,
): boolean {
  const next = sentence.tokens[from]
  if (!next || isPunctuation(next)) return next?.text !== ':'
  if (/^(?:that|whether)$/i.test(next.text)) return false
  if (next.xpos === 'TO') return !/^VB$/.test(sentence.tokens[from + 1]?.xpos ?? '')
  if (next.upos === 'ADV' && /^(?:that|whether)$/i.test(sentence.tokens[from + 1]?.text ?? '')) return false
  // «said [at a rally in Ohio] that …»: an adjunct before a clause of the cue's own.
  if (/^(?:ADP|SCONJ|ADV|CCONJ)$/.test(next.upos))
    return !sentence.tokens.slice(from, nextBreak(sentence, from)).some(isComplementizer)
  // An addressee ("told reporters"), a day or a time: a phrase that no finite verb follows.
  const phrase = childrenOf(sentence, verb).find((child) => subtree(sentence, child.index)[0] === from)
  if (takesPerson && phrase && /^i?obj$/.test(phrase.deprel)) return true
  const after = phrase ? (subtree(sentence, phrase.index).at(-1) as number) + 1 : from + 1
  return (
    phrase !== undefined &&
    !CLAUSAL.has(phrase.deprel) &&
    !hasFiniteVerb(sentence, from, nextBreak(sentence, after))
  )
}

const isComplementizer = ({ lemma, deprel }: Token): boolean => lemma === 'that' && deprel === 'mark'

const CLAUSAL = new Set(['ccomp', 'csubj', 'xcomp', 'obj'])

function nextBreak(sentence: Sentence, from: number): number {
  let at = from
  while (at < sentence.tokens.length && !isBreak(sentence, at)) at++
  return at
}
