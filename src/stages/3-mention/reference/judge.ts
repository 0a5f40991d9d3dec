import type { Language } from '../../../language/index.js'
import type { Sentence } from '../../../model/index.js'
import type { Trace } from './memory.js'

/** What a word could mean, and what speaks for it. */
export interface Option {
  readonly trace: Trace
  readonly features: readonly string[]
}

/** A word that may point back. */
export interface Decision {
  /** "he", "it" …, or the form of a noun phrase: "definite". */
  readonly kind: string
  readonly sentence: Sentence
  readonly index: number
  /** What speaks for it meaning nothing spoken of before. */
  readonly none: readonly string[]
  readonly options: readonly Option[]
}

/** The probability of each option, in their order; what is missing to 1 is that of none. */
export type Judge = (decision: Decision) => readonly number[]

/** Judges by the trained weights: those of the decision's kind on top of those for all. */
export function trainedJudge({ references }: Pick<Language, 'references'>): Judge {
  return ({ kind, none, options }) => {
    const score = (features: readonly string[]) => Math.exp(references.score(kind, features))
    const scores = options.map(({ features }) => score(features))
    const total = scores.reduce((sum, each) => sum + each, score(none))
    return scores.map((each) => each / total)
  }
}
