import { childrenBy, isDeprel } from '../../../language/index.js'
import type { Token } from '../../../model/index.js'
import { caseOf, hasModal, isPassive, surfaceSubject } from '../clause/clause.js'
import type { Scene } from '../scene.js'
import { namesAct, wordOf } from './words.js'

/** Who is said to have a hand in something by the word at this place; null where it says that of nobody. */
export const blamedAt = (scene: Scene, token: Token): Token | null =>
  token.upos === 'VERB' || token.upos === 'ADJ' ? handIn(scene, token) : doing(scene, token)

/** "were sent [by Belarus]", "is linked [to Iran]", "[Russia] was involved in the attack", "[Russia] is to blame". */
function handIn(scene: Scene, verb: Token): Token | null {
  const { sentence, frames } = scene
  const word = wordOf(verb)
  if (isToBlame(scene, verb)) return surfaceSubject(sentence, verb) ?? null
  // "a network linked to the group" only says which network is meant.
  if (verb.deprel === 'acl' || verb.xpos !== 'VBN' || !isPassive(sentence, verb) || hasModal(sentence, verb))
    return null
  const subject = surfaceSubject(sentence, verb)
  if (!subject) return null
  if (word === 'involve') return isInvolved(scene, verb) ? subject : null
  const isDone =
    frames.isIn('masterminding', word) || (frames.isIn('dispatching', word) && isHarmful(scene, subject))
  if (isDone) return phraseWith(scene, verb, 'by')
  const other = frames.isIn('linking', word) ? phraseWith(scene, verb, 'to') : null
  return other && (isHarmful(scene, subject) || scene.actorAt(other.index)?.kind === 'group') ? other : null
}

const phraseWith = ({ sentence }: Scene, { index }: Token, preposition: string): Token | null =>
  childrenBy(sentence, index, 'obl').find((phrase) => caseOf(sentence, phrase) === preposition) ?? null

/** "[is] to blame": what is said of somebody, not what somebody does. */
export const isToBlame = ({ sentence }: Scene, { index, lemma }: Token): boolean =>
  lemma === 'blame' &&
  childrenBy(sentence, index, 'cop', 'aux').some((verb) => verb.lemma === 'be') &&
  childrenBy(sentence, index, 'mark').some((mark) => mark.lemma === 'to')

/** In what does harm: "involved in the attack", not "involved in the talks". */
const isInvolved = (scene: Scene, { index }: Token): boolean =>
  childrenBy(scene.sentence, index, 'obl').some(
    (phrase) => caseOf(scene.sentence, phrase) === 'in' && isHarm(scene, phrase),
  )

/** Harm, or people who do it. */
const isHarmful = (scene: Scene, noun: Token): boolean =>
  isHarm(scene, noun) ||
  (['militant', 'unrest', 'everyday'] as const).some((name) => scene.frames.isIn(name, wordOf(noun)))

/** Protest and force, by the noun alone. */
const isHarm = (scene: Scene, { index }: Token): boolean => namesAct(scene, index, '14')

/** "The attack was the work [of Russia]". */
function doing({ sentence, frames }: Scene, noun: Token): Token | null {
  if (!frames.isIn('handiwork', wordOf(noun)) || childrenBy(sentence, noun.index, 'cop').length === 0)
    return null
  const owners = childrenBy(sentence, noun.index, 'nmod').filter(
    (owner) => isDeprel(owner, 'nmod:poss') || caseOf(sentence, owner) === 'of',
  )
  return owners[0] ?? null
}
