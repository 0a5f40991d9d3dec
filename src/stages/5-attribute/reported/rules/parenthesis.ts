import type { Sentence } from '../../../../model/index.js'
import { hasFiniteVerb, type Range, trimRange } from '../../phrases/content.js'
import { entryWith } from '../../signs/cue.js'
import { asideBlock, resumed } from '../aside.js'
import type { ContentRule } from './rule.js'

/**
 * «[T The town has fallen], [S officials] [C said] on Monday.»
 * «[T The plan], [S he] [C believes], [T will fail].»
 */
export const parenthesis: ContentRule = {
  name: 'parenthesis',
  match(context, cue, group) {
    const entry = entryWith(cue, 'clause')
    if (!entry || entry.part !== 'verb') return null
    const { sentence } = cue
    const block = asideBlock(context, cue, group)
    if (!block) return null
    const left = trimRange(sentence, 0, block.range[0])
    if (!left) return null
    const right = resumed(sentence, block.range[1])
    if (right) return { entry, ranges: [left, right], speaker: block.speaker }
    return isSaid(sentence, left) || sentence.tokens[left[1]]?.text === '?'
      ? { entry, ranges: [left], speaker: block.speaker }
      : null
  },
}

/** Whether words before the block can be what was said: a clause of its own, not one that leads up to the block. */
function isSaid(sentence: Sentence, [first, end]: Range): boolean {
  const adverb = sentence.tokens[first]?.upos === 'ADV' && sentence.tokens[first + 1]?.upos === 'SCONJ'
  const opener = sentence.tokens[adverb ? first + 1 : first]
  const subordinate = opener?.upos === 'SCONJ' || /^W/.test(opener?.xpos ?? '') || opener?.xpos === 'VBG'
  const commas = sentence.tokens.slice(first, end).filter((token) => token.text === ',').length
  return hasFiniteVerb(sentence, first, end) && !(subordinate && commas === 0)
}
