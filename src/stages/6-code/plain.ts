import type { Actor, Event, Sentence, Statement } from '../../model/index.js'
import type { CodeBook } from '../../world/index.js'
import { codesOf } from './event.js'
import { codeOf, isPolitical } from './participants.js'

const PLAIN_STATEMENT = '010'

/** Plain statements from one political actor to another; each other "said" is in the statements already. */
export function plainStatements(
  statements: readonly Statement[],
  sentences: readonly Sentence[],
  actors: ReadonlyMap<string, Actor>,
  events: readonly Event[],
  codeBook: CodeBook,
): Event[] {
  const entry = codeBook.get(PLAIN_STATEMENT)
  if (!entry) return []
  const coded = new Set(events.map((event) => `${event.sentenceIndex}:${event.head}`))
  return statements.flatMap((statement): Event[] => {
    const speaker = actors.get(statement.speaker.actor ?? '')
    const addressee = actors.get(statement.addressee ?? '')
    const sentence = sentences[statement.sentence]
    if (!speaker || !addressee || !sentence || statement.cueHead === null || statement.act !== 'statement')
      return []
    if (speaker.id === addressee.id || !isPolitical(speaker) || !isPolitical(addressee)) return []
    if (coded.has(`${statement.sentence}:${statement.cueHead}`)) return []
    return [
      {
        id: '',
        ...codesOf(entry),
        source: [{ actor: speaker.id, code: codeOf(speaker) }],
        target: [{ actor: addressee.id, code: codeOf(addressee) }],
        modality: statement.negated ? 'negated' : 'asserted',
        date: null,
        place: null,
        statement: statement.id,
        trigger: statement.cue.length > 0 ? [...statement.cue] : [sentence.span],
        sentence: sentence.span,
        sentenceIndex: statement.sentence,
        head: statement.cueHead,
        frame: 'plain-statement',
      },
    ]
  })
}
