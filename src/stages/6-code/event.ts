import {
  cover, type Event, isInferred, type Participant, type ParticipantReason, type PlaceMention, type ResolvedDate, type Sentence,
  type Span, type Statement, type TimeExpression,
} from '../../model/index.js' // prettier-ignore
import type { CodeBook, CodeEntry } from '../../world/index.js'
import { ownersOfMatter } from './sides/belongings.js'
import type { Candidate } from './candidate.js'
import { stanceOf } from './stance/modality.js'
import type { Narrative } from './circumstances/narrative.js'
import { sidesByOccasion } from './sides/occasion.js'
import { partnersOf } from './sides/partners.js'
import { knownBy, type Party, type Side, sideOf } from './roles/participants.js'
import { codeSteps } from './reasons.js'
import {
  authoritiesIn,
  compatriotsOf,
  crowdIn,
  governmentOf,
  policeAtProtest,
  policeOf,
  protestersAgainst,
} from './sides/context.js'
import { answeredIn, doerOfEarlier } from './sides/earlier.js'
import { atHome } from './sides/home.js'
import { reporterOf } from './sides/reporter.js'
import { demanded, settle } from './settle.js'
import { toldApart } from './sides/sides.js'
import { isWorthCoding } from './relevance/relevance.js'
import type { Sides } from './roles/participants.js'
import { type Scene, tokenAt } from './scene.js'
import { isBesideCue, statementAt, statementCuedBy } from './told.js'
import { speakerSide } from './sides/voice.js'
import { timingOf } from './circumstances/when.js'
import { settingOf } from './circumstances/where.js'

/** What an event is read from, besides the sentence itself. */
export interface Surroundings {
  readonly statements: readonly Statement[]
  readonly times: readonly TimeExpression[]
  readonly places: readonly PlaceMention[]
  /** The report's own date, for what the reporter tells in the past tense. */
  readonly published: ResolvedDate | null
  /** Where the report was filed from, by its dateline. */
  readonly filed: PlaceMention | null
  /** The country of the story, if it opens with one. */
  readonly home: string | null
  /** What the paragraph told before. */
  readonly narrative: Narrative
  readonly codeBook: CodeBook
  /** The events told before in the report. */
  readonly earlier: readonly Event[]
  /** The sentences told before in the report. */
  readonly before: readonly Scene[]
  /** Tokens that state an event: a time or place below one of them belongs to it. */
  readonly triggers: ReadonlySet<number>
}

/** A candidate → an event, or null when too little is known of it. Ids are given when all are together. */
export function eventOf(scene: Scene, candidate: Candidate, around: Surroundings): Event | null {
  const { sentence } = scene
  const trigger = triggerSpans(sentence, candidate)
  const inside = statementAt(around.statements, cover(trigger))
  const told = inside && isBesideCue(scene, inside, candidate.match.anchor) ? null : inside
  const cued = statementCuedBy(around.statements, sentence.index, candidate.match.anchor.head)
  const stance = stanceOf(scene, candidate.match.anchor, told !== null)
  const named = completed(scene, candidate, sidesOf(scene, candidate, told, cued), told, around)
  const settled = demanded(scene, candidate, stance, named, told) ?? {
    ...settle(scene, candidate, stance),
    sides: named,
  }
  const { code, stance: final, sides } = settled
  const entry = around.codeBook.get(code)
  if (!entry || !isWorthCoding(scene, candidate, final, sides, code)) return null
  const { anchor } = candidate.match
  const published = told ? null : around.published
  const { date, reason: dateReason } = timingOf(scene, anchor, { ...around, published })
  const { place, reason: placeReason } = settingOf(scene, candidate, sides, around)
  const isTurned = sides.source !== named.source
  const source = atHome(scene, partiesOf(sides.source, isTurned ? [] : candidate.sources), around)
  const target = atHome(
    scene,
    partiesOf(sides.target, isTurned ? candidate.sources : candidate.targets),
    around,
  )
  const ground = { sentence: sentence.index, from: anchor.lightVerb ?? anchor.head }
  const reasonOf = ({ way, head }: Party): ParticipantReason => ({ ...ground, way, head })
  return {
    id: '',
    ...codesOf(entry),
    source: source.map(participantOf),
    target: target.map(participantOf),
    modality: final.modality,
    date,
    place,
    statement: told?.id ?? null,
    trigger,
    sentence: sentence.span,
    mentions: [{ trigger, sentence: sentence.span, statement: told?.id ?? null }],
    sentenceIndex: sentence.index,
    head: anchor.head,
    frame: (candidate.announces && candidate.inner ? candidate.inner : candidate).match.frame.name,
    reasons: {
      code: codeSteps(sentence.index, candidate, settled),
      source: source.map(reasonOf),
      target: target.map(reasonOf),
      modality: { sentence: sentence.index, words: final.words },
      date: dateReason,
      place: placeReason,
    },
  }
}

