import type { Memory, Trace } from './memory.js'
import { boundReferents, isBound, isOwnSubject, type Pointer } from './position.js'

/** The best of the earlier mentions that `fits`, for words that say whom they mean; null when none does. */
export function bestTrace(
  memory: Memory,
  pointer: Pointer,
  reach: number,
  fits: (trace: Trace) => number | null,
): Trace | null {
  let [best, bestScore]: [Trace | null, number] = [null, -Infinity]
  const bound = boundReferents(memory, pointer)
  for (const trace of memory.recent(pointer.sentence.index, reach)) {
    if (bound.has(trace.referent) || isBound(pointer, trace)) continue
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
