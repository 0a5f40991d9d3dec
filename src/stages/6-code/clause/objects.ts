import { childBy, childrenBy, childrenOf, headOf, isDeprel } from '../../../language/index.js'
import type { Sentence, Token } from '../../../model/index.js'
import {
  isFiniteModifier,
  isPassive,
  isRelative,
  listOf,
  surfaceSubject,
  twinBefore,
  NAMING,
} from './clause.js'

/** To whom it is done: the object of the active voice. */
export function deepObjects(sentence: Sentence, verb: Token): Token[] {
  const object = ownObject(sentence, verb)
  if (object) return [object]
  if (isPassive(sentence, verb)) return listOf(surfaceSubject(sentence, verb))
  return listOf(
    relativeGap(sentence, verb) ??
      childBy(sentence, verb.index, 'iobj') ??
      sharedObject(sentence, verb) ??
      bareComplement(sentence, verb),
  )
}

/** "violated ceasefire": a parser may take a noun without an article for a complement. */
const bareComplement = (sentence: Sentence, verb: Token): Token | undefined =>
  childrenBy(sentence, verb.index, 'xcomp').find(({ upos, index }) => upos === 'NOUN' && index > verb.index)

/** "gave Ukraine tanks", "Ukraine was given tanks". */
export function indirectObjects(sentence: Sentence, verb: Token): Token[] {
  const indirect = childBy(sentence, verb.index, 'iobj') ?? firstOfTwo(sentence, verb)
  if (indirect) return [indirect]
  if (isPassive(sentence, verb) && childBy(sentence, verb.index, 'obj')) {
    return listOf(surfaceSubject(sentence, verb))
  }
  return []
}

/** "lent Ukraine $78 million": of two objects the first, a name, is who is given the other; not of "called Ukraine a friend". */
function firstOfTwo(sentence: Sentence, verb: Token): Token | undefined {
  const [first, second] = childrenBy(sentence, verb.index, 'obj')
  const areTwo = first !== undefined && second !== undefined && !NAMING.has(verb.lemma)
  return areTwo && first.index > verb.index && first.upos === 'PROPN' ? first : undefined
}

function ownObject(sentence: Sentence, verb: Token): Token | undefined {
  const isDouble = firstOfTwo(sentence, verb) !== undefined
  const objects = childrenBy(sentence, verb.index, 'obj')
  const object = objects.slice(isDouble ? 1 : 0).find(({ xpos }) => xpos !== 'PRP$') ?? objects[0]
  if (!object) return isFiniteModifier(sentence, verb) ? headOf(sentence, verb) : undefined
  return isRelative(object) && isDeprel(verb, 'acl') ? headOf(sentence, verb) : object
}

/** "the town that Russia seized": the noun is what was seized. */
function relativeGap(sentence: Sentence, verb: Token): Token | undefined {
  const subject = childBy(sentence, verb.index, 'nsubj')
  if (!subject || isRelative(subject)) return undefined
  if (verb.deprel === 'acl:relcl') return headOf(sentence, verb)
  // "tests that Japan condemned and [that] Korea called reckless"
  const first = verb.deprel === 'conj' ? headOf(sentence, verb) : undefined
  const isRepeated = first?.deprel === 'acl:relcl' && childrenOf(sentence, verb.index).some(isRelative)
  return isRepeated ? headOf(sentence, first) : undefined
}

/** "criticised and condemned Iran": the first verb shares the object of the second. */
function sharedObject(sentence: Sentence, verb: Token): Token | undefined {
  const beside = sentence.tokens[verb.index + 2]
  if (
    beside &&
    beside.deprel === 'conj' &&
    twinBefore(sentence, beside) === verb &&
    !childBy(sentence, beside.index, 'nsubj')
  )
    return childBy(sentence, beside.index, 'obj')
  const next = childrenOf(sentence, verb.index).find(
    (child) =>
      child.deprel === 'conj' &&
      child.upos === 'VERB' &&
      child.index - verb.index <= 3 &&
      !childBy(sentence, child.index, 'nsubj'),
  )
  return next && childBy(sentence, next.index, 'obj')
}
