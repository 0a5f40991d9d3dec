import { childrenBy, childrenOf, headOf } from '../../../language/index.js'
import {
  type Event,
  overlaps,
  type ParticipantReason,
  type Reasons,
  type Statement,
  type Token,
} from '../../../model/index.js'
import type { CodeBook, CodeEntry } from '../../../world/index.js'
import { blamedAt } from '../match/blame.js'
import { hasMark, hasModal, isPassive, surfaceSubject } from '../clause/clause.js'
import { invertedBefore } from '../stance/condition.js'
import { codesOf } from '../event.js'
import { impersonalAt } from './impersonal.js'
import { isNeeding } from '../stance/modality.js'
import { isPolitical, type Party, type Side, sideOf, type Sides } from '../roles/participants.js'
import type { Scene } from '../scene.js'
import { isJudge } from '../settle.js'
import { isOwnSide } from '../sides/sides.js'
import { statementAt } from '../told.js'
import { speakerSide } from '../sides/voice.js'
import { wordOf } from '../match/words.js'

/** What somebody says of another party that is an act towards it, whatever the act spoken of. */
const VERDICTS = {
  demand: { code: '100', frame: 'must-do' },
  appeal: { code: '020', frame: 'should-do' },
  blame: { code: '112', frame: 'call-responsible' },
  criticism: { code: '111', frame: 'call-wrong' },
  praise: { code: '051', frame: 'call-right' },
  threat: { code: '130', frame: 'warn-of-consequences' },
}

/** "Serbia must behave, the EU said", "Denmark said Russia was responsible": demanded or blamed without a word of demanding. */
export function verdictsIn(
  scene: Scene,
  statements: readonly Statement[],
  told: readonly Event[],
  codeBook: CodeBook,
): Event[] {
  const { span, tokens } = scene.sentence
  const spoken = statements.filter(({ content }) => content.some((words) => overlaps(words, span)))
  if (spoken.length === 0) return []
  const found = tokens.flatMap((token) => verdictAt(scene, token, { spoken, told, codeBook }) ?? [])
  return found.filter((event, at) => !found.slice(0, at).some((before) => isSameVerdict(before, event)))
}

/** "It is a disgrace that Serbia has lied": one reproach. */
const isSameVerdict = (one: Event, other: Event): boolean =>
  rootOf(one.cameo) === rootOf(other.cameo) &&
  one.statement === other.statement &&
  one.target.map(({ actor }) => actor).join() === other.target.map(({ actor }) => actor).join()

interface Surroundings {
  /** The statements that words of the sentence are said in. */
  readonly spoken: readonly Statement[]
  /** The events that the sentence tells. */
  readonly told: readonly Event[]
  readonly codeBook: CodeBook
}

function verdictAt(scene: Scene, token: Token, { spoken, told, codeBook }: Surroundings): Event | null {
  const isSettled = !isOpen(scene, token)
  const blamed = isSettled && !isNegated(scene, token) ? blamedAt(scene, token) : null
  const impersonal = isSettled && !blamed ? impersonalAt(scene, token) : null
  const kind = blamed
    ? 'blame'
    : (impersonal?.kind ??
      (isSettled ? kindOf(scene, token) : null) ??
      accusationOf(scene, token, spoken, told))
  const statement = kind && statementAt(spoken, token.span)
  const entry = kind && codeBook.get(VERDICTS[kind].code)
  const subject = statement && (blamed ?? impersonal?.subject ?? surfaceSubject(scene.sentence, token))
  if (!kind || !entry || !subject || told.some(({ cameo }) => rootOf(cameo) === rootOf(entry.code)))
    return null
  if (!isSaidBy(statement, kind) || (JUDGING.has(kind) && !isJudged(scene, subject))) return null
  // "The use by the police should send a signal": only of somebody anything is asked.
  if (ASKING.has(kind) && !scene.actorAt(subject.index)) return null
  const source = speakerSide(scene, statement.speaker.actor ?? '')
  // "The court ruled that he should pay": it decides, and asks for nothing.
  if (ASKING.has(kind) && source?.actors.some(isJudge)) return null
  const target = sideOf(scene, [subject.index], 'target')
  if (!source || !isBetween(source, target)) return null
  return eventFor(scene, token, VERDICTS[kind], entry, statement, { source, target })
}

function eventFor(
  { sentence }: Scene,
  token: Token,
  verdict: (typeof VERDICTS)[Verdict],
  entry: CodeEntry,
  statement: Statement,
  { source, target }: Sides,
): Event {
  return {
    id: '',
    ...codesOf(entry),
    source: source.participants.map(participantOf),
    target: target.participants.map(participantOf),
    modality: 'asserted',
    date: null,
    place: null,
    statement: statement.id,
    trigger: [token.span],
    sentence: sentence.span,
    mentions: [{ trigger: [token.span], sentence: sentence.span, statement: statement.id }],
    sentenceIndex: sentence.index,
    head: token.index,
    frame: verdict.frame,
    reasons: reasonsOf(sentence.index, token.index, verdict, [source, target]),
  }
}

/** Asking and demanding are told once. */
const rootOf = (code: string): string => (code.startsWith('02') ? '10' : code.slice(0, 2))

type Verdict = keyof typeof VERDICTS

