import { hasFiniteVerb, trimRange } from '../../phrases/content.js'
import { entryWith } from '../../signs/cue.js'
import type { ContentRule } from './rule.js'

/** «[S One envoy] [C replied]: [T we always have chairs].»: words behind a colon, though no marks enclose them. */
export const afterColon: ContentRule = {
  name: 'after-colon',
  match(_, cue, [, end]) {
    const entry = entryWith(cue, 'quotation')
    const { sentence } = cue
    if (!entry || entry.part !== 'verb' || entry.speech < 2 || sentence.tokens[end]?.text !== ':') return null
    const range = trimRange(sentence, end + 1, sentence.tokens.length)
    return range && hasFiniteVerb(sentence, ...range) ? { entry, ranges: [range] } : null
  },
}
