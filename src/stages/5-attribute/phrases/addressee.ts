import { childBy, childrenBy } from '../../../language/index.js'
import type { CueEntry } from '../../../world/index.js'
import type { Cue } from '../signs/cue.js'
import type { Participant } from '../draft.js'
import { nounPhrase } from './phrase.js'
import { hasCase, isPassive } from './speaker.js'

/** Whether the object of the cue can be who is spoken to. */
export const takesPerson = ({ entries }: Cue): boolean =>
  entries.some(({ frames }) => frames.includes('person') || frames.includes('object-infinitive'))

/** Who is spoken to: "told Xi", "urged both sides to", "said to reporters", "was told". */
export function addresseeOf(cue: Cue, entry: CueEntry): Participant | null {
  const { sentence, head } = cue
  const addresses = entry.frames.includes('object-infinitive') || cue.entries.some(({ frames }) => frames.includes('person')) // prettier-ignore
  if (entry.part === 'verb' && addresses) {
    const person = isPassive(sentence, head)
      ? childBy(sentence, head, 'nsubj:pass')
      : childBy(sentence, head, 'iobj', 'obj')
    if (person && person.index !== head) return nounPhrase(sentence, person.index)
    const last = sentence.tokens[cue.tokens.at(-1) as number]
    if (last?.deprel === 'case' && last.head > last.index) return nounPhrase(sentence, last.head)
  }
  if (entry.speech < 2) return null
  const told = childrenBy(sentence, head, 'obl').find((child) => hasCase(sentence, child, 'to'))
  return told && (told.upos === 'PROPN' || told.upos === 'PRON') ? nounPhrase(sentence, told.index) : null
}
