import { childrenBy, headOf, isDeprel } from '../../../language/index.js'
import type { Token } from '../../../model/index.js'
import type { Scene } from '../scene.js'

/** Governors are followed no further than this. */
const MOST_STEPS = 6

/** The words that make the clause of a verb, or one above it, a condition. */
export function conditionOf(scene: Scene, verb: Token | undefined): readonly Token[] {
  for (let at = verb, steps = 0; at && steps < MOST_STEPS; at = headOf(scene.sentence, at), steps++) {
    const marks = childrenBy(scene.sentence, at.index, 'mark', 'case').filter(({ lemma }) =>
      CONDITIONS.has(lemma),
    )
    if (marks.length > 0) return marks
    const inverted = invertedBefore(scene, at)
    if (inverted) return [inverted]
    if (!['advcl', 'ccomp', 'xcomp', 'conj'].some((deprel) => isDeprel(at as Token, deprel))) return []
  }
  return []
}

const CONDITIONS = new Set(['if', 'unless', 'whether', 'lest'])

/** "[should] the House reject it", "[had] Russia attacked": a condition whose subject stands behind its auxiliary. */
export function invertedBefore({ sentence }: Scene, verb: Token): Token | undefined {
  if (!isDeprel(verb, 'advcl') && !isDeprel(verb, 'ccomp')) return undefined
  // "said there [had] been none"
  if (childrenBy(sentence, verb.index, 'expl').length > 0) return undefined
  const subject = childrenBy(sentence, verb.index, 'nsubj', 'nsubj:pass').at(-1)
  return childrenBy(sentence, verb.index, 'aux').find(
    ({ text, index }) =>
      subject !== undefined &&
      index < subject.index &&
      INVERTED.has(text.toLowerCase()) &&
      !INVERTING.has(sentence.tokens[index - 1]?.lemma ?? ''),
  )
}

const INVERTED = new Set(['should', 'had', 'were'])
/** "nor [had] they", "only then [should] it": these put the auxiliary first in any clause. */
const INVERTING = new Set(['nor', 'neither', 'never', 'only', 'then', 'rarely', 'seldom', 'so'])
