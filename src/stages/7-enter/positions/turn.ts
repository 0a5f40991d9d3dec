import { childBy, childrenOf } from '../../../language/tree.js'
import type { Position, Sentence, Token } from '../../../model/index.js'
import type { StanceLexicon } from '../../../world/index.js'

type Stance = Position['stance']

const UNDER_NEGATION: Readonly<Record<Stance, Stance>> = {
  supports: 'opposes',
  // Who does not oppose a thing, or is not concerned, need not support it.
  opposes: 'neutral',
  concerned: 'neutral',
  neutral: 'neutral',
}

export const turned = (stance: Stance, turns: readonly Token[]): Stance =>
  turns.reduce((result) => UNDER_NEGATION[result], stance)

/** The words that turn a stance: a negation of its own, and "refuse to", "stop short of" above it. */
export function turnsOf(sentence: Sentence, word: Token, lexicon: StanceLexicon): Token[] {
  const turns = [negationOf(sentence, word)]
  for (
    let token = word, steps = 0;
    /^(?:xcomp|advcl|conj|ccomp|obl)/.test(token.deprel) && steps < 5;
    steps++
  ) {
    const head = sentence.tokens[token.head]
    if (!head) break
    if (token.deprel !== 'conj') turns.push(turnAt(sentence, token, head, lexicon))
    token = head
  }
  return turns.filter((turn) => turn !== undefined)
}

function turnAt(
  sentence: Sentence,
  { deprel }: Token,
  head: Token,
  lexicon: StanceLexicon,
): Token | undefined {
  if (isTurning(sentence, head, lexicon)) return head
  return deprel === 'xcomp' ? negationOf(sentence, head) : undefined
}

/** What an end to the thing makes of the stance. */
export function reversed(stance: Stance): Stance {
  if (stance === 'supports') return 'opposes'
  return stance === 'opposes' ? 'supports' : stance
}

function isTurning(sentence: Sentence, { lemma, index }: Token, lexicon: StanceLexicon): boolean {
  if (lexicon.isTurning(lemma)) return !childBy(sentence, index, 'obj')
  return childrenOf(sentence, index).some(
    ({ lemma: short, deprel }) => /^adv/.test(deprel) && lexicon.isTurning(`${lemma} ${short} of`),
  )
}

export const isNegated = (sentence: Sentence, word: Token): boolean =>
  negationOf(sentence, word) !== undefined

/** The word that negates it: "not", or "no" in "no longer". */
function negationOf(sentence: Sentence, { index }: Token): Token | undefined {
  const negates = ({ lemma, deprel }: Token) =>
    /^(?:advmod|det|aux)/.test(deprel) && NEGATIONS.has(lemma.toLowerCase())
  const children = childrenOf(sentence, index)
  const longer = children.filter(({ text }) => text.toLowerCase() === 'longer')
  return [...children, ...longer.flatMap((each) => childrenOf(sentence, each.index))].find(negates)
}

const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'no', 'neither', 'nor', 'hardly'])

/** Whether the stance is only asked about or thought of: "whether he supports", "might back", "if it opposed". */
export function isOpen(sentence: Sentence, word: Token): boolean {
  if (sentence.tokens.findLast(({ upos }) => upos === 'PUNCT')?.text === '?') return true
  for (let token: Token | undefined = word, steps = 0; token && steps < 4; steps++) {
    const children = childrenOf(sentence, token.index)
    if (children.some(({ deprel, lemma }) => deprel === 'mark' && OPENING.has(lemma.toLowerCase())))
      return true
    const perhaps = children.some(({ deprel, lemma }) => deprel === 'aux' && PERHAPS.has(lemma.toLowerCase()))
    if (perhaps && !isNegated(sentence, token)) return true
    if (!/^(?:xcomp|ccomp|conj|obj|advcl)/.test(token.deprel)) return false
    if (token.deprel === 'advcl' || token.deprel === 'ccomp') return false
    token = sentence.tokens[token.head]
  }
  return false
}

const OPENING = new Set(['if', 'whether', 'unless', 'until'])
const PERHAPS = new Set(['may', 'might', 'could'])
