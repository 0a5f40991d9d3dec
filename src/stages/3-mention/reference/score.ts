import { childBy } from '../../../language/index.js'
import type { Sentence } from '../../../model/index.js'
import type { Draft } from '../draft.js'
import type { Memory, Trace } from './memory.js'

/** The place of a word that points back. */
export interface Pointer {
  readonly sentence: Sentence
  readonly index: number
  readonly quoted: boolean
  readonly possessive: boolean
  /** How much presence is lost with each sentence; descriptions reach further back than pronouns. */
  readonly decay?: number
}

/** Sentences back that a pronoun reaches. */
export const REACH = 3

/** The best of the earlier mentions that `fits`; null when none does. */
export function bestTrace(
  memory: Memory,
  pointer: Pointer,
  reach: number,
  fits: (trace: Trace) => number | null,
): Trace | null {
  let [best, bestScore]: [Trace | null, number] = [null, -Infinity]
  const bound = boundActors(memory, pointer)
  for (const trace of memory.recent(pointer.sentence.index, reach)) {
    if (bound.has(trace.actor.id) || isBound(pointer, trace)) continue
    const bonus = fits(trace)
    if (bonus === null) continue
    const score = bonus + salience(memory, pointer, trace)
    if (score > bestScore) [best, bestScore] = [trace, score]
  }
  return best
}

/**
 * How present a mention is: near ones, subjects and often-named actors are. The weights follow the order that
 * centering theory gives (subject before object before others; the last sentence before older ones).
 */
function salience(memory: Memory, pointer: Pointer, trace: Trace): number {
  const distance = pointer.sentence.index - trace.draft.sentence
  const near = distance === 0 ? (pointer.possessive ? 6 : 5) : 4 - (pointer.decay ?? 1.5) * (distance - 1)
  const subject = trace.subject ? (pointer.decay === undefined ? 2.5 : 0.8) : 0
  const often = Math.min(
    pointer.decay === undefined ? 1.5 : 4,
    memory.count(trace.actor.id) * (pointer.decay === undefined ? 0.3 : 0.4),
  )
  // The words of a quotation and those around it have different speakers, so "he" seldom crosses its border.
  const border = trace.quoted === pointer.quoted ? 0 : -3
  const own = pointer.possessive && distance === 0 && isOwnSubject(pointer, trace) ? 2.5 : 0
  const nested = trace.draft.kind === 'name' && trace.draft.end - trace.draft.first === 1 ? 0 : 0.3
  return near + subject + often + border + own + nested
}

/** "Russia withdraws its forces": the subject of the verb that the pronoun stands under. */
function isOwnSubject(pointer: Pointer, { draft, subject }: Trace): boolean {
  return subject && isUnderVerbOf(pointer, draft)
}

function isUnderVerbOf({ sentence, index }: Pointer, draft: Draft): boolean {
  let verb = sentence.tokens[index]
  for (let steps = 0; verb && verb.upos !== 'VERB' && steps < 12; steps++) verb = sentence.tokens[verb.head]
  // "They recalled envoys and condemned its rule": the verbs share their subject.
  for (
    let steps = 0;
    verb?.deprel === 'conj' && !childBy(sentence, verb.index, 'nsubj') && steps < 5;
    steps++
  )
    verb = sentence.tokens[verb.head]
  return verb !== undefined && governorOf(sentence, draft.head) === verb.index
}

/** Whoever is an argument of the pronoun's own verb is not meant by it, wherever else named: "X met Y. He thanked him". */
function boundActors(memory: Memory, pointer: Pointer): ReadonlySet<string> {
  const bound = new Set<string>()
  for (const { draft, actor } of memory.recent(pointer.sentence.index, 0)) {
    if (actor.id !== '' && areCoarguments(pointer, draft)) bound.add(actor.id)
  }
  // "They met its president": one of them alone would not be "it", nor does "they" leave them out.
  for (const { draft, actors } of memory.groups) {
    const isHere = draft.sentence === pointer.sentence.index && draft.head < pointer.index
    if (!isHere) continue
    const single = pointer.possessive && isSingular(pointer) && isUnderVerbOf(pointer, draft)
    if (single || areCoarguments(pointer, draft)) for (const id of actors) bound.add(id)
  }
  return bound
}

const isSingular = ({ sentence, index }: Pointer): boolean =>
  /^(?:its|his|her)$/i.test(sentence.tokens[index]?.text ?? '')

/** A pronoun and what it stands for are not both arguments of one verb ("Xi told him"), nor one inside the other. */
function isBound(pointer: Pointer, { draft }: Trace): boolean {
  if (draft.sentence !== pointer.sentence.index) return false
  return (draft.first <= pointer.index && pointer.index < draft.end) || areCoarguments(pointer, draft)
}

function areCoarguments({ sentence, index, possessive }: Pointer, draft: Draft): boolean {
  if (possessive || draft.sentence !== sentence.index) return false
  const [pronoun, governor] = [sentence.tokens[index], governorOf(sentence, draft.head)]
  return pronoun !== undefined && pronoun.head === governor && governor >= 0
}

/** What a noun hangs on, through the conjuncts before it: "Hamas and [Hezbollah] denied it" → denied. */
function governorOf({ tokens }: Sentence, index: number): number {
  let token = tokens[index]
  for (let steps = 0; token?.deprel === 'conj' && token.head < token.index && steps < 10; steps++)
    token = tokens[token.head]
  return token?.head ?? -1
}
