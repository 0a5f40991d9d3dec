import { childrenBy, headOf, isDeprel } from '../../language/index.js'
import type { Token } from '../../model/index.js'
import type { Candidate } from './candidate.js'
import { caseOf, deepSubjects, isDefinite } from './clause.js'
import { isPolitical, type Sides, sideOf } from './participants.js'
import { type Scene, tokenAt } from './scene.js'

/** Sides of a bare noun that the verb above it tells: who was at a meeting, where an attack took place. */
export function sidesByOccasion(scene: Scene, candidate: Candidate, sides: Sides): Sides | null {
  const { head, isNoun, lightVerb } = candidate.match.anchor
  const noun = tokenAt(scene, head)
  const verb = headOf(scene.sentence, noun)
  if (!isNoun || lightVerb !== null || verb?.upos !== 'VERB') return null
  return attended(scene, candidate, noun, verb, sides) ?? happened(scene, candidate, noun, verb, sides)
}

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
