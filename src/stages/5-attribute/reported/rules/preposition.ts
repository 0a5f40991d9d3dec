import { childBy, childrenOf } from '../../../../language/index.js'
import type { Sentence, Token } from '../../../../model/index.js'
import { type Range, subtreeRange } from '../../phrases/content.js'
import { isTime } from '../../phrases/phrase.js'
import type { ContentRule } from './rule.js'

/**
 * «[S He] [C talked about] [T the border].»
 * «[S Their] [C support for] [T the deal] is firm.»
 */
export const preposition: ContentRule = {
  name: 'preposition',
  match(_, cue, [, end]) {
    const { sentence } = cue
    const last = cue.tokens.at(-1) as number
    const adjacent = sentence.tokens[sentence.tokens[end]?.head ?? -1]
    const first = adjacent && adjacent.index > end && cue.entries[0]?.part === 'verb' ? [adjacent] : []
    for (const child of [
      ...first,
      ...childrenOf(sentence, cue.head),
      ...(last === cue.head ? [] : childrenOf(sentence, last)),
    ]) {
      if (
        child.index < end ||
        isTime(child) ||
        child.xpos === 'VB' ||
        !FITTING.has(child.deprel.split(':')[0] as string)
      )
        continue
      const marker = childrenOf(sentence, child.index).find(isMarker)
      const word = marker?.text.toLowerCase()
      const entry = word && cue.entries.find(({ frames }) => frames.includes(word))
      if (!entry || !marker || marker.index < end) continue
      const object = childBy(sentence, cue.head, 'obj')
      if (
        entry.part === 'verb' &&
        object &&
        !cue.tokens.includes(object.index) &&
        !entry.frames.includes('person')
      )
        continue
      if (entry.part === 'adjective' && sentence.tokens[cue.head - 1]?.lemma === 'as') continue
      const range = subtreeRange(sentence, child.index, marker.index + 1, sentence.tokens.length)
      if (range)
        return { entry, ranges: [upToThat(sentence, range)], cueEnd: marker.index === end ? end + 1 : end }
    }
    return null
  },
}

const FITTING = new Set(['obl', 'nmod', 'advcl', 'acl', 'xcomp', 'ccomp'])

const isMarker = (token: Token): boolean => token.deprel === 'case' || token.deprel === 'mark'

/** "referred to its insistence [that …]": a clause behind the noun that the parse let go. */
function upToThat({ tokens }: Sentence, [first, end]: Range): Range {
  if (tokens[end]?.lemma !== 'that') return [first, end]
  let at = end
  while (at < tokens.length && !/^[,.;:]$/.test(tokens[at]?.text ?? '')) at++
  return [first, at]
}
