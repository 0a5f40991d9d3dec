import { childBy, subtree, tokensSpan } from '../../../language/tree.js'
import type { Sentence, Span, Token } from '../../../model/index.js'
import { isHyphen, type Piece } from './pieces.js'
import type { Quantity } from './quantity.js'

/** The noun that a number counts: "40 people", "dozens of tanks"; null in "thousands fled". */
export function countedNoun(sentence: Sentence, first: number, last: number): Token | null {
  const { tokens } = sentence
  for (let index = last; index >= first; index--) {
    const token = tokens[index] as Token
    const ofNoun = childBy(sentence, index, 'nmod')
    if (ofNoun && ofNoun.index > last && childBy(sentence, ofNoun.index, 'case')?.lemma === 'of')
      return ofNoun
    const head = tokens[token.head]
    if (head && head.index > last && isNoun(head) && /^(?:nummod|amod|compound|det|nmod)/.test(token.deprel))
      return head
  }
  return null
}

/** The noun with the words before it that belong to it, from token `from` on: "Ukrainian soldiers". */
export function nounPhrase(sentence: Sentence, noun: Token, from = 0): Span {
  const kept = subtree(sentence, noun.index, (child) => child.index > noun.index || isLeftOut(child))
  const first = kept.find((index) => index >= from) ?? noun.index
  return tokensSpan(sentence, first, noun.index + 1)
}

function isLeftOut({ deprel }: Token): boolean {
  return /^(?:det|case|nummod|punct|cc|mark|nmod:poss|acl|advmod|appos|parataxis)/.test(deprel)
}

/** What a measured amount is of: "aid" in "$1.2 billion in aid", "loan" in "a $50 million loan", "pipeline" before "of 900 km". */
export function measuredNoun(sentence: Sentence, first: number, last: number): Token | null {
  const { tokens } = sentence
  const next = tokens[last + 1]
  const behind = next && MEASURES.has(next.text) ? runEnd(tokens, last + 2) : runEnd(tokens, last + 1, 'DET')
  // "$3 billion in the Karish field": a name behind "in" is where, not what.
  if (behind && !(next?.text === 'in' && behind.upos === 'PROPN')) return behind
  const top = tokens.slice(first, last + 1).find(({ head }) => head < first || head > last)
  const head = tokens[top?.head ?? -1]
  return head && isNoun(head) && top?.deprel === 'nmod' ? head : null
}

const MEASURES = new Set(['of', 'in', 'worth'])

/** The last noun of the words from `start` on that can be one noun phrase; a word of class `stop` ends it. */
function runEnd(tokens: readonly Token[], start: number, stop?: string): Token | null {
  let last: Token | null = null
  for (let index = start; index < tokens.length; index++) {
    const token = tokens[index] as Token
    const belongs =
      isNoun(token) || ['ADJ', 'DET'].includes(token.upos) || (token.upos === 'PART' && token.xpos === 'POS')
    if (!belongs || token.upos === stop) break
    if (isNoun(token)) last = token
  }
  return last
}

/**
 * Numbers that claim no quantity: "one of them", "a ten-storey building", rates ("18 deaths per 100,000 people"), and the last of
 * these again from behind.
 */
export function isNoClaim(pieces: readonly Piece[], quantity: Quantity, sentence: Sentence): boolean {
  const { start, numberEnd, min, max } = quantity
  const [before, next] = [pieces[start - 1], pieces[numberEnd]]
  if (min === 1 && max === 1 && next?.key === 'of') return true
  if (isHyphen(next) && !next?.spaced) return true
  if (before?.key === 'per') return true
  const noun = countedNoun(sentence, pieces[start]?.token ?? 0, pieces[numberEnd - 1]?.token ?? 0)
  return noun !== null && sentence.tokens[noun.index + 1]?.lemma === 'per'
}

/** What happened to those who are counted: "killed" of "killed 40 people", of "40 were killed", but not of a clause above. */
export function sufferingVerb(sentence: Sentence, counted: Token | undefined): Token | null {
  const { tokens } = sentence
  let token = counted
  for (let steps = 0; token && steps < tokens.length; steps++) {
    const head: Token | undefined = tokens[token.head]
    if (!head) return token.upos === 'VERB' || token.upos === 'ADJ' ? token : null
    // "injured at least 50 more"
    const isMore = token.lemma === 'more' && token.deprel === 'advmod'
    if (isMore || /^(?:nsubj|obj|iobj|obl)/.test(token.deprel))
      return /^(?:VERB|ADJ)$/.test(head.upos) && !isDoer(sentence, token, head) ? head : null
    // "24 were killed and 87 wounded": the number hangs on the participle.
    if (head.upos === 'VERB' && /^(?:nummod|compound|nmod)/.test(token.deprel)) return head
    if (!/^(?:nummod|nmod|conj|appos|amod|compound|flat|det|dep|advmod|fixed)/.test(token.deprel)) return null
    token = head
  }
  return null
}

/** "two earthquakes killed 40 people": the earthquakes did not suffer. */
function isDoer(sentence: Sentence, { deprel }: Token, verb: Token): boolean {
  return deprel === 'nsubj' && verb.lemma !== 'flee' && childBy(sentence, verb.index, 'obj') !== undefined
}

/** The verb that the words `[first, last]` hang on. */
export function governingVerb({ tokens }: Sentence, first: number, last: number): Token | null {
  for (let index = last, steps = 0; index >= 0 && steps < tokens.length; steps++) {
    const token = tokens[index] as Token
    if ((index < first || index > last) && token.upos === 'VERB') return token
    index = token.head
  }
  return null
}

function isNoun({ upos }: Token): boolean {
  return upos === 'NOUN' || upos === 'PROPN'
}