export function codesOf({ code, goldstein, quad, plover, mode, contexts }: CodeEntry) {
  return { plover: { event: plover, mode, contexts: [...contexts] }, cameo: code, goldstein, quad }
}

/** The actors on both sides; a side that the words leave open is taken from the statement made with them. */
function sidesOf(scene: Scene, candidate: Candidate, told: Statement | null, cued: Statement | null): Sides {
  const { frame } = candidate.match
  let source = sideOf(scene, candidate.sources, 'source')
  let target = sideOf(scene, candidate.targets, 'target', new Set(source.actors.map(({ id }) => id)))
  if (candidate.targetWay !== 'named') target = knownBy(candidate.targetWay, target)
  const speaker = cued?.speaker.actor ?? spokenBy(scene, candidate.sources, told)
  if (source.actors.length === 0 && speaker) source = speakerSide(scene, speaker) ?? source
  const reporter = reporterOf(scene, candidate, { source, target }, { told, cued })
  source = (reporter && speakerSide(scene, reporter)) || source
  if (target.actors.length === 0 && cued?.addressee)
    target = speakerSide(scene, cued.addressee, 'addressee') ?? target
  // "His own guard detained him": whom the guard belongs to is not who did it.
  const isOwner = source.actors.length === 1 && target.actors[0]?.id === source.actors[0]?.id
  if (isOwner && !isNamed(scene, candidate.sources) && isNamed(scene, candidate.targets)) {
    return { source: { ...source, actors: [], participants: [] }, target }
  }
  return toldApart({ source, target }, frame.reciprocal, (id) => isAnother(scene, id, source, target))
}

/** "The Lagos government sued the Abuja government": one role, told of two. */
function isAnother(scene: Scene, id: string, source: Side, target: Side): boolean {
  const [one, other] = [source, target].map((side) => descriptionIn(scene, id, side))
  return id.startsWith('role:') && one !== undefined && other !== undefined && one !== other
}

/** The words that describe the actor, less its articles. */
function descriptionIn(scene: Scene, id: string, { participants }: Side): string | undefined {
  const head = participants.find(({ actor }) => actor === id)?.head ?? -1
  const mention = scene.mentionAt(head)
  if (mention?.kind !== 'nominal' || mention.actor !== id) return undefined
  const words = scene.sentence.tokens.slice(...mention.tokens).filter(({ upos }) => upos !== 'DET')
  return words.map(({ text }) => text.toLowerCase()).join(' ')
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
  const occasion = sidesByOccasion(scene, candidate, sides)
  if (occasion) return occasion
  const source = policeOf(scene, candidate, sides.source, told) ?? sides.source
  const { target } = sides
  const crowd =
    source.actors.length === 0
      ? (crowdIn(scene, candidate, source, around.places) ??
        protestersAgainst(candidate, sides, around.places))
      : null
  if (crowd) return { source: crowd, target }
  const authorities =
    authoritiesIn(scene, candidate, sides) ?? policeAtProtest(scene, candidate, sides, around.before)
  if (authorities) return { source: authorities, target }
  const doer = target.actors.length === 0 ? doerOfEarlier(scene, candidate, around) : null
  if (doer) return toldApart({ source, target: doer }, false)
  const owners = ownersOfMatter(scene, candidate, { source, target }, around.before)
  if (owners) return toldApart({ source, target: owners }, false)
  const answered = answeredIn(scene, candidate, { source, target }, around.earlier)
  if (answered) return { source, target: answered }
  const people =
    target.actors.length === 0
      ? (compatriotsOf(scene, candidate, { source, target }) ?? governmentOf(candidate, { source, target }))
      : null
  return { source, target: people ?? target }
}

/** "We condemn …" in a quotation: the speaker's own act. */
function spokenBy(scene: Scene, heads: readonly number[], told: Statement | null): string | null {
  const isSelf = heads.some((head) => ['i', 'we', 'us'].includes(tokenAt(scene, head).text.toLowerCase()))
  return isSelf ? (told?.speaker.actor ?? null) : null
}

/** A side that is named but is no known actor stands as such. */
function partiesOf({ participants, isFilled }: Side, heads: readonly number[]): readonly Party[] {
  if (participants.length > 0 || !isFilled) return participants
  return [{ actor: null, code: null, way: 'named', head: heads[0] ?? null }]
}

const participantOf = ({ actor, code, way }: Party): Participant => ({
  actor,
  code,
  inferred: isInferred(way),
})

/** The trigger with its particles and light verb, and the action an act of speech is about. */
function triggerSpans(sentence: Sentence, candidate: Candidate): Span[] {
  const indexes = [candidate.match.anchor.head, ...candidate.match.others]
  if (candidate.inner) indexes.push(candidate.inner.match.anchor.head)
  const sorted = [...new Set(indexes)].sort((one, other) => one - other)
  return sorted.map((index) => sentence.tokens[index]?.span ?? sentence.span)
}
