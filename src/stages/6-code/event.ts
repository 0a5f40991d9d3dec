import type {
  Event,
  EventDate,
  Participant,
  PlaceMention,
  Sentence,
  Span,
  Statement,
  TimeExpression,
} from '../../model/index.js'
import { cover } from '../../model/index.js'
import type { CodeBook, CodeEntry } from '../../world/index.js'
import { dateOf, placeOf } from './attached.js'
import type { Candidate } from './candidate.js'
import { type Stance, stanceOf } from './modality.js'
import { partnersOf } from './partners.js'
import { type Side, sideOf } from './participants.js'
import { compatriotsOf, crowdIn, doerOfEarlier, policeOf } from './context.js'
import { toldApart } from './sides.js'
import { isWorthCoding, type Sides } from './relevance.js'
import { type Scene, tokenAt } from './scene.js'
import { statementAt, statementCuedBy } from './told.js'
import { speakerSide } from './voice.js'

/** What an event is read from, besides the sentence itself. */
export interface Surroundings {
  readonly statements: readonly Statement[]
  readonly times: readonly TimeExpression[]
  readonly places: readonly PlaceMention[]
  /** The report's own date, for what the reporter tells in the past tense. */
  readonly published: EventDate | null
  readonly codeBook: CodeBook
  /** The events told before in the report. */
  readonly earlier: readonly Event[]
  /** Tokens that state an event: a time or place below one of them belongs to it. */
  readonly triggers: ReadonlySet<number>
}

/** A candidate → an event, or null when too little is known of it. Ids are given when all are together. */
export function eventOf(scene: Scene, candidate: Candidate, around: Surroundings): Event | null {
  const { sentence } = scene
  const trigger = triggerSpans(sentence, candidate)
  const told = statementAt(around.statements, cover(trigger))
  const cued = statementCuedBy(around.statements, sentence.index, candidate.match.anchor.head)
  const stance = stanceOf(scene, candidate.match.anchor, told !== null)
  const named = completed(scene, candidate, sidesOf(scene, candidate, told, cued), told, around)
  const {
    code,
    stance: final,
    sides,
  } = demanded(scene, candidate, stance, named, told) ?? { ...settle(scene, candidate, stance), sides: named }
  const entry = around.codeBook.get(code)
  if (!entry || !isWorthCoding(scene, candidate, final, sides, code)) return null
  return {
    id: '',
    ...codesOf(entry),
    source: participantsOf(sides.source),
    target: participantsOf(sides.target),
    modality: final.modality,
    date: dateOf(scene, candidate.match.anchor, around, told ? null : around.published),
    place: placeOf(scene, candidate.match.anchor, around),
    statement: told?.id ?? null,
    trigger,
    sentence: sentence.span,
    sentenceIndex: sentence.index,
    head: candidate.match.anchor.head,
    frame:
      candidate.announces && candidate.inner ? candidate.inner.match.frame.name : candidate.match.frame.name,
  }
}

export function codesOf({ code, goldstein, quad, plover, mode, contexts }: CodeEntry) {
  return { plover: { event: plover, mode, contexts: [...contexts] }, cameo: code, goldstein, quad }
}

/** An intention to cooperate and a refusal to yield are acts of their own in CAMEO. */
function settle(scene: Scene, candidate: Candidate, stance: Stance): { code: string; stance: Stance } {
  const code = candidate.code as string
  const planned: Stance = { ...stance, modality: 'planned' }
  const isAnnounced = candidate.announces || candidate.match.frame.complement === 'intend'
  if (isAnnounced && stance.modality === 'asserted') return { code, stance: planned }
  if (!stance.isIntention) return { code, stance }
  if (stance.isNegated) {
    const refusal = /^0[3-8]/.test(code) ? scene.frames.outerCode('refuse', code) : null
    return refusal ? { code: refusal, stance: { ...stance, modality: 'asserted' } } : { code, stance }
  }
  return { code: scene.frames.outerCode('intend', code) ?? code, stance: planned }
}

