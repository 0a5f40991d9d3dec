import { childrenOf, headOf, isDeprel } from '../../../language/index.js'
import type { Actor } from '../../../model/index.js'
import type { Candidate } from '../candidate.js'
import { caseOf, deepSubjects, isDefinite } from '../clause/clause.js'
import { deepObjects } from '../clause/objects.js'
import { isOpponent, knownBy, type Side, type Sides, sideOf } from '../roles/participants.js'
import { type Scene, tokenAt } from '../scene.js'
import { slotHeads } from '../match/slots.js'
import { sideOfActors } from './voice.js'
import { namesAct, wordOf } from '../match/words.js'

/** How many sentences back an owner may have been told. */
const REACH = 12

/**
 * "The Turkish-Libyan border agreement … Greece rejected [the agreement]", "…, calling [it] void": what is blamed or refused
 * and named without an owner is whose it was when it was told with one. `before` are the sentences told so far.
 */
export function ownersOfMatter(
  scene: Scene,
  { code, match, targets }: Candidate,
  { source, target }: Sides,
  before: readonly Scene[],
): Side | null {
  if (!/^1[12]/.test(code ?? '') || target.actors.length > 0 || source.actors.length === 0) return null
  const isOther = (actor: Actor): boolean => isOpponent(actor, source)
  for (const head of targets.length > 0 ? targets : slotHeads(scene, match.anchor, 'object')) {
    const matter = matterAt(scene, head)
    // "the invasion of Mali": an act of force belongs to whom it is done to as well.
    if (matter === null || !isDefinite(scene.sentence, matter) || namesAct(scene, matter, '13')) continue
    const word = wordOf(tokenAt(scene, matter))
    const here = ownersIn(scene, word, matter + 1)
    if (here && here.actors.every(isOther)) return knownBy('context', here)
    const told = ownersTold(word, before)
    if (told && told.every(isOther)) return sideOfActors(told, 'earlier')
    if (here ?? told) return null
  }
  return null
}

/** The noun itself, or the one that "it" takes up: the last that was an object in the sentence. */
function matterAt(scene: Scene, head: number): number | null {
  const token = tokenAt(scene, head)
  if (token.upos === 'NOUN') return scene.actorAt(head) ? null : head
  if (token.text.toLowerCase() !== 'it' || scene.actorAt(head)) return null
  const before = scene.sentence.tokens
    .slice(0, head)
    .filter((noun) => noun.upos === 'NOUN' && (isDeprel(noun, 'obj') || isDeprel(noun, 'obl')))
  return before.findLast(({ index }) => !scene.isTime(index))?.index ?? null
}

/** Whose the last such noun was that stands before `end` and names an owner. */
function ownersIn(scene: Scene, word: string, end: number): Side | null {
  const nouns = scene.sentence.tokens
    .slice(0, end)
    .filter((token) => token.upos === 'NOUN' && wordOf(token) === word)
  for (const { index } of nouns.reverse()) {
    const own = sideOf(scene, [index], 'source')
    const between = childrenOf(scene.sentence, index).filter(
      (child) => isDeprel(child, 'nmod') && caseOf(scene.sentence, child) === 'between',
    )
    const others = between.length > 0 ? between.map((child) => child.index) : authorsOf(scene, index)
    const side = own.actors.length > 0 ? own : sideOf(scene, others, 'source')
    if (side.actors.length > 0) return side
  }
  return null
}

/** "[The court] issued a ruling": whoever makes the thing. */
function authorsOf(scene: Scene, noun: number): number[] {
  const verb = headOf(scene.sentence, tokenAt(scene, noun))
  const isMade = verb?.upos === 'VERB' && scene.frames.isIn('authoring', verb.lemma)
  if (!isMade || !deepObjects(scene.sentence, verb).some(({ index }) => index === noun)) return []
  return deepSubjects(scene.sentence, verb).map(({ index }) => index)
}

function ownersTold(word: string, before: readonly Scene[]): readonly Actor[] | null {
  for (const scene of before.slice(-REACH).reverse()) {
    const owners = ownersIn(scene, word, scene.sentence.tokens.length)
    if (owners) return owners.actors
  }
  return null
}
