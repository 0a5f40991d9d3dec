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

/** Turned by a negation of its own, and by "refuse to", "stop short of" above it. */
export function turned(sentence: Sentence, word: Token, stance: Stance, lexicon: StanceLexicon): Stance {
  let result = isNegated(sentence, word) ? UNDER_NEGATION[stance] : stance
  for (
    let token = word, steps = 0;
    /^(?:xcomp|advcl|conj|ccomp|obl)/.test(token.deprel) && steps < 5;
    steps++
  ) {
    const head = sentence.tokens[token.head]
    if (!head) break
    const turns =
      token.deprel !== 'conj' &&
      (isTurning(sentence, head, lexicon) || (token.deprel === 'xcomp' && isNegated(sentence, head)))
    if (turns) result = UNDER_NEGATION[result]
    token = head
  }
  return result
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

export function isNegated(sentence: Sentence, { index }: Token): boolean {
  const children = childrenOf(sentence, index)
  const negates = ({ lemma, deprel }: Token) =>
    /^(?:advmod|det|aux)/.test(deprel) && NEGATIONS.has(lemma.toLowerCase())
  return children.some(
    (child) =>
      negates(child) || (child.lemma === 'longer' && childrenOf(sentence, child.index).some(negates)),
  )
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
