import type { Event, Statement } from '../../../model/index.js'
import type { CodeBook } from '../../../world/index.js'
import type { Candidate } from '../candidate.js'
import { isOpponent, isPolitical, type Side, type Sides } from '../roles/participants.js'
import { type Scene, tokenAt } from '../scene.js'
import { slotHeads } from '../match/slots.js'
import { sideOfActors, speakerSide } from './voice.js'
import { wordOf } from '../match/words.js'

interface Report {
  readonly earlier: readonly Event[]
  readonly before: readonly Scene[]
  readonly statements: readonly Statement[]
  readonly codeBook: CodeBook
}

/** "The Union denounced [the strike]", "welcomed [the move]": whoever did the first such act told, or the last act. */
export function doerOfEarlier(scene: Scene, candidate: Candidate, report: Report): Side | null {
  const code = candidate.code ?? ''
  if (!JUDGING.test(code) && !OPPOSING.test(code)) return null
  const told = actLookedBackAt(scene, candidate, report)
  const doer = told && doerOf(told, report.statements)
  return doer ? speakerSide(scene, doer, 'earlier') : null
}

/** "China fired missiles, which Japan [called] reckless", "Ann seized a ship, and Bob [warned] of trouble": to the doer of the act before. */
export function answeredIn(
  scene: Scene,
  { match, code }: Candidate,
  { source, target }: Sides,
  earlier: readonly Event[],
): Side | null {
  // A noun or a participle before which nobody acts tells no answer: "people angered by it".
  const verb = match.anchor.lightVerb ?? match.anchor.head
  const isBare = tokenAt(scene, verb).upos === 'NOUN' || tokenAt(scene, verb).deprel === 'acl'
  if (isBare || !/^1(1[0-4]|2|3)/.test(code ?? '') || target.isFilled || !source.actors.some(isPolitical))
    return null
  const asker = code?.startsWith('12') ? askerOf(scene, source, earlier) : null
  if (asker) return asker
  const last = earlier.findLast((event) => isBefore(event, scene))
  const isAnswerable = last && (code?.startsWith('12') ? ASKING_OR_HARM : HARM).test(last.cameo)
  if (!isAnswerable) return null
  const actors = last.source.flatMap(({ actor }) => scene.actors.get(actor ?? '') ?? [])
  const areOthers = actors.length > 0 && actors.every((actor) => isOpponent(actor, source))
  return areOthers ? sideOfActors(actors, 'earlier') : null
}

/** "The House demanded the papers. … The minister [refused]": whoever last asked something of who refuses. */
function askerOf(scene: Scene, source: Side, earlier: readonly Event[]): Side | null {
  const doers = new Set(source.actors.map(({ id }) => id))
  const asked = earlier.findLast(
    ({ cameo, target, sentenceIndex }) =>
      ASKING.test(cameo) &&
      scene.sentence.index - sentenceIndex <= ASKED_WITHIN &&
      target.some(({ actor }) => actor !== null && doers.has(actor)),
  )
  const actors = asked?.source.flatMap(({ actor }) => scene.actors.get(actor ?? '') ?? []) ?? []
  const areOthers = actors.length > 0 && actors.every((actor) => isPolitical(actor) && !doers.has(actor.id))
  return areOthers ? sideOfActors(actors, 'earlier') : null
}

/** Appeals, demands, charges. */
const ASKING = /^(02|10|11[56])/
/** In how many sentences what is asked is refused. */
const ASKED_WITHIN = 5

const isBefore = ({ sentenceIndex, cameo }: Event, { sentence }: Scene): boolean =>
  sentenceIndex === sentence.index && cameo !== '010'

/** Threats, protests and force are blamed and answered with threats; what is asked or promised is refused. */
const HARM = /^(1[3-9]|20)/
const ASKING_OR_HARM = /^(0[23]|10|113|1[3-9]|20)/

