import { childBy, isDeprel } from '../../language/tree.js'
import type { Sentence, Token } from '../../model/index.js'
import type { Interval } from './calendar.js'

/** What was told so far: "three weeks later" counts from the date that the main line of the story told last. */
export interface Narrative {
  /** Null when it is not known, though a time was told: "recently". */
  readonly mentioned: Interval | null
  /** Index of the sentence that tells it. */
  readonly sentence: number
  /** How far it stands from the main line; 0 on it. */
  readonly depth: number
}

export const NOTHING_TOLD: Narrative = { mentioned: null, sentence: 0, depth: 0 }

/** A date further back than this is no longer what "the next day" refers to. */
const SENTENCES_REMEMBERED = 3

export function isRemembered(narrative: Narrative, sentence: Sentence): boolean {
  return sentence.index - narrative.sentence <= SENTENCES_REMEMBERED
}

/** What a sentence leaves behind: of its dates the last on the main line, unless they all stand aside and one before did not. */
export function narrativeAfter(before: Narrative, told: readonly Narrative[], sentence: Sentence): Narrative {
  const depth = Math.min(...told.map((one) => one.depth))
  const last = told.findLast((one) => one.depth === depth)
  if (!last) return before
  return isRemembered(before, sentence) && before.mentioned && before.depth < depth ? before : last
}

/** Relative clauses, phrases on a noun and adverbial clauses stand aside; so does the time of a speech, when it tells a story. */
export function depthAt(sentence: Sentence, index: number): number {
  let depth = 0
  for (let at = index, steps = 0; at >= 0 && steps < sentence.tokens.length; steps++) {
    const token = sentence.tokens[at] as Token
    if (ASIDE.some((deprel) => isDeprel(token, deprel))) depth++
    const hangsOnSpeech = at === index && childBy(sentence, token.head, 'ccomp') !== undefined
    if (hangsOnSpeech) depth++
    at = token.head
  }
  return depth
}

const ASIDE = ['acl', 'advcl', 'nmod', 'appos', 'compound', 'nummod', 'amod'] as const