interface Settled {
  readonly code: string
  readonly stance: Stance
  readonly sides: Sides
}

/** "Russia must withdraw, Germany said": Germany demands it of Russia. */
function demanded(
  scene: Scene,
  candidate: Candidate,
  stance: Stance,
  { source }: Sides,
  told: Statement | null,
): Settled | null {
  const speaker = speakerSide(scene, told?.speaker.actor ?? '')
  const code = stance.isObligation && candidate.code ? scene.frames.outerCode('demand', candidate.code) : null
  if (!speaker || !code || source.actors.some((actor) => actor.id === speaker.actors[0]?.id)) return null
  return { code, stance: { ...stance, modality: 'asserted' }, sides: { source: speaker, target: source } }
}

/** The actors on both sides; a side that the words leave open is taken from the statement made with them. */
function sidesOf(scene: Scene, candidate: Candidate, told: Statement | null, cued: Statement | null): Sides {
  const { frame } = candidate.match
  let source = sideOf(scene, candidate.sources, 'source')
  let target = sideOf(scene, candidate.targets, 'target', new Set(source.actors.map(({ id }) => id)))
  const speaker = cued?.speaker.actor ?? spokenBy(scene, candidate.sources, told)
  if (source.actors.length === 0 && speaker) source = speakerSide(scene, speaker) ?? source
  if (target.actors.length === 0 && cued?.addressee) target = speakerSide(scene, cued.addressee) ?? target
  // "His own guard detained him": whom the guard belongs to is not who did it.
  const isOwner = source.actors.length === 1 && target.actors[0]?.id === source.actors[0]?.id
  if (isOwner && !isNamed(scene, candidate.sources) && isNamed(scene, candidate.targets)) {
    return { source: { ...source, actors: [], participants: [] }, target }
  }
  return toldApart({ source, target }, frame.reciprocal)
}

const isNamed = (scene: Scene, heads: readonly number[]): boolean =>
  heads.some((head) => scene.actorAt(head) !== undefined)

/** Sides that the sentence leaves open and the report or the place tells. */
function completed(
  scene: Scene,
  candidate: Candidate,
  sides: Sides,
  told: Statement | null,
  around: Surroundings,
): Sides {
  const together = partnersOf(scene, candidate, sides, around.earlier)
  if (together) return together
  const source = policeOf(scene, candidate, sides.source, told) ?? sides.source
  const { target } = sides
  const crowd = source.actors.length === 0 ? crowdIn(scene, candidate, source, around.places) : null
  if (crowd) return { source: crowd, target }
  const doer = target.actors.length === 0 ? doerOfEarlier(scene, candidate, around) : null
  if (doer) return toldApart({ source, target: doer }, false)
  const people = target.actors.length === 0 ? compatriotsOf(scene, candidate, { source, target }) : null
  return { source, target: people ?? target }
}

/** "We condemn …" in a quotation: the speaker's own act. */
function spokenBy(scene: Scene, heads: readonly number[], told: Statement | null): string | null {
  const isSelf = heads.some((head) => ['i', 'we', 'us'].includes(tokenAt(scene, head).text.toLowerCase()))
  return isSelf ? (told?.speaker.actor ?? null) : null
}

/** A side that is named but is no known actor stands as such. */
function participantsOf({ participants, isFilled }: Side): readonly Participant[] {
  return participants.length === 0 && isFilled ? [{ actor: null, code: null }] : participants
}

/** The trigger with its particles and light verb, and the action an act of speech is about. */
function triggerSpans(sentence: Sentence, candidate: Candidate): Span[] {
  const indexes = [candidate.match.anchor.head, ...candidate.match.others]
  if (candidate.inner) indexes.push(candidate.inner.match.anchor.head)
  const sorted = [...new Set(indexes)].sort((one, other) => one - other)
  return sorted.map((index) => sentence.tokens[index]?.span ?? sentence.span)
}
