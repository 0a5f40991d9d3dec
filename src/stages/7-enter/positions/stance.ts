import { childBy, childrenBy, childrenOf, isDeprel } from '../../../language/tree.js'
import type { Position, Sentence, Token } from '../../../model/index.js'
import type { StanceLexicon, StanceWord, WordKind } from '../../../world/index.js'
import { isNegated, isOpen, turned, turnsOf } from './turn.js'

/** A word that takes a stance, with a thing that it takes it on. */
export interface StanceFound {
  readonly word: Token
  readonly kind: WordKind
  /** Head of what the stance is on. */
  readonly object: Token
  readonly stance: Position['stance']
  /** The stance of the word before anything turns it. */
  readonly base: Position['stance']
  /** What turns it: "not", "refused". */
  readonly turns: readonly Token[]
}

export function stancesIn(sentence: Sentence, lexicon: StanceLexicon): StanceFound[] {
  return sentence.tokens.flatMap((token) => {
    const readings = wordsOf(token, lexicon).filter(({ kind }) => isOfKind(sentence, token, kind))
    if (readings.length === 0 || isOpen(sentence, token)) return []
    const found = readings.map((reading) => stancesOf(sentence, token, reading, lexicon))
    return found.find((stances) => stances.length > 0) ?? []
  })
}

function stancesOf(
  sentence: Sentence,
  word: Token,
  reading: StanceWord,
  lexicon: StanceLexicon,
): StanceFound[] {
  const { kind } = reading
  // Who has not signed a treaty need not be against it.
  if (kind === 'act' && isNegated(sentence, word)) return []
  const turns = turnsOf(sentence, word, lexicon)
  const stance = turned(reading.stance, turns)
  return objectsOf(sentence, word, reading).map((object) => ({
    word,
    kind,
    object,
    stance,
    base: reading.stance,
    turns,
  }))
}

/** As written ("opposed to") and by lemma ("opposed"). */
function wordsOf({ lemma, text }: Token, lexicon: StanceLexicon): readonly StanceWord[] {
  const written = text.toLowerCase() === lemma.toLowerCase() ? [] : lexicon.get(text.toLowerCase())
  const all = [...written, ...lexicon.get(lemma.toLowerCase())]
  // "called for Kyiv to curb corruption" asks for something; it is no support for Kyiv.
  return all.sort((one, other) => Number(other.kind === 'demand') - Number(one.kind === 'demand'))
}

function isOfKind(sentence: Sentence, { upos, deprel, index, head }: Token, kind: WordKind): boolean {
  if (kind === 'verb' || kind === 'act' || kind === 'demand') return upos === 'VERB'
  if (kind === 'noun' || kind === 'agent') return upos === 'NOUN'
  if (kind === 'phrase') return upos === 'NOUN' && childBy(sentence, index, 'case')?.lemma === 'in'
  // Participles and "against" stand where an adjective could: "is opposed to", "is against".
  if (upos === 'ADP' && deprel === 'case') return childBy(sentence, head, 'cop') !== undefined
  return upos === 'ADJ' || upos === 'VERB' || upos === 'ADP'
}

/** Heads of the objects of a verb, or of the nouns behind the preposition that the word asks for. */
function objectsOf(sentence: Sentence, token: Token, reading: StanceWord): Token[] {
  const first =
    reading.kind === 'demand' ? demandOf(sentence, token, reading) : objectOf(sentence, token, reading)
  return first ? [first, ...childrenBy(sentence, first.index, 'conj')] : []
}

function objectOf(sentence: Sentence, token: Token, { preposition, kind }: StanceWord): Token | null {
  // "is against the plan": the parser makes the plan the predicate.
  if (token.upos === 'ADP' && token.deprel === 'case') return sentence.tokens[token.head] ?? null
  if (preposition === null) return directObject(sentence, token)
  const behind =
    kind === 'noun' || kind === 'agent' || kind === 'phrase'
      ? childrenBy(sentence, token.index, 'nmod', 'obl')
      : childrenBy(sentence, token.index, 'obl', 'obj', 'nmod', 'xcomp', 'ccomp', 'advcl')
  return behind.find((noun) => carries(sentence, noun, preposition)) ?? null
}

const carries = (sentence: Sentence, noun: Token, preposition: string) =>
  childrenBy(sentence, noun.index, 'case', 'mark').some(({ lemma }) => lemma.toLowerCase() === preposition)

function directObject(sentence: Sentence, token: Token): Token | null {
  const object = childBy(sentence, token.index, 'obj')
  if (object) return object
  const isPassive = childrenOf(sentence, token.index).some(({ deprel }) => deprel.endsWith(':pass'))
  if (isPassive) return childBy(sentence, token.index, 'nsubj:pass') ?? null
  // "a plan backed by Rome": the participle hangs on what it is about.
  if (token.deprel === 'acl' && token.xpos === 'VBN') return sentence.tokens[token.head] ?? null
  return gerundOf(sentence, token)
}

/** "opposed lifting": the gerund right behind. */
function gerundOf(sentence: Sentence, { index }: Token): Token | null {
  const isGerund = ({ xpos, index: at }: Token) => xpos === 'VBG' && at === index + 1
  return childrenBy(sentence, index, 'xcomp', 'advcl', 'ccomp').find(isGerund) ?? null
}

/** "urged Moscow to end the war", "called on all sides to respect": what the other is to do. */
function demandOf(sentence: Sentence, token: Token, { preposition }: StanceWord): Token | null {
  const children = childrenOf(sentence, token.index)
  const asked = preposition === null ? token : children.find((noun) => carries(sentence, noun, preposition))
  if (!asked) return null
  const clauses = [...children, ...(asked === token ? [] : childrenOf(sentence, asked.index))]
  return (
    clauses.find(
      (clause) =>
        ['xcomp', 'ccomp', 'advcl', 'acl'].some((deprel) => isDeprel(clause, deprel)) &&
        clause.upos === 'VERB' &&
        carries(sentence, clause, 'to'),
    ) ?? null
  )
}
