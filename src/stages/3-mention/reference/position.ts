import { childBy, isDeprel } from '../../../language/index.js'
import type { Sentence, Token } from '../../../model/index.js'
import type { Draft } from '../draft.js'
import type { Memory, Referent, Trace } from './memory.js'
import { governorOf } from './relation.js'

/** The place of a word that points back. */
export interface Pointer {
  readonly sentence: Sentence
  readonly index: number
  readonly quoted: boolean
  readonly possessive: boolean
  /** How much presence is lost with each sentence; descriptions reach further back than pronouns. */
  readonly decay?: number
}

/** The verb that the word stands under, or the first of the verbs that share its subject. */
export function verbAbove(sentence: Sentence, index: number): Token | undefined {
  const { tokens } = sentence
  let verb = tokens[tokens[index]?.head ?? -1]
  for (let steps = 0; verb && verb.upos !== 'VERB' && steps < 12; steps++) verb = tokens[verb.head]
  // "They recalled envoys and condemned its rule": the verbs share their subject.
  for (
    let steps = 0;
    verb?.deprel === 'conj' && !childBy(sentence, verb.index, 'nsubj') && steps < 5;
    steps++
  )
    verb = tokens[verb.head]
  return verb
}

/** "Russia withdraws its forces": the subject of the verb that the pronoun stands under. */
export function isOwnSubject({ sentence, index }: Pointer, { draft, subject }: Trace): boolean {
  const verb = verbAbove(sentence, index)
  return subject && verb !== undefined && governorOf(sentence, draft.head) === verb.index
}

/** Whoever is an argument of the pronoun's own verb is not meant by it, wherever else named: "X met Y. He thanked him". */
export function boundReferents(memory: Memory, pointer: Pointer): ReadonlySet<Referent> {
  const bound = new Set<Referent>()
  for (const trace of memory.recent(pointer.sentence.index, 0)) {
    const { draft, referent, members } = trace
    const isArgument = areCoarguments(pointer, draft)
    if (isArgument) bound.add(referent)
    // "They met its president": one of them alone would not be "it", nor does "they" leave them out.
    const isOwn =
      members.length > 0 && pointer.possessive && isSingular(pointer) && isOwnSubject(pointer, trace)
    if (isArgument || isOwn) for (const member of members) bound.add(member.referent)
  }
  return bound
}

const isSingular = ({ sentence, index }: Pointer): boolean =>
  /^(?:its|his|her)$/i.test(sentence.tokens[index]?.text ?? '')

/** A pronoun and what it stands for are not both arguments of one verb ("Xi told him"), nor one inside the other. */
export function isBound(pointer: Pointer, { draft }: Trace): boolean {
  if (draft.sentence !== pointer.sentence.index) return false
  return (draft.first <= pointer.index && pointer.index < draft.end) || areCoarguments(pointer, draft)
}

/** "He told the [paper], “It was …”": an object of the verb that the pronoun's clause is said with. */
export function isToldTo({ sentence, index }: Pointer, { draft }: Trace): boolean {
  const { tokens } = sentence
  const verb = governorOf(sentence, draft.head)
  for (let at = tokens[index], steps = 0; at && verb >= 0 && steps < 20; at = tokens[at.head], steps++) {
    if (at.head === verb) return isDeprel(at, 'ccomp') || isDeprel(at, 'parataxis')
  }
  return false
}

function areCoarguments({ sentence, index, possessive }: Pointer, draft: Draft): boolean {
  if (possessive || draft.sentence !== sentence.index || isReflexive(sentence.tokens[index])) return false
  const [pronoun, governor] = [sentence.tokens[index], governorOf(sentence, draft.head)]
  return pronoun !== undefined && pronoun.head === governor && governor >= 0
}

export const isReflexive = (token: Token | undefined): boolean =>
  /^(?:him|her|it|them)sel(?:f|ves)$/i.test(token?.text ?? '')