const ASKING: ReadonlySet<Verdict> = new Set<Verdict>(['demand', 'appeal'])
const JUDGING: ReadonlySet<Verdict> = new Set<Verdict>(['criticism', 'praise'])

/** What is promised, ordered or asked blames and praises nobody. */
const isSaidBy = ({ act }: Statement, kind: Verdict): boolean =>
  ASKING.has(kind) || act === 'statement' || act === 'attitude'

/** Asked or supposed. */
const isOpen = (scene: Scene, token: Token): boolean =>
  scene.sentence.tokens.at(-1)?.text === '?' ||
  hasMark(scene.sentence, token, 'if', 'unless', 'whether') ||
  invertedBefore(scene, token) !== undefined

const kindOf = (scene: Scene, token: Token): Verdict | null =>
  token.upos === 'VERB' ? obligationOf(scene, token) : judgementOf(scene, token)

/** "must stop", "should stop", "needs to stop"; "should have stopped" finds fault. */
function obligationOf(scene: Scene, verb: Token): Verdict | null {
  const auxiliaries = childrenBy(scene.sentence, verb.index, 'aux')
  const says = (...words: string[]): boolean => auxiliaries.some(({ lemma }) => words.includes(lemma))
  // "must be recalled": by whom is open.
  if (childrenBy(scene.sentence, verb.index, 'nsubj').some(({ deprel }) => deprel === 'nsubj')) {
    if (says('must')) return 'demand'
    if (says('should', 'ought')) return says('have') ? 'criticism' : 'appeal'
  }
  const above = hasMark(scene.sentence, verb, 'to') ? headOf(scene.sentence, verb) : undefined
  return above && isNeeding(above) && !isNegated(scene, above) ? 'demand' : null
}

/** "They have lied to us"; of force and failure, what is quoted: an army's report of others blames nobody. */
function accusationOf(
  scene: Scene,
  verb: Token,
  statements: readonly Statement[],
  told: readonly Event[],
): Verdict | null {
  if (verb.upos !== 'VERB' || isNegated(scene, verb)) return null
  const auxiliaries = childrenBy(scene.sentence, verb.index, 'aux')
  const isOngoing = verb.xpos === 'VBG' && auxiliaries.some(({ lemma }) => lemma === 'be')
  const isDone = (/^VB[DN]$/.test(verb.xpos) || isOngoing) && !hasModal(scene.sentence, verb)
  const isQuoted = (): boolean => statementAt(statements, verb.span)?.manner === 'direct'
  const isMisdeed =
    scene.frames.isIn('misdeed', wordOf(verb)) &&
    !isPassive(scene.sentence, verb) &&
    (verb.lemma !== 'fail' || isQuoted())
  const subject = isMisdeed ? surfaceSubject(scene.sentence, verb) : undefined
  if (isDone && subject && scene.actorAt(subject.index)) return 'blame'
  const isForce = told.some(
    ({ head, cameo, modality }) => head === verb.index && cameo >= '17' && modality === 'asserted',
  )
  return isForce && isQuoted() ? 'blame' : null
}

/** "was responsible", "is a disgrace", "has been a friend", with no doubt and no condition. */
function judgementOf(scene: Scene, token: Token): Verdict | null {
  if (childrenBy(scene.sentence, token.index, 'cop').length === 0 || isNegated(scene, token)) return null
  const isSupposed = childrenBy(scene.sentence, token.index, 'aux').some(({ lemma }) => lemma !== 'have')
  const word = wordOf(token)
  if (scene.frames.isIn('blameworthy', word) || isBehind(scene, token)) return 'blame'
  if (isSupposed) return null
  if (scene.frames.isIn('deplorable', word) || isOfBadKind(scene, token)) return 'criticism'
  return scene.frames.isIn('laudable', word) ? 'praise' : null
}

/** "is a terrorist state", "was an illegal act" */
const isOfBadKind = (scene: Scene, { upos, index }: Token): boolean =>
  upos === 'NOUN' &&
  childrenBy(scene.sentence, index, 'amod').some((word) => scene.frames.isIn('deplorable', wordOf(word)))

/** "was behind the attack" */
const isBehind = (scene: Scene, { index, lemma }: Token): boolean =>
  childrenBy(scene.sentence, index, 'case').some((word) => word.lemma === 'behind') &&
  scene.frames.triggersOf('nouns', lemma).some(({ frame }) => (frame.code ?? '') >= '14')

const isNegated = (scene: Scene, { index }: Token): boolean =>
  childrenOf(scene.sentence, index).some(({ lemma }) => ['not', 'never', 'no'].includes(lemma))

/** Somebody, or what somebody did: "Spain is wrong", "Spain's decision is wrong", not "the Spanish winter is a disaster". */
const isJudged = (scene: Scene, subject: Token): boolean =>
  subject.lemma !== 'it' &&
  (scene.actorAt(subject.index) !== undefined || scene.frames.isIn('deed', wordOf(subject)))

/** Two parties, both of them in politics. */
const isBetween = ({ actors: [speaker] }: Side, { actors }: Side): boolean =>
  speaker !== undefined &&
  isPolitical(speaker) &&
  actors.length > 0 &&
  actors.every((actor) => isPolitical(actor) && !isOwnSide(actor, speaker))

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
