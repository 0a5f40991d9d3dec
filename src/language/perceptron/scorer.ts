import type { FeatureList } from './feature-list.js'

/** A linear model: the scores of its classes, for the features of one decision. */
export interface Scorer {
  readonly classes: number
  /** The returned array is overwritten by the next call. */
  score(features: FeatureList): ArrayLike<number>
}

/** The class with the highest score; the first of equals. */
export function bestClass(scores: ArrayLike<number>, classes: number): number {
  let best = 0
  for (let at = 1; at < classes; at++) if (scores[at]! > scores[best]!) best = at
  return best
}
