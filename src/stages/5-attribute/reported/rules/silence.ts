import { subtreeRange } from '../../phrases/content.js'
import { entryWith } from '../../signs/cue.js'
import type { ContentRule } from './rule.js'

/**
 * «[S The ministry] [C had] [T no comment on the arrests].»: a phrase of silence whose noun is what is held back.
 */
export const silence: ContentRule = {
  name: 'silence',
  match(_, cue) {
    const entry = entryWith(cue, 'held')
    const noun = cue.tokens.at(-1) as number
    if (!entry || noun === cue.head) return null
    const range = subtreeRange(cue.sentence, noun, cue.head + 1, cue.sentence.tokens.length)
    return range && { entry, ranges: [range], cueRanges: [[cue.head, cue.head + 1]] }
  },
}
