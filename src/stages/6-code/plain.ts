import type { Actor, Event, Reasons, Sentence, Statement } from '../../model/index.js'
import type { CodeBook } from '../../world/index.js'
import { codesOf } from './event.js'
import { codeOf, isPolitical } from './roles/participants.js'

const PLAIN_STATEMENT = '010'

/** Not in the lexicon: what the stage before takes for a statement is one. */
const PLAIN_FRAME = 'plain-statement'

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
    // "called on Egypt to join, adding …": words that go with an act towards the same party are no other act.
    const isTowards = ({ source, target, sentenceIndex }: Event): boolean =>
      sentenceIndex === statement.sentence &&
      source.some(({ actor }) => actor === speaker.id) &&
      target.some(({ actor }) => actor === addressee.id)
    if (events.some(isTowards)) return []
    const trigger = statement.cue.length > 0 ? [...statement.cue] : [sentence.span]
    return [
      {
        id: '',
        ...codesOf(entry),
        source: [{ actor: speaker.id, code: codeOf(speaker), inferred: false }],
        target: [{ actor: addressee.id, code: codeOf(addressee), inferred: false }],
        modality: statement.negated ? 'negated' : 'asserted',
        date: null,
        place: null,
        statement: statement.id,
        trigger,
        sentence: sentence.span,
        mentions: [{ trigger, sentence: sentence.span, statement: statement.id }],
        sentenceIndex: statement.sentence,
        head: statement.cueHead,
        frame: PLAIN_FRAME,
        reasons: reasonsOf(statement.sentence, statement.cueHead),
      },
    ]
  })
}

function reasonsOf(sentence: number, cue: number): Reasons {
  const side = (way: 'speaker' | 'addressee') => [{ sentence, from: cue, head: null, way }]
  const nothing = { way: 'open', span: null } as const
  return {
    code: [
      {
        sentence,
        frame: PLAIN_FRAME,
        table: null,
        from: null,
        code: PLAIN_STATEMENT,
        words: [cue],
        conditions: [],
      },
    ],
    source: side('speaker'),
    target: side('addressee'),
    modality: { sentence, words: [] },
    date: nothing,
    place: nothing,
  }
}
