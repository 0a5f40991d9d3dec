import { childBy, childrenBy, headOf, isDeprel } from '../../../language/index.js'
import type { Token } from '../../../model/index.js'
import type { Candidate } from '../candidate.js'
import { caseOf, deepSubjects, isDefinite } from '../clause/clause.js'
import { isAtBehest } from '../clause/ownership.js'
import { isPolitical, type Side, type Sides, sideOf } from '../roles/participants.js'
import { type Scene, tokenAt } from '../scene.js'
import { toldApart } from './sides.js'

/**
 * Sides of a bare noun that the words above it tell: who is in talks, who was at a meeting or acts at another's request, where an
 * attack took place.
 */
export function sidesByOccasion(scene: Scene, candidate: Candidate, sides: Sides): Sides | null {
  const { head, isNoun, lightVerb } = candidate.match.anchor
  const noun = tokenAt(scene, head)
  const verb = headOf(scene.sentence, noun)
  if (!isNoun || lightVerb !== null) return null
  if (childBy(scene.sentence, head, 'cop')) return engaged(scene, candidate, noun, sides)
  if (verb?.upos !== 'VERB') return null
  if (isAtBehest(scene, head)) return requested(scene, noun, verb)
  return attended(scene, candidate, noun, verb, sides) ?? happened(scene, candidate, noun, verb, sides)
}

/** "[X] is in talks with Y", "[X and Y] are at war": whoever is in what two do is one of them. */
function engaged(scene: Scene, { match }: Candidate, noun: Token, { source, target }: Sides): Sides | null {
  const isIn = ['in', 'at'].includes(caseOf(scene.sentence, noun) ?? '')
  if (!isIn || !match.frame.reciprocal) return null
  const subjects = sideOf(scene, indexesOf(childrenBy(scene.sentence, noun.index, 'nsubj')), 'source')
  // "X and Y are at odds over issues with Z": whom the noun has no phrase for is what it is about.
  const isOther = target.participants.every(
    (one) => tokenAt(scene, one.head ?? noun.index).head !== noun.index,
  )
  if (subjects.actors.length > 1 && isOther) return toldApart({ source: subjects, target: NOBODY }, true)
  return source.actors.length > 0 ? null : toldApart({ source: subjects, target }, true)
}

const NOBODY: Side = { participants: [], actors: [], isFilled: false }

/** "sent troops at the request [of Y]": Y asked it of whoever does it. */
function requested(scene: Scene, noun: Token, verb: Token): Sides | null {
  const owners = childrenBy(scene.sentence, noun.index, 'nmod').filter(
    (owner) => isDeprel(owner, 'nmod:poss') || caseOf(scene.sentence, owner) === 'of',
  )
  const askers = sideOf(scene, indexesOf(owners), 'source')
  const doers = sideOf(scene, indexesOf(deepSubjects(scene.sentence, verb)), 'target', idsOf(askers))
  const isNear = Math.abs(noun.index - verb.index) <= REACH
  const areTwo = [askers, doers].every(({ actors }) => actors.some(isPolitical)) && isNear
  return areTwo ? { source: askers, target: doers } : null
}

/** Farther from its verb the parser may have hung the phrase on the wrong one. */
const REACH = 10

const indexesOf = (tokens: readonly Token[]): number[] => tokens.map(({ index }) => index)
const idsOf = ({ actors }: Side): ReadonlySet<string> => new Set(actors.map(({ id }) => id))

/** "X said [during talks with Y]": whoever speaks or acts at a meeting takes part in it. */
function attended(
  scene: Scene,
  { match, code }: Candidate,
  noun: Token,
  verb: Token,
  { source, target }: Sides,
): Sides | null {
  const isAt = isDeprel(noun, 'obl') && AT.has(caseOf(scene.sentence, noun) ?? '')
  if (!isAt || !match.frame.reciprocal || !code?.startsWith('04')) return null
  if (source.actors.length > 0 || !target.actors.some(isPolitical)) return null
  const heads = deepSubjects(scene.sentence, verb).map(({ index }) => index)
  const others = new Set(target.actors.map(({ id }) => id))
  const doers = sideOf(scene, heads, 'source', others)
  const isOther = doers.actors.some((actor) => isPolitical(actor) && !others.has(actor.id))
  return isOther ? { source: doers, target } : null
}

const AT = new Set(['after', 'at', 'before', 'during', 'following', 'in'])

/** "A bombing took place [in Kabul]": of what happens somewhere the place is the victim. "The bombing" was told before. */
function happened(
  scene: Scene,
  { code }: Candidate,
  noun: Token,
  verb: Token,
  { source, target }: Sides,
): Sides | null {
  const isTold = isDeprel(noun, 'nsubj') && scene.frames.isIn('happening', verb.lemma)
  if (!isTold || isDefinite(scene.sentence, noun.index) || (code ?? '') < '18' || target.isFilled) return null
  const places = [noun.index, verb.index].flatMap((index) => childrenBy(scene.sentence, index, 'obl', 'nmod'))
  const heads = places
    .filter((phrase) => ['in', 'at', 'near', 'outside'].includes(caseOf(scene.sentence, phrase) ?? ''))
    .map(({ index }) => index)
  const there = sideOf(scene, heads, 'target')
  return there.participants.length > 0 ? { source, target: there } : null
}
