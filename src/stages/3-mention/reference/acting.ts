import { childBy, headOf, isDeprel } from '../../../language/index.js'
import type { Sentence, Token } from '../../../model/index.js'
import { type Draft, isNominal } from '../draft.js'
import type { Memory, Trace } from './memory.js'
import { type Pointer, verbAbove } from './position.js'
import { bestTrace } from './score.js'

/**
 * "Iran says it …": a country or body that was lately the subject, which is what news means by "it" far more often than the
 * texts do that the weights were learnt from. Null where "it" may be anything.
 */
export function actingBody(memory: Memory, pointer: Pointer, token: Token): Trace | null {
  if (isPleonastic(pointer.sentence, token)) return null
  // As an object, "it" is hardly ever the actor: "considered it right", "done it before".
  if (!pointer.possessive && !isDeprel(token, 'nsubj')) return null
  const trace = bestTrace(memory, pointer, 1, ({ human, plural, actor, subject, draft, members }) => {
    if (human || plural || members.length > 0 || actor.id === '' || actor.kind === 'population') return null
    if (isInside(memory, draft)) return null
    const same = draft.sentence === pointer.sentence.index
    return subject || (same && pointer.possessive) ? 0 : null
  })
  return trace && isTopic(pointer, trace) ? trace : null
}

/** "The court of the kingdom": what stands inside a longer mention is not what is spoken of. */
function isInside(memory: Memory, { sentence, first, end }: Draft): boolean {
  for (const { draft, actor } of memory.recent(sentence, 0)) {
    const longer = draft.end - draft.first > end - first && draft.kind === 'nominal' && actor.id !== ''
    if (longer && draft.sentence === sentence && draft.first <= first && end <= draft.end) return true
  }
  return false
}

/** "It" looks back past another subject less easily: the last clause's subject must be the actor itself. */
function isTopic({ sentence, index, possessive }: Pointer, { draft }: Trace): boolean {
  if (draft.sentence !== sentence.index) return !possessive || !hasOwnSubject(sentence, index)
  const between = sentence.tokens.slice(draft.end, index)
  return (
    possessive ||
    !between.some((token) => isDeprel(token, 'nsubj') && isNominal(token) && token.upos !== 'PRON')
  )
}

const hasOwnSubject = ({ tokens }: Sentence, index: number): boolean =>
  tokens.slice(0, index).some((token) => isDeprel(token, 'nsubj') && token.upos !== 'PRON')

/** "It rained all day": nobody rains. */
export const isWeather = (sentence: Sentence, token: Token): boolean =>
  isDeprel(token, 'nsubj') &&
  /^(?:rain|snow|hail|drizzle|thunder)$/.test(headOf(sentence, token)?.lemma ?? '')

/** "It is clear that", "it seems", "It is his first trip". */
function isPleonastic(sentence: Sentence, token: Token): boolean {
  if (isDeprel(token, 'expl')) return true
  const head = headOf(sentence, token)
  if (!head || token.xpos === 'PRP$') return false
  if (childBy(sentence, head.index, 'cop') && isDeprel(token, 'nsubj')) return true
  return (
    childBy(sentence, head.index, 'csubj') !== undefined ||
    ['seem', 'appear', 'take', 'come', 'happen'].includes(head.lemma)
  )
}

/** "The envoy denied that his government …": whoever tells the clause that the pronoun stands in. */
export function tellerAbove(memory: Memory, { sentence, index, quoted }: Pointer): Trace | null {
  for (let verb = verbAbove(sentence, index), steps = 0; verb && steps < 4; steps++) {
    const governor = isDeprel(verb, 'ccomp') ? headOf(sentence, verb) : undefined
    const subject = governor && childBy(sentence, governor.index, 'nsubj')
    if (subject && subject.index < index)
      return (
        [...memory.recent(sentence.index, 0)].find(
          (trace) => trace.human && trace.quoted === quoted && trace.draft.head === subject.index,
        ) ?? null
      )
    verb = verbAbove(sentence, verb.index)
  }
  return null
}
