import type { Position } from '../model/index.js'
import { readCompiled } from './compiled.js'

export const STANCES = [
  'supports',
  'opposes',
  'concerned',
  'neutral',
] as const satisfies readonly Position['stance'][]
export const WORD_KINDS = ['verb', 'noun', 'adjective'] as const
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
  /** Whether a noun between a stance and its issue turns it: "call for an end to the blockade". */
  isEnding(lemma: string): boolean
  /** Whether a noun names what an actor does or wants: "China's position". */
  isPolicy(lemma: string): boolean
}

/** What `scripts/data/stances.ts` writes. */
export interface CompiledStances {
  readonly words: readonly StanceWord[]
  readonly turning: readonly string[]
  readonly ending: readonly string[]
  readonly policy: readonly string[]
}

export function loadStanceLexicon(): StanceLexicon {
  const { words, ...lists } = readCompiled<CompiledStances>('stances')
  const byLemma = new Map<string, StanceWord[]>()
  for (const word of words) byLemma.set(word.lemma, [...(byLemma.get(word.lemma) ?? []), word])
  const [turning, ending, policy] = [new Set(lists.turning), new Set(lists.ending), new Set(lists.policy)]
  return {
    get: (lemma) => byLemma.get(lemma) ?? [],
    isTurning: (lemma) => turning.has(lemma),
    isEnding: (lemma) => ending.has(lemma),
    isPolicy: (lemma) => policy.has(lemma),
  }
}
