import { childrenBy } from '../../../language/index.js'
import { caseOf, isPassive } from '../clause/clause.js'
import type { Match } from '../match/match.js'
import { objectNearby, subjectNearby } from '../clause/nearby.js'
import { isAdmired, isAnybody, isCompatriot, sideOf } from './participants.js'
import { isAtBehest } from '../clause/ownership.js'
import { type Scene, tokenAt } from '../scene.js'
import { slotHeads } from '../match/slots.js'
import { isUndergoing, undergoneBy } from './undergone.js'
import { namesAct, wordOf } from '../match/words.js'

/** The heads that fill a role: of its slots the first that leads to an actor, else the first that is filled at all. */
export function roleHeads(
  scene: Scene,
  match: Match,
  role: 'source' | 'target',
  others: ReadonlySet<string> = new Set(),
): readonly number[] {
  let filled: readonly number[] = []
  let compatriots: readonly number[] | undefined
  let isNamed = false
  const isHarm = role === 'target' && (match.frame.code ?? '') >= '17'
  for (const slot of slotsOf(match, role)) {
    if (isHarm && arePronouns(scene, filled) && !PLACES.includes(slot)) continue
    const all = slotHeads(scene, match.anchor, slot).filter(
      (head) =>
        !isSetPhrase(scene, match, head) && !(slot === 'possessor' && isUndergone(scene, match, head)),
    )
    // "left for Ankara for talks with Egypt": what makes the event is no side of it where there is another.
    const untested = all.filter((head) => !match.tested.includes(head))
    const isOther = slot !== 'subject' && sideOf(scene, untested, role, others).participants.length > 0
    const heads = isOther ? untested : all
    const { actors } = sideOf(scene, heads, role, others)
    // "left for Ankara": a town of a state that the report does not name.
    const isThere = TOWARDS.has(slot) && role === 'target' && actors.length === 0
    if (isThere && heads.some((head) => scene.countryAt(head) !== null)) return heads
    const known = actors.filter((actor) => !isAnybody(actor) && !others.has(actor.id))
    if (known.some((actor) => !isCompatriot(scene, actor, others))) return heads
    if (known.length > 0) compatriots ??= heads
    isNamed ||= heads.length > 0
    // What makes the event ("signed [a treaty]") is no side of it.
    if (filled.length === 0)
      filled = slot === 'subject' ? heads : heads.filter((head) => isParty(scene, match, head))
  }
  if (compatriots) return compatriots
  if (role === 'target' && sideOf(scene, filled, role, others).participants.length === 0) {
    const undergone = undergoneBy(scene, match)
    if (undergone.length > 0) return undergone
  }
  if (role === 'source' && filled.length === 0) {
    const own = ownForces(scene, match)
    if (own.length > 0) return own
  }
  const beside = nearby(scene, match, role)
  if (beside.length > 0) return beside
  const owners =
    role === 'target' && isNamed ? ownersOf(match.frame.code ?? '', arePronouns(scene, filled)) : []
  return (
    owners
      .map((slot) => slotHeads(scene, match.anchor, slot))
      .find((heads) => isState(scene, heads, others)) ??
    placeOfAttack(scene, match, owners) ??
    filled
  )
}

/** People and whatever a condition leaves open may be a side though the family asks for them. */
function isParty(scene: Scene, { tested, open }: Match, head: number): boolean {
  if (!tested.includes(head) || open.includes(head)) return true
  const actor = scene.actorAt(head)
  if (actor && isAnybody(actor)) return false
  return PEOPLE.some((name) => scene.frames.isIn(name, wordOf(tokenAt(scene, head))))
}

const PEOPLE = [
  'civilian',
  'protest-group',
  'militant',
  'official',
  'prisoner',
  'leadership',
  'diplomat',
] as const

/** "Russian troops were deployed in Belarus": unless told otherwise, by their own state. */
function ownForces(scene: Scene, { frame, anchor }: Match): readonly number[] {
  const isMove = !anchor.isNoun && frame.source[0] === 'subject' && MOVING_FORCES.test(frame.code ?? '')
  if (!isMove || !isPassive(scene.sentence, tokenAt(scene, anchor.head))) return []
  return slotHeads(scene, anchor, 'object').filter((head) =>
    (['troops', 'peacekeeper'] as const).some((name) =>
      scene.frames.isIn(name, wordOf(tokenAt(scene, head))),
    ),
  )
}

