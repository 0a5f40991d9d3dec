import { subtree, tokensSpan } from '../../../language/index.js'
import type { Sentence, Token } from '../../../model/index.js'
import type { Participant } from '../draft.js'

const OUTSIDE = new Set(['case', 'mark', 'cc', 'advcl', 'parataxis', 'discourse', 'cop', 'vocative', 'aux', 'aux:pass', 'nsubj']) // prettier-ignore

/** The noun phrase with this head, its case marker left out; cut so that it does not reach beyond `[from, to)`. */
export function nounPhrase(
  sentence: Sentence,
  head: number,
  from = 0,
  to = sentence.tokens.length,
): Participant {
  const whole = subtree(sentence, head, (child) => child.head === head && OUTSIDE.has(child.deprel))
  const tokens = isOverrun(sentence, head)
    ? subtree(sentence, head, (child) => !CLOSE.has(child.deprel))
    : whole
  let first = tokens[0] as number
  let end = (tokens.at(-1) as number) + 1
  first = Math.max(first, from, behindComma(sentence, first, head))
  end = Math.min(end, to)
  while (first < head && isPunctuation(sentence.tokens[first])) first++
  while (end - 1 > head && isPunctuation(sentence.tokens[end - 1])) end--
  if (end - 2 > head && sentence.tokens[end - 1]?.upos === 'ADV' && sentence.tokens[end - 2]?.text === ',')
    end -= 2
  return { sentence, head, span: tokensSpan(sentence, Math.min(first, head), Math.max(end, head + 1)) }
}

/** «Yesterday, Nancy Pelosi»: what a comma parts from its head on the left is no part of the phrase. */
function behindComma({ tokens }: Sentence, first: number, head: number): number {
  for (let at = head - 1; at > first; at--) {
    if (tokens[at]?.text === ',' && tokens[at + 1]?.upos !== 'ADJ' && tokens[at + 1]?.upos !== 'CCONJ')
      return at + 1
  }
  return first
}

const CLOSE = new Set(['det', 'amod', 'compound', 'flat', 'nmod:poss', 'nummod', 'nmod', 'case', 'appos', 'fixed', 'advmod']) // prettier-ignore

/** Whether a finite verb outside a relative clause hangs on the noun: the parse took a clause for a modifier. */
function isOverrun(sentence: Sentence, head: number): boolean {
  const tokens = subtree(
    sentence,
    head,
    (child) => child.deprel === 'acl:relcl' || (child.head === head && OUTSIDE.has(child.deprel)),
  )
  return tokens.some((at) => at !== head && /^(?:VBD|VBZ|VBP|MD)$/.test(sentence.tokens[at]?.xpos ?? ''))
}

/** The stretch `[first, end)` as a phrase: its head is the token that hangs on something outside. */
export function stretch(sentence: Sentence, first: number, end: number): Participant | null {
  while (first < end && isPunctuation(sentence.tokens[first])) first++
  while (end > first && isPunctuation(sentence.tokens[end - 1])) end--
  if (first >= end) return null
  const inside = sentence.tokens.slice(first, end)
  const nominal = inside.filter(isNominal)
  const head =
    nominal.find((token) => token.head < first || token.head >= end) ?? nominal.at(-1) ?? inside.at(-1)
  return head ? { sentence, head: head.index, span: tokensSpan(sentence, first, end) } : null
}

export const isPunctuation = (token: Token | undefined): boolean =>
  token !== undefined && (token.upos === 'PUNCT' || /^[^\p{L}\p{N}$%]+$/u.test(token.text))

/** A mark that parts phrases; the hyphen inside a compound word is none. */
export function isBreak({ tokens }: Sentence, at: number): boolean {
  const token = tokens[at]
  if (!isPunctuation(token)) return false
  const before = tokens[at - 1]
  return !(
    token?.text === '-' &&
    before &&
    before.span[1] === token.span[0] &&
    tokens[at + 1]?.span[0] === token.span[1]
  )
}

/** The head of the nominal phrase that begins at `at`, read off the tags. */
export function nominalAt({ tokens }: Sentence, at: number): Token | undefined {
  let head: Token | undefined
  let last: Token | undefined
  for (let index = at; index < tokens.length && index - at < 16; index++) {
    const token = tokens[index] as Token
    if (!PHRASE.has(token.upos) || (head && token.upos === 'PRON' && !token.xpos.endsWith('$'))) break
    // "of" begins what hangs on the head.
    if (token.upos === 'ADP') break
    if (isNominal(token) && !token.xpos.endsWith('$')) head = token
    else if (STANDS_FOR_NOUN.has(token.upos)) last = token
  }
  return head ?? last
}

/** «said the 46-year-old», «tweeted another» */
const STANDS_FOR_NOUN = new Set(['DET', 'ADJ', 'NUM'])
const PHRASE = new Set(['PROPN', 'PRON', 'DET', 'NOUN', 'ADJ', 'NUM', 'PART', 'ADP'])

export const isNominal = (token: Token): boolean =>
  token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'PRON'

/** Where a person spoken to ends, read off the tags: "told [reporters] …", "told [the BBC] …". */
export function personEnd({ tokens }: Sentence, at: number): number {
  if (tokens[at]?.upos === 'PRON') return at + 1
  let end = at
  while (/^(?:DET|ADJ)$/.test(tokens[end]?.upos ?? '') || tokens[end]?.xpos === 'PRP$') end++
  if (tokens[end]?.upos === 'PROPN') {
    while (tokens[end]?.upos === 'PROPN' || isCompoundHyphen(tokens, end)) end++
    return end
  }
  return tokens[end]?.upos === 'NOUN' ? end + 1 : at
}

/** «told a rally [in Lima] she would stay»: where a name of place behind the person at `from` ends. */
export function placeEnd({ tokens }: Sentence, at: number, from: number): number {
  if (at === from || tokens[at]?.upos !== 'ADP') return at
  let end = at + 1
  while (tokens[end]?.upos === 'PROPN') end++
  return end > at + 1 ? end : at
}

const isCompoundHyphen = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '-' && tokens[at + 1]?.upos === 'PROPN'

const TIMES = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'yesterday', 'today', 'tonight', 'night', 'morning', 'afternoon', 'evening', 'day', 'days', 'hours', 'week', 'weeks', 'weekend', 'month', 'months', 'year', 'years']) // prettier-ignore

/** A word for the day or the time at which something was said. */
export const isTime = (token: Token | undefined): boolean => TIMES.has(token?.text.toLowerCase() ?? '')

/** Where a bare expression of time ends: "said [late Sunday] the road was open"; `at` itself when there is none. */
export function timeEnd({ tokens }: Sentence, at: number): number {
  let end = /^(?:late|early|last|this|on|earlier)$/i.test(tokens[at]?.text ?? '') ? at + 1 : at
  if (!isTime(tokens[end])) return at
  while (isTime(tokens[end])) end++
  return end
}
