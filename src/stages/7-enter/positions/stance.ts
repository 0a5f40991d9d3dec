import { childBy, childrenBy, childrenOf, subtree } from '../../../language/tree.js'
import type { Position, Sentence, Token } from '../../../model/index.js'
import type { StanceLexicon, StanceWord } from '../../../world/index.js'

type Stance = Position['stance']

/** A word that takes a stance, with the words that it takes it on. */
export interface StanceFound {
  readonly word: Token
  /** Head of what the stance is on. */
  readonly object: Token
  readonly stance: Stance
  /** "is opposed to": who is in that state takes the stance, though the word be a passive participle. */
  readonly isState: boolean
}

export function stancesIn(sentence: Sentence, lexicon: StanceLexicon): StanceFound[] {
  return sentence.tokens.flatMap((token) => {
    const readings = wordsOf(token, lexicon).filter(({ kind }) => isOfKind(token, kind))
    const found = readings.flatMap((reading) => {
      const object = objectOf(sentence, token, reading)
      const stance = turned(sentence, token, reading.stance, lexicon)
      return object ? [{ word: token, object, stance, isState: reading.kind === 'adjective' }] : []
    })
    return found.slice(0, 1)
  })
}

/** As written ("opposed to") and by lemma ("opposed"). */
function wordsOf({ lemma, text }: Token, lexicon: StanceLexicon): readonly StanceWord[] {
  const written = text.toLowerCase() === lemma.toLowerCase() ? [] : lexicon.get(text.toLowerCase())
  return [...written, ...lexicon.get(lemma.toLowerCase())]
}

function isOfKind({ upos, deprel }: Token, kind: StanceWord['kind']): boolean {
  if (kind === 'verb') return upos === 'VERB'
  if (kind === 'noun') return upos === 'NOUN'
  // Participles and "against" stand where an adjective could: "is opposed to", "is against".
  return upos === 'ADJ' || upos === 'VERB' || (upos === 'ADP' && deprel !== 'case')
}

/** The object of a verb, or the noun behind the preposition that the word asks for. */
function objectOf(sentence: Sentence, token: Token, { preposition, kind }: StanceWord): Token | null {
  if (preposition === null) {
    const object = childBy(sentence, token.index, 'obj')
    const isPassive = childrenOf(sentence, token.index).some(({ deprel }) => deprel.endsWith(':pass'))
    return object ?? (isPassive ? (childBy(sentence, token.index, 'nsubj:pass') ?? null) : null)
  }
  const behind =
    kind === 'noun'
      ? childrenBy(sentence, token.index, 'nmod', 'obl')
      : childrenBy(sentence, token.index, 'obl', 'obj', 'nmod', 'xcomp', 'ccomp', 'advcl')
  const carries = (noun: Token) =>
    childrenBy(sentence, noun.index, 'case', 'mark').some(({ lemma }) => lemma.toLowerCase() === preposition)
  return behind.find(carries) ?? null
}

const OPPOSITE: Readonly<Record<Stance, Stance>> = {
  supports: 'opposes',
  // Who does not oppose a thing, or is not concerned, need not support it.
  opposes: 'neutral',
  concerned: 'neutral',
  neutral: 'neutral',
}

/** Turned by a negation of its own, and by "refuse to", "stop short of" above it. */
function turned(sentence: Sentence, word: Token, stance: Stance, lexicon: StanceLexicon): Stance {
  let result = isNegated(sentence, word) ? OPPOSITE[stance] : stance
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
    if (turns) result = OPPOSITE[result]
    token = head
  }
  return result
}

function isTurning(sentence: Sentence, { lemma, index }: Token, lexicon: StanceLexicon): boolean {
  if (lexicon.isTurning(lemma)) return !childBy(sentence, index, 'obj')
  return childrenOf(sentence, index).some(
    ({ lemma: short, deprel }) => /^adv/.test(deprel) && lexicon.isTurning(`${lemma} ${short} of`),
  )
}

function isNegated(sentence: Sentence, { index }: Token): boolean {
  const children = childrenOf(sentence, index)
  const negates = ({ lemma, deprel }: Token) =>
    /^(?:advmod|det|aux)/.test(deprel) && NEGATIONS.has(lemma.toLowerCase())
  return children.some(
    (child) =>
      negates(child) || (child.lemma === 'longer' && childrenOf(sentence, child.index).some(negates)),
  )
}

const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'no', 'neither', 'nor', 'hardly'])

/** Whether between the object and the issue a word turns the stance: "an end to the blockade". */
export function isEnded(object: Token, issue: readonly number[], lexicon: StanceLexicon): boolean {
  return lexicon.isEnding(object.lemma.toLowerCase()) && !issue.includes(object.index)
}

/** The tokens of the object that say what it is: relative and adverbial clauses say something else. */
export function objectTokens(sentence: Sentence, object: Token): number[] {
  return subtree(sentence, object.index, ({ deprel }) =>
    /^(?:acl:relcl|advcl|parataxis|conj:|appos|punct)/.test(deprel),
  )
}
