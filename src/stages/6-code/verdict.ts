import { childrenBy, childrenOf } from '../../language/index.js'
import type { Event, ParticipantReason, Reasons, Statement, Token } from '../../model/index.js'
import type { CodeBook } from '../../world/index.js'
import { surfaceSubject } from './clause.js'
import { codesOf } from './event.js'
import { isPolitical, type Party, type Side, sideOf } from './participants.js'
import type { Scene } from './scene.js'
import { statementAt } from './told.js'
import { speakerSide } from './voice.js'
import { wordOf } from './words.js'

/** What somebody says of another party that is an act towards it, whatever the act spoken of. */
const VERDICTS = {
  demand: { code: '100', frame: 'must-do' },
  blame: { code: '112', frame: 'call-responsible' },
}

/** "Serbia must behave, the EU said", "Denmark said Russia was responsible": demanded or blamed without a word of demanding. */
export function verdictsIn(
  scene: Scene,
  statements: readonly Statement[],
  told: readonly Event[],
  codeBook: CodeBook,
): Event[] {
  return scene.sentence.tokens.flatMap((token): Event[] => {
    const kind = kindOf(scene, token)
    const statement = kind && statementAt(statements, token.span)
    const entry = kind && codeBook.get(VERDICTS[kind].code)
    const subject = statement && surfaceSubject(scene.sentence, token)
    if (!kind || !entry || !subject || told.some(({ cameo }) => cameo.startsWith(entry.code.slice(0, 2))))
      return []
    const source = speakerSide(scene, statement.speaker.actor ?? '')
    const target = sideOf(scene, [subject.index], 'target')
    if (!source || !isBetween(source, target)) return []
    return [
      {
        id: '',
        ...codesOf(entry),
        source: source.participants.map(participantOf),
        target: target.participants.map(participantOf),
        modality: 'asserted',
        date: null,
        place: null,
        statement: statement.id,
        trigger: [token.span],
        sentence: scene.sentence.span,
        mentions: [{ trigger: [token.span], sentence: scene.sentence.span, statement: statement.id }],
        sentenceIndex: scene.sentence.index,
        head: token.index,
        frame: VERDICTS[kind].frame,
        reasons: reasonsOf(scene.sentence.index, token.index, VERDICTS[kind], [source, target]),
      },
    ]
  })
}

function kindOf(scene: Scene, token: Token): keyof typeof VERDICTS | null {
  const children = childrenOf(scene.sentence, token.index)
  const isNegated = children.some(({ lemma }) => lemma === 'not' || lemma === 'never')
  if (token.upos === 'VERB' && children.some(({ deprel, lemma }) => deprel === 'aux' && lemma === 'must')) {
    return children.some(({ deprel }) => deprel === 'nsubj') ? 'demand' : null
  }
  const isSaidOf = childrenBy(scene.sentence, token.index, 'cop').length > 0
  return isSaidOf && !isNegated && scene.frames.isIn('blameworthy', wordOf(token)) ? 'blame' : null
}

/** Two parties, both of them in politics. */
function isBetween({ actors: [speaker] }: Side, { actors }: Side): boolean {
  if (!speaker || !isPolitical(speaker) || actors.length === 0) return false
  return actors.every(
    (actor) =>
      isPolitical(actor) &&
      actor.id !== speaker.id &&
      actor.codes[0] !== speaker.codes[0] &&
      !(actor.kind === 'country' && actor.country === speaker.country),
  )
}

const participantOf = ({ actor, code }: Party) => ({ actor, code, inferred: false })

function reasonsOf(
  sentence: number,
  head: number,
  { code, frame }: { code: string; frame: string },
  [source, target]: readonly [Side, Side],
): Reasons {
  const reasonsFor = ({ participants }: Side): ParticipantReason[] =>
    participants.map(({ way, head: at }) => ({ sentence, from: head, head: at, way }))
  const nothing = { way: 'open', span: null } as const
  return {
    code: [{ sentence, frame, table: null, from: null, code, words: [head], conditions: [] }],
    source: reasonsFor(source),
    target: reasonsFor(target),
    modality: { sentence, words: [] },
    date: nothing,
    place: nothing,
  }
}
