import { childrenOf } from '../../../language/index.js'
import type { Sentence, Token } from '../../../model/index.js'
import type { Cue } from '../signs/cue.js'

const GROUP = new Set(['aux', 'aux:pass', 'cop', 'advmod', 'neg', 'compound:prt'])
const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'nor', 'neither', 'no', 'hardly'])

/** The tokens `[first, end)` of the cue: its words with the auxiliaries, adverbs and negations that touch them. */
export function cueGroup({ sentence, head, tokens }: Cue): readonly [first: number, end: number] {
  let first = tokens[0] as number
  for (let at = first - 1; at >= 0 && belongs(sentence, at, head); at--) first = at
  if (sentence.tokens[first]?.deprel === 'advmod' && isConnective(sentence.tokens[first] as Token)) first++
  first = withYet(sentence, first)
  let end = (tokens.at(-1) as number) + 1
  while (sentence.tokens[end]?.deprel === 'compound:prt' && sentence.tokens[end]?.head === head) end++
  return [Math.min(first, head), Math.max(end, head + 1)]
}

/** Takes in "has yet to" before the cue. */
function withYet({ tokens }: Sentence, first: number): number {
  let at = first
  while (
    first - at < 3 &&
    at > 1 &&
    tokens[at]?.text.toLowerCase() !== 'to' &&
    (at === first || isManner(tokens[at]))
  )
    at--
  if (tokens[at]?.text.toLowerCase() !== 'to' || tokens[at - 1]?.lemma !== 'yet') return first
  return tokens[at - 2]?.lemma === 'have' || tokens[at - 2]?.lemma === 'be' ? at - 2 : at - 1
}

/** Whether the cue itself is negated: "did not say", "has yet to comment", "without mentioning". */
export function isNegated(cue: Cue): boolean {
  const { sentence, head } = cue
  const own = childrenOf(sentence, head).some(
    (child) =>
      child.index !== head && NEGATIONS.has(child.text.toLowerCase()) && child.deprel !== 'discourse',
  )
  return own || isWithheld(sentence, head)
}

/** "has yet to comment", "without mentioning", "failed to mention". */
function isWithheld({ tokens }: Sentence, head: number): boolean {
  let to = head - 1
  while (head - to < 4 && to > 0 && isManner(tokens[to])) to--
  if (tokens[head - 1]?.lemma === 'without') return true
  if (to <= 0 || tokens[to]?.text.toLowerCase() !== 'to') return false
  return WITHHOLDING.has(tokens[to - 1]?.lemma ?? '')
}

const isManner = (token: Token | undefined): boolean =>
  token !== undefined && (token.upos === 'ADV' || token.text.endsWith('ly'))

const WITHHOLDING = new Set(['yet', 'fail', 'decline', 'refuse'])

function belongs(sentence: Sentence, at: number, head: number): boolean {
  const token = sentence.tokens[at] as Token
  if (token.lemma === 'to' && token.deprel === 'mark') return token.head === head
  if (token.upos === 'PUNCT') return false
  if (token.deprel === 'advmod' && token.upos !== 'ADV' && token.upos !== 'PART') return false
  return token.head === head && (GROUP.has(token.deprel) || (token.upos === 'PART' && token.head === head))
}

/** An adverb that joins sentences rather than modifying the cue, and relative adverbs. */
const isConnective = (token: Token): boolean => token.xpos === 'WRB'
