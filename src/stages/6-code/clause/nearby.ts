import { headOf, isDeprel, subtree } from '../../../language/index.js'
import type { Token } from '../../../model/index.js'
import { isFinite, isPassive } from './clause.js'
import { type Scene, tokenAt } from '../scene.js'

/**
 * Who stands right beside the verb, for sentences where the parser leaves a role open: the actor just before an active
 * verb, just after it, or behind the "by" of a passive one.
 */
export function subjectNearby(scene: Scene, verb: Token): Token[] {
  if (isPassive(scene.sentence, verb)) return agentNearby(scene, verb)
  if (verb.xpos === 'VB' || verb.xpos === 'VBG') return []
  let index = verb.index - 1
  // "North Korea [test-]fired": a verb of two words.
  if (scene.sentence.tokens[index]?.xpos === 'HYPH') index -= 2
  while (index >= 0 && ['AUX', 'ADV', 'PART'].includes(tokenAt(scene, index).upos)) index--
  // "in solidarity with Britain, [which] blames Russia": told of the noun right before.
  if (index >= 0 && /^W(DT|P)$/.test(tokenAt(scene, index).xpos)) {
    index -= scene.sentence.tokens[index - 1]?.text === ',' ? 2 : 1
  }
  return knownAt(scene, index)
}

export function objectNearby(scene: Scene, verb: Token): Token[] {
  if (isPassive(scene.sentence, verb)) return []
  const { tokens } = scene.sentence
  let index = verb.index + 1
  while (['DET', 'ADJ', 'NUM'].includes(tokens[index]?.upos ?? '')) index++
  // "I urge [Lam] to go", "Thank you [Lam]": a name that the reporter puts in for a word.
  if (tokens[index]?.lemma === 'you' && isBracket(tokens[index + 1])) index++
  const found = knownAt(scene, isBracket(tokens[index]) ? index + 1 : index)
  return found.filter((token) => !isSubjectBelow(scene, token, verb))
}

/** "said [Russia] would respond": the subject of what is said. */
function isSubjectBelow({ sentence }: Scene, token: Token, verb: Token): boolean {
  const clause = isDeprel(token, 'nsubj') ? headOf(sentence, token) : undefined
  return (
    clause !== undefined &&
    clause.head === verb.index &&
    isDeprel(clause, 'ccomp') &&
    isFinite(sentence, clause)
  )
}

const isBracket = (token: Token | undefined): boolean => token?.text === '['

/** "a meeting [with] the president": the preposition stands close behind, and an actor behind it. */
export function phraseNearby(scene: Scene, head: number, preposition: string): Token[] {
  const { tokens } = scene.sentence
  const close = tokens.slice(head + 1, head + 1 + REACH)
  const at = close.find((token) => token.upos === 'ADP' && token.text.toLowerCase() === preposition)
  if (!at) return []
  let index = at.index + 1
  while (['DET', 'ADJ', 'NUM'].includes(tokens[index]?.upos ?? '') && !scene.mentionAt(index)?.actor) index++
  const mention = scene.mentionAt(index)
  return mention?.actor ? [tokenAt(scene, index)] : []
}

/** How far behind its noun or verb a preposition may stand to be taken for its own. */
const REACH = 2

function agentNearby(scene: Scene, verb: Token): Token[] {
  const by = subtree(scene.sentence, verb.index).find(
    (index) => index > verb.index && tokenAt(scene, index).lemma === 'by',
  )
  if (by === undefined) return []
  const { tokens } = scene.sentence
  if (tokens.slice(verb.index + 1, by).some(({ upos }) => upos === 'VERB')) return []
  // "by 2010" is when.
  if (tokens[by + 1]?.upos === 'NUM') return []
  const known = tokens.slice(by + 1, by + 6).filter(({ index }) => scene.mentionAt(index)?.actor)
  const named = known.find(({ deprel }) => deprel !== 'amod') ?? known[0]
  return named && named.index <= by + 5 ? knownAt(scene, named.index) : []
}

function knownAt(scene: Scene, index: number): Token[] {
  const mention = scene.mentionAt(index)
  return mention?.actor ? [tokenAt(scene, mention.head)] : []
}
