import type { Position } from '../model/index.js'
import { readCompiled } from './compiled.js'

export const STANCES = [
  'supports',
  'opposes',
  'concerned',
  'neutral',
] as const satisfies readonly Position['stance'][]
export const WORD_KINDS = ['verb', 'noun', 'adjective', 'act', 'agent', 'phrase', 'demand'] as const
export type WordKind = (typeof WORD_KINDS)[number]

/** A word by which an actor takes a stance: "back", "opposed to", "concern over". */
export interface StanceWord {
  readonly lemma: string
  readonly kind: WordKind
  /** What stands before the issue; null when it is the object of a verb. */
  readonly preposition: string | null
  readonly stance: Position['stance']
}

export interface StanceLexicon {
  /** What the lemma can mean, with whatever preposition. */
  get(lemma: string): readonly StanceWord[]
  /** Whether a word above a stance turns it: "refuse to support". */
  isTurning(lemma: string): boolean
  /** Whether a word between a stance and its issue turns it: "call for an end to the blockade", "to lift". */
  isEnding(lemma: string): boolean
  /** Whether a verb between a stance and its issue leaves it as it is: "urged them to implement". */
  isFurthering(lemma: string): boolean
  /** Whether a verb gives its object a name, which may judge it: "called it illegal". */
  isCalling(lemma: string): boolean
  /** How an adjective or noun judges what it is said of: "illegal", "mistake". */
  judgement(lemma: string): Position['stance'] | null
  /** Whether a noun names what an actor does or wants: "China's position". */
  isPolicy(lemma: string): boolean
  /** Whether such a noun is done to what "of" names: "the annexation of Crimea". */
  isDeed(lemma: string): boolean
}

/** What `scripts/data/stances.ts` writes. */
export interface CompiledStances {
  readonly words: readonly StanceWord[]
  readonly turning: readonly string[]
  readonly ending: readonly string[]
  readonly furthering: readonly string[]
  readonly calling: readonly string[]
  readonly good: readonly string[]
  readonly bad: readonly string[]
  readonly policy: readonly string[]
  readonly deeds: readonly string[]
}

export function loadStanceLexicon(): StanceLexicon {
  const { words, ...lists } = readCompiled<CompiledStances>('stances')
  const byLemma = new Map<string, StanceWord[]>()
  for (const word of words) byLemma.set(word.lemma, [...(byLemma.get(word.lemma) ?? []), word])
  const [turning, ending, policy] = [new Set(lists.turning), new Set(lists.ending), new Set(lists.policy)]
  const [furthering, calling] = [new Set(lists.furthering), new Set(lists.calling)]
  const judgements = new Map<string, Position['stance']>([
    ...lists.good.map((word) => [word, 'supports'] as const),
    ...lists.bad.map((word) => [word, 'opposes'] as const),
  ])
  return {
    get: (lemma) => byLemma.get(lemma) ?? [],
    isTurning: (lemma) => turning.has(lemma),
    isEnding: (lemma) => ending.has(lemma),
    isFurthering: (lemma) => furthering.has(lemma),
    isCalling: (lemma) => calling.has(lemma),
    judgement: (lemma) => judgements.get(lemma) ?? null,
    isDeed: (lemma) => lists.deeds.includes(lemma),
    isPolicy: (lemma) => policy.has(lemma),
  }
}
