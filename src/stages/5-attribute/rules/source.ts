import { nounPhrase } from '../phrase.js'
import { trimRange } from '../content.js'
import { entryWith } from '../cue.js'
import type { Sentence } from '../../../model/index.js'
import type { Range } from '../content.js'
import type { ContentRule } from './rule.js'

/**
 * «[T Fighting went on], [C according to] [S a local official].»
 * «[C In the words of] [S one envoy], [T the plan is dead].»
 */
export const source: ContentRule = {
  name: 'source',
  match(_, cue) {
    const entry = entryWith(cue, 'source')
    if (!entry) return null
    const { sentence } = cue
    const last = cue.tokens.at(-1) as number
    const marker = sentence.tokens[last]
    const head = marker && marker.head > last ? marker.head : last + 1
    if (head >= sentence.tokens.length) return null
    const speaker = nounPhrase(sentence, head, last + 1)
    const first = cue.tokens[0] as number
    const after = sentence.tokens.findIndex((token) => token.span[0] >= speaker.span[1])
    const range = first <= 1 ? fronted(sentence, after) : before(sentence, first)
    return range ? { entry, ranges: [range], speaker, cueEnd: last + 1 } : null
  },
}

function fronted(sentence: Sentence, after: number): Range | null {
  if (after < 0) return null
  const comma = sentence.tokens.findIndex((token, at) => at >= after && token.text === ',')
  return trimRange(sentence, comma < 0 ? after : comma + 1, sentence.tokens.length)
}

function before(sentence: Sentence, first: number): Range | null {
  return trimRange(sentence, 0, first)
}
