import { childBy, headOf, isDeprel } from '../../../language/index.js'
import type { Token } from '../../../model/index.js'
import { covers } from '../draft.js'
import type { Scene } from '../scene.js'
import type { Trace } from './memory.js'
import type { Reader } from './reader.js'

/** "Monday", "the year": what is dated is no referent. */
export function isDated({ time }: Scene, { lemma }: Token): boolean {
  const word = time.get(lemma.toLowerCase())
  return (
    word !== undefined &&
    (word.unit !== undefined ||
      word.weekday !== undefined ||
      word.month !== undefined ||
      word['part-of-day'] !== undefined)
  )
}

/** "X, a town in the north", "X is a town": the other noun of an apposition or of "is". */
export function twinOf({ memory, sentence }: Reader, noun: Token): Trace | undefined {
  const partner = isDeprel(noun, 'appos')
    ? headOf(sentence, noun)
    : childBy(sentence, noun.index, 'cop') && childBy(sentence, noun.index, 'nsubj')
  if (!partner) return undefined
  return [...memory.recent(sentence.index, 0)].find(
    ({ draft, members }) => covers(draft, partner.index) && members.length === 0 && draft.end <= noun.index,
  )
}
