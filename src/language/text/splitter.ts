import type { Span } from '../../model/index.js'
import { BoundaryFeatures, MOST_FEATURES } from './boundary-features.js'
import type { BoundaryModel } from './boundary-model.js'
import type { Side } from './quotes.js'
import { readPunctuation } from './rules.js'
import { ShapedTokens } from './shapes.js'
import type { TextWords } from './words.js'

/**
 * For the tokens of one paragraph, the index after the last token of each sentence. A trained model decides,
 * for which what punctuation says by rule is one sign among others.
 */
export function sentenceEnds(
  text: string,
  tokens: readonly Span[],
  sides: ReadonlyMap<number, Side>,
  words: TextWords,
  model: BoundaryModel,
): number[] {
  if (tokens.length === 0) return []
  const features = boundaryFeatures(text, tokens, sides, words)
  const found = new Uint32Array(MOST_FEATURES)
  const ends: number[] = []
  let start = 0
  for (let at = 1; at < tokens.length; at++) {
    if (!features.isCandidate(at, start)) continue
    if (model.score(found, features.describe(at, start, found)) <= features.threshold(at)) continue
    ends.push(at)
    start = at
  }
  ends.push(tokens.length)
  return ends
}

/** What the model is asked and trained with. */
export function boundaryFeatures(
  text: string,
  tokens: readonly Span[],
  sides: ReadonlyMap<number, Side>,
  words: TextWords,
): BoundaryFeatures {
  const punctuation = readPunctuation(text, tokens, sides, words)
  return new BoundaryFeatures(new ShapedTokens(text, tokens, sides, words), punctuation, words)
}