/** Peacekeeping, deployment and withdrawal of troops. */
const MOVING_FORCES = /^(074|15[0-4]|0874|166)/

/** A slot that the parser filled with nobody known may have its actor right beside the verb. */
function nearby(scene: Scene, { frame, anchor, tested }: Match, role: 'source' | 'target'): number[] {
  if (anchor.isNoun) return []
  const verb = tokenAt(scene, anchor.head)
  if (frame[role][0] === 'subject') {
    // "Opponents of the government clashed", "the raid on the town, which left many dead".
    const own = slotHeads(scene, anchor, 'subject')
    const isOther = own.some(
      (head) => tested.includes(head) || scene.frames.isIn('beside', wordOf(tokenAt(scene, head))),
    )
    return isOther ? [] : subjectNearby(scene, verb).map(({ index }) => index)
  }
  if (frame[role][0] !== 'object') return []
  return objectNearby(scene, verb).flatMap((token) =>
    isAdmired(scene, token, token.head) ? [] : token.index,
  )
}

const PLACES = ['in', 'at']

/** Acts upon people and things stand for the state they belong to: "bombed a hotel in Somalia". */
function ownersOf(code: string, arePersons: boolean): readonly string[] {
  // "[He] was arrested for a call to the office of the envoy": only the place may tell whose he is.
  if (arePersons) return /^(07|09|15|17|18|19|20)/.test(code) ? PLACES : []
  if (/^(07|09|15|17|18|19|20)/.test(code)) return ['of', 'from', 'against', 'on', 'in', 'at']
  return /^1[0-3]/.test(code) ? ['of', 'by', 'from'] : []
}

/** "A car bombing [in Kabul] killed five", "died in a Kabul bombing": those who are killed belong where the attack was. */
function placeOfAttack(
  scene: Scene,
  { anchor, frame, tested }: Match,
  owners: readonly string[],
): number[] | undefined {
  if (owners.length === 0 || !frame.code?.startsWith('18')) return undefined
  const named = tested.filter((head) => namesAct(scene, head, '18'))
  const attacks = [...slotHeads(scene, anchor, 'subject'), ...named].filter(
    (head) => tokenAt(scene, head).upos === 'NOUN' && !scene.actorAt(head),
  )
  const near = attacks.flatMap((head) => childrenBy(scene.sentence, head, 'nmod', 'compound'))
  const place = near.find(({ index }) => scene.countryAt(index) !== null)
  return place && [place.index]
}

/** "[his] arrest": he did not make it, unless the words tell of whom. */
const isUndergone = (scene: Scene, { anchor, frame }: Match, owner: number): boolean =>
  isUndergoing(scene, owner, frame) && slotHeads(scene, anchor, 'of').length === 0

/** "rallied [in support of] the president": a phrase of several words, and no place. */
const isSetPhrase = (scene: Scene, { tested }: Match, head: number): boolean =>
  isAtBehest(scene, head) ||
  isAtBehest(scene, Math.max(tokenAt(scene, head).head, 0)) ||
  (scene.frames.isIn('in-phrase', tokenAt(scene, head).lemma) &&
    caseOf(scene.sentence, tokenAt(scene, head)) === 'in' &&
    !tested.includes(head))

const arePronouns = (scene: Scene, heads: readonly number[]): boolean =>
  heads.length > 0 && heads.every((head) => tokenAt(scene, head).xpos === 'PRP')

/** Of who acts ("condemned [by France]") it is never told upon whom. */
const isState = (scene: Scene, heads: readonly number[], others: ReadonlySet<string>): boolean =>
  heads.some((head) => {
    const actor = scene.actorAt(head)
    return (actor?.kind === 'country' || scene.countryAt(head) !== null) && !others.has(actor?.id ?? '')
  })

function slotsOf({ frame, anchor }: Match, role: 'source' | 'target'): readonly string[] {
  if (!anchor.isNoun) return frame[role]
  if (anchor.lightVerb === null) return role === 'source' ? frame.nounSource : frame.nounTarget
  return role === 'source' ? ['subject', ...frame.nounSource] : ['indirect', ...frame.nounTarget]
}

/** Slots in which a place is a party; what happens in a town is not done to it. */
const TOWARDS = new Set(['object', 'to', 'for', 'into', 'against', 'from', 'of'])
