import type { Sentence } from '../../../model/index.js'
import { FINITE } from './content.js'
import type { Participant } from '../draft.js'
import { isBreak, stretch } from './phrase.js'

/** The phrase left of the cue, when the parse names no speaker. */
export function leftOf(sentence: Sentence, end: number): Participant | null {
  let first = end
  while (first > 0 && !isBreak(sentence, first - 1) && end - first < 12) first--
  const phrase = stretch(sentence, first, end)
  return phrase && sentence.tokens.slice(first, end).some((token) => FINITE.test(token.xpos)) ? null : phrase
}