function actLookedBackAt(
  scene: Scene,
  { code, match, targets: own }: Candidate,
  { earlier, before, statements, codeBook }: Report,
): Event | undefined {
  const targets = own.length > 0 ? own : slotHeads(scene, match.anchor, 'object')
  const isIn = (name: 'move' | 'force'): boolean =>
    targets.some((head) => scene.frames.isIn(name, wordOf(tokenAt(scene, head))))
  const isMove = isIn('move') && JUDGING.test(code ?? '')
  const isBlame = BLAMING.test(code ?? '')
  const acts = new Set(targets.flatMap((head) => actsNamedBy(scene, head, codeBook)))
  const isDone = (event: Event): boolean => isAsserted(event) || isAnnounced(event, statements)
  const isNamed = (event: Event): boolean => acts.has(deedOf(event)) && isDone(event)
  const isMoveTold = (event: Event): boolean => !WORDS_ONLY.test(event.cameo) && isDone(event)
  const near = scene.sentence.index - 1
  return (
    (isBlame && isIn('force') && earlier.findLast((event) => event.cameo >= '15' && isAsserted(event))) ||
    (isMove && earlier.findLast((event) => event.sentenceIndex >= near && isMoveTold(event))) ||
    (isBlame && earlier.find(isNamed)) ||
    (isMove && moveInLead(earlier.filter(isMoveTold), before)) ||
    (OPPOSING.test(code ?? '') && earlier.find(isNamed)) ||
    undefined
  )
}

function moveInLead(moves: readonly Event[], before: readonly Scene[]): Event | undefined {
  const prose = before.filter(({ sentence }) => sentence.tokens.some(({ upos }) => upos === 'VERB'))
  const lead = prose[LEAD_SENTENCES - 1]?.sentence.index ?? Infinity
  return moves.find(({ sentenceIndex }) => sentenceIndex <= lead)
}

const isAsserted = ({ source, modality }: Event): boolean => modality === 'asserted' && source.length === 1

/** "Trump announced that troops would leave": his decision, though it is the troops that leave. */
const isAnnounced = ({ modality, statement, cameo }: Event, statements: readonly Statement[]): boolean =>
  modality === 'planned' &&
  /^(035|09|13|16)/.test(cameo) &&
  statements.some(({ id, speaker }) => id === statement && speaker.actor !== null)

function doerOf({ source, statement, modality }: Event, statements: readonly Statement[]): string | null {
  const speaker = statements.find(({ id }) => id === statement)?.speaker.actor
  return (modality === 'planned' ? speaker : null) ?? source[0]?.actor ?? null
}

/** What the act is or, if only announced, will be. */
function deedOf({ plover, cameo }: Event): string | null {
  if (cameo.startsWith('09')) return INQUIRY
  return cameo === '0356' ? 'RETREAT' : plover.event
}

const INQUIRY = 'inquiry'

/** Praise and blame. */
const JUDGING = /^(05[01]|11[0-4])/

/** Statements, appeals, praise, demands, blame and refusals: no decision or move that others look back at. */
const WORDS_ONLY = /^(0[12]|05[01]|1[0-2])/

/** Rejection and refusal. */
const OPPOSING = /^12/

/** What a report opens with, headings left out, is what its "decision" and "move" mean further down. */
const LEAD_SENTENCES = 3

/** Criticism, condemnation, accusation. */
const BLAMING = /^11[0-4]/

/** Kinds of deed, and of inquiry, that the noun may name. */
function actsNamedBy(scene: Scene, head: number, codeBook: CodeBook): (string | null)[] {
  const token = tokenAt(scene, head)
  if (token.upos !== 'NOUN') return []
  return scene.frames.triggersOf('nouns', wordOf(token)).flatMap(({ frame }) => {
    const entry = frame.code !== null ? codeBook.get(frame.code) : undefined
    if (entry?.code.startsWith('09')) return [INQUIRY]
    const isDeed = entry?.quad === 'material conflict' || entry?.plover === 'RETREAT'
    return isDeed ? [entry.plover] : []
  })
}
