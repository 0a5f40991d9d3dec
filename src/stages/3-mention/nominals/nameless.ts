import { childBy, childrenBy, childrenOf, headOf, isDeprel } from '../../../language/index.js'
import type { Sentence, Token } from '../../../model/index.js'
import type { Draft } from '../draft.js'
import { mainCountry, type Scene } from '../scene.js'
import { groundOf } from './ground.js'
import { agentPhrase, type AgentPhrase } from './phrase.js'

/**
 * "Over two dozen men and women", "hundreds of people", "families in Gaza": people without a part in politics, of the country
 * where the sentence or the report plays. They can do and suffer things; nothing that points back is taken for them.
 */
export function namelessPeople(
  scene: Scene,
  { sentence: at, head }: Draft,
  names: readonly Draft[],
): string | null {
  const sentence = scene.sentences[at]
  const noun = sentence?.tokens[head]
  if (!sentence || !noun || noun.upos !== 'NOUN' || !isArgument(sentence, noun)) return null
  const phrase = agentPhrase(scene.gazetteer, sentence, noun, () => false)
  if (!phrase || !isNameless(phrase) || phrase.definite || childBy(sentence, head, 'nmod:poss')) return null
  const ground = groundOf(scene, sentence, phrase, names)?.country ?? null
  if (!isCounted(sentence, noun) && !(ground !== null && hasPlace(sentence, noun))) return null
  return scene.cast.addRole(ground ?? mainCountry(scene), 'CVL')
}

const isNameless = ({ agent }: AgentPhrase): boolean => agent.sector === 'CVL' && !agent.bare

/** Not "he is a man" and not the second of "men and women". */
function isArgument(sentence: Sentence, noun: Token): boolean {
  if (childBy(sentence, noun.index, 'cop') || !/^(?:nsubj|obj|iobj|obl|nmod|conj)/.test(noun.deprel))
    return false
  const first = isDeprel(noun, 'conj') ? headOf(sentence, noun) : undefined
  return first?.upos !== 'NOUN'
}

const QUANTITY =
  /^(?:dozen|score|hundred|thousand|million|group|number|handful|crowd|hundreds|dozens|thousands|scores)$/
const SOME = /^(?:an?|some|several|many|few)$/i

/** "12 people", "several women", "hundreds of people". */
function isCounted(sentence: Sentence, noun: Token): boolean {
  const before = childrenOf(sentence, noun.index).filter(({ index }) => index < noun.index)
  if (before.some((child) => isDeprel(child, 'nummod') || SOME.test(child.text))) return true
  const head = isDeprel(noun, 'nmod') ? headOf(sentence, noun) : undefined
  return (
    head !== undefined &&
    QUANTITY.test(head.lemma.toLowerCase()) &&
    childBy(sentence, noun.index, 'case')?.lemma === 'of'
  )
}

/** "People in Minsk", "residents of Kherson": the place is their own. */
const hasPlace = (sentence: Sentence, noun: Token): boolean =>
  childrenBy(sentence, noun.index, 'nmod').some(({ upos }) => upos === 'PROPN')
