import { childBy, childrenBy, headOf, isDeprel } from '../../../language/index.js'
import type { Token } from '../../../model/index.js'
import { caseOf, isPassive, surfaceSubject } from '../clause/clause.js'
import { deepObjects } from '../clause/objects.js'
import { type Scene, tokenAt } from '../scene.js'
import type { Match } from '../match/match.js'

/** To whom an event noun is done that says so only by the words around it: who undergoes it, or whom the act above is against. */
export function undergoneBy(scene: Scene, { anchor, frame }: Match): readonly number[] {
  const { head, isNoun, lightVerb } = anchor
  if (!isNoun) return []
  const noun = tokenAt(scene, head)
  const owners = childrenBy(scene.sentence, head, 'nmod:poss').filter(({ index }) =>
    isUndergoing(scene, index, frame),
  )
  if (owners.length > 0) return owners.map(({ index }) => index)
  const found = lightVerb === null ? underIt(scene, noun) : againstAbove(scene, tokenAt(scene, lightVerb))
  return found.map(({ index }) => index)
}

/** "[his] arrest", "[the president's] release": of a person it is told what is done to him, of a state or its police what they do. */
export const isUndergoing = (
  scene: Scene,
  owner: number,
  { code }: { readonly code: string | null },
): boolean => UNDERGONE.test(code ?? '') && scene.actorAt(owner)?.kind === 'person'

const UNDERGONE = /^(0841|116|17[34]|18[156])/

/** "[Iran] is under sanctions", "put [Iran] under sanctions", "[Kyiv] was the target of an attack". */
function underIt(scene: Scene, noun: Token): Token[] {
  const { sentence } = scene
  const above = headOf(sentence, noun)
  if (caseOf(sentence, noun) === 'under') {
    if (childBy(sentence, noun.index, 'cop')) return childrenBy(sentence, noun.index, 'nsubj')
    if (above?.upos !== 'VERB' || !isDeprel(noun, 'obl')) return []
    if (PUTTING.has(above.lemma)) return deepObjects(sentence, above)
    return COMING.has(above.lemma) ? listOf(surfaceSubject(sentence, above)) : []
  }
  // "was given [assurances] from Spain"
  const isGiven = above?.lemma === 'give' && isPassive(sentence, above) && noun.index > above.index
  if (isGiven) return listOf(surfaceSubject(sentence, above))
  const isOf = isDeprel(noun, 'nmod') && caseOf(sentence, noun) === 'of'
  const isVictim = isOf && above !== undefined && scene.frames.isIn('victim', above.lemma)
  return isVictim && childBy(sentence, above.index, 'cop') ? childrenBy(sentence, above.index, 'nsubj') : []
}

const COMING = new Set(['come', 'remain', 'stay', 'fall', 'live'])
const PUTTING = new Set(['put', 'place', 'bring', 'keep'])

/** "helped Mali against [the rebels], carrying out air strikes": the same opponent. */
function againstAbove(scene: Scene, verb: Token): Token[] {
  const { sentence } = scene
  const above = headOf(sentence, verb)
  const isJoined = (isDeprel(verb, 'advcl') && verb.xpos === 'VBG') || isDeprel(verb, 'conj')
  if (above?.upos !== 'VERB' || !isJoined || isPassive(sentence, verb)) return []
  return childrenBy(sentence, above.index, 'obl').filter((phrase) => caseOf(sentence, phrase) === 'against')
}

const listOf = (token: Token | undefined): Token[] => (token ? [token] : [])
