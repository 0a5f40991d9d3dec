import type { Token } from '../../../model/index.js'
import { draftOf } from '../draft.js'
import { type Linked, type Reader, remember } from './reader.js'

const PERSONS = new Map(
  Object.entries({
    I: 'i me my mine myself',
    we: 'we us our ours ourselves',
    you: 'you your yours yourself yourselves',
  }) // prettier-ignore
    .flatMap(([person, words]) => words.split(' ').map((word) => [word, person])),
)

/** "I", "we", "you": the same ones throughout the words of one speaker, who is known only when statements are read. */
export function readSpeaker(reader: Reader, token: Token): Linked[] {
  const { memory, sentence, quoted } = reader
  const person = token.text === 'US' ? undefined : PERSONS.get(token.text.toLowerCase())
  if (person === undefined) return []
  const draft = draftOf(sentence, [token.index, token.index + 1], 'pronoun', null)
  const voice = quoted[token.index] ? `quoted in ${sentence.paragraph}` : 'the writer'
  const referent = memory.referent(`${person} of ${voice}`)
  const as = { sort: 'person' as const, human: false, plural: person === 'we', sex: null }
  remember(reader, draft, { referent, form: 'pronoun', as })
  return [{ draft, referent, quiet: person === 'you' }]
}
