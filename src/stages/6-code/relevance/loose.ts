import { childrenBy, isDeprel } from '../../../language/index.js'
import type { Actor, Token } from '../../../model/index.js'
import type { Candidate } from '../candidate.js'
import type { Stance } from '../stance/modality.js'
import { hasMark, isPassive } from '../clause/clause.js'
import { isPolitical, type Side, type Sides } from '../roles/participants.js'
import { type Scene, tokenAt } from '../scene.js'

/** Whether the words leave open too much of an act that is only one between two: whom it is with, for or against, or who does it. */
export function isLoose(
  scene: Scene,
  candidate: Candidate,
  { modality }: Stance,
  { source, target }: Sides,
  code: string,
): boolean {
  const { match, inner } = candidate
  const head = tokenAt(scene, match.anchor.head)
  const isOpen = target.participants.length === 0
  // "I went to Munich": of whom nothing is known there is no visit to tell.
  if (code.startsWith('04') && source.actors.length === 0) return true
  // "Scientists examined the reefs": an inquiry is an act of politics by who holds or who faces it.
  if (code.startsWith('09') && ![...source.actors, ...target.actors].some(isPolitical)) return true
  if (code.startsWith('14') && isCampaign(source.actors, head)) return true
  const isPassiveVoice = isPassive(scene.sentence, head) && isUndergone(scene, target, code)
  const isComplete = isPassiveVoice || (source.actors.length > 0 && !isOpen)
  if (isDeprel(head, 'acl:relcl') && isAside(scene, head, code, isComplete)) return true
  if (!isOpen) return false
  // "can be removed from office", "the two do not agree": nobody is dealt with.
  if (
    (modality === 'hypothetical' && !code.startsWith('15')) ||
    (modality === 'negated' && /^0[3-8]/.test(code))
  )
    return true
  if (modality === 'planned' && code.startsWith('07')) return true
  if (inner || match.anchor.isNoun) return false
  // "is reluctant to act", "agreed the book was accurate": a frame of mind.
  if (head.upos === 'ADJ' && code.startsWith('12')) return true
  return code === '030' && childrenBy(scene.sentence, head.index, 'ccomp').length > 0
}

/** "the killing of the general", "the senator, who was jailed in May": done to somebody in politics, by whomever. */
export const isUndergone = (scene: Scene, { participants, actors }: Side, code: string): boolean =>
  /^(?:17[34]|18)/.test(code) &&
  participants.every(({ head, actor }) => head !== null && scene.actorAt(head)?.id === actor) &&
  actors.some(
    (actor) =>
      actor.kind !== 'country' &&
      (!actor.id.startsWith('role:') || isOfOpposition(actor)) &&
      isPolitical(actor),
  )

/** Protesters and opposition leaders are arrested for what they are; of officials and police it is told for other reasons. */
const isOfOpposition = ({ codes }: Actor): boolean => codes.some((code) => code.endsWith('OPP'))

/** "a group that supports reform", "the man who sued": told only to say who is meant. "the claim, which Iran denied" is news. */
function isAside(scene: Scene, head: Token, code: string, isComplete: boolean): boolean {
  const { sentence } = scene
  // "India, which lent it $4 billion this year": what has a time of its own is told.
  const isTimed =
    childrenBy(sentence, head.index, 'obl').some(({ index }) => scene.isTime(index)) ||
    childrenBy(sentence, head.index, 'advcl').some((clause) => hasMark(sentence, clause, 'after', 'when'))
  if (isTimed && /^0[78]/.test(code)) return false
  if (/^VB[PZ]$/.test(head.xpos) && code < '09') return true
  const isReply =
    /^(01|11|12)/.test(code) && childrenBy(sentence, head.index, 'nsubj').some(({ xpos }) => !/^W/.test(xpos))
  return !isComplete && code < '18' && !isReply
}

/** "The president held a rally in Ohio": who is in office, or was, stands for election and protests against nobody. */
const isCampaign = (doers: readonly Actor[], head: Token): boolean =>
  head.lemma === 'rally' &&
  doers.length > 0 &&
  doers.every(({ kind, codes }) => kind === 'person' && codes.some((code) => IN_OFFICE.test(code)))

const IN_OFFICE = /^[A-Z]{3}(?:GOV|LEG|ELI)/
