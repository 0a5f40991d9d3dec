import { childBy, headOf, isDeprel } from '../../../language/index.js'
import type { Sentence, Token } from '../../../model/index.js'
import { covers, type Draft, isNominal } from '../draft.js'
import { type Memory, NOBODY, type Trace } from './memory.js'
import { bestTrace, type Pointer, REACH } from './score.js'

/** What a pronoun asks of its antecedent. */
type Sort = 'he' | 'she' | 'it' | 'they' | 'speaker' | 'relative'

const SORTS: Readonly<Record<string, Sort>> = {
  he: 'he', him: 'he', his: 'he', she: 'she', her: 'she', hers: 'she', it: 'it', its: 'it', they: 'they', them: 'they', their: 'they',
  theirs: 'they', i: 'speaker', me: 'speaker', my: 'speaker', we: 'speaker', us: 'speaker', our: 'speaker', ours: 'speaker',
  who: 'relative', which: 'relative', that: 'relative', whom: 'relative', whose: 'relative',
} // prettier-ignore

export interface PronounReading {
  /** Null: it refers to somebody, but to whom is open. */
  readonly traces: readonly Trace[] | null
}

/** What the pronoun refers to; null when it is no mention of an actor at all. */
export function readPronoun(
  memory: Memory,
  sentence: Sentence,
  token: Token,
  quoted: boolean,
): PronounReading | null {
  const sort = isPronoun(token) ? SORTS[token.text.toLowerCase()] : undefined
  if (!sort) return null
  if (sort === 'speaker') return token.text === 'US' ? null : { traces: null }
  if (sort === 'relative') return relative(memory, sentence, token)
  const pointer: Pointer = {
    sentence,
    index: token.index,
    quoted,
    possessive: token.xpos === 'PRP$',
  }
  if (sort === 'he' || sort === 'she') return person(memory, pointer, sort === 'he' ? 'M' : 'F')
  return sort === 'it' ? thing(memory, pointer, token) : several(memory, pointer)
}

const isPronoun = ({ upos, xpos }: Token): boolean =>
  upos === 'PRON' || xpos === 'PRP$' || xpos === 'PRP' || xpos === 'WDT'

function person(memory: Memory, pointer: Pointer, sex: 'M' | 'F'): PronounReading {
  const speakers = speakersAround(memory, pointer)
  const trace = bestTrace(memory, pointer, REACH, (trace) => {
    const { human, plural, draft, actor } = trace
    const known = memory.sexOf(trace)
    if (!human || plural || (known !== null && known !== sex) || speakers.has(actor.id)) return null
    return (known === sex ? 1 : 0) + (draft.kind === 'nominal' ? -0.5 : 0)
  })
  if (trace) memory.learnSex(trace.actor.id, sex)
  return { traces: trace && [trace] }
}

/** Inside a quotation "he" is not the one who speaks it: whoever acts outside of the marks in the sentence. */
function speakersAround(memory: Memory, { sentence, quoted }: Pointer): ReadonlySet<string> {
  if (!quoted) return new Set()
  const outside = [...memory.recent(sentence.index, 0)].filter((trace) => trace.subject && !trace.quoted)
  return new Set(outside.map(({ actor }) => actor.id))
}

/** "It" is a country or body only where one was lately the subject; most often it is no actor at all. */
function thing(memory: Memory, pointer: Pointer, token: Token): PronounReading | null {
  if (isPleonastic(pointer.sentence, token)) return null
  // As an object, "it" is hardly ever the actor: "considered it right", "done it before".
  if (!pointer.possessive && !isDeprel(token, 'nsubj')) return null
  const trace = bestTrace(memory, pointer, 1, ({ human, plural, actor, subject, draft }) => {
    if (human || plural || actor.kind === 'population') return null
    if (isInside(memory, draft)) return null
    const same = draft.sentence === pointer.sentence.index
    return subject || (same && pointer.possessive) ? 0 : null
  })
  if (!trace || !isTopic(pointer, trace)) return null
  return { traces: [trace] }
}

/** "The court of the kingdom": what stands inside a longer mention is not what is spoken of. */
function isInside(memory: Memory, { sentence, first, end }: Draft): boolean {
  return memory.traces.some(({ draft }) => {
    const longer = draft.end - draft.first > end - first && draft.kind === 'nominal'
    return longer && draft.sentence === sentence && draft.first <= first && end <= draft.end
  })
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

/** "It is clear that", "it seems", "It is his first trip". */
function isPleonastic(sentence: Sentence, token: Token): boolean {
  if (isDeprel(token, 'expl')) return true
  const head = headOf(sentence, token)
  if (!head || token.xpos === 'PRP$') return false
  if (childBy(sentence, head.index, 'cop') && isDeprel(token, 'nsubj')) return true
  return (
    childBy(sentence, head.index, 'csubj') !== undefined ||
    ['seem', 'appear', 'rain', 'take', 'come', 'happen'].includes(head.lemma)
  )
}

function several(memory: Memory, pointer: Pointer): PronounReading {
  const pair = sharedClause(memory, pointer) ?? latestGroup(memory, pointer, 1, ({ subject }) => subject)
  const trace = bestTrace(memory, pointer, REACH - 1, ({ human, plural, actor, subject }) => {
    // Things and people of no part in politics are as often meant, but not where an actor is as near.
    if (plural) return actor === NOBODY ? 0 : 1.5
    if (human || !COLLECTIVES.has(actor.kind)) return null
    return subject || actor.kind === 'group' || actor.kind === 'military' ? 0 : null
  })
  const last = pair?.at(-1)
  if (last && (!trace || last.draft.sentence >= trace.draft.sentence)) return { traces: pair }
  return { traces: trace && [trace] }
}

const COLLECTIVES = new Set(['group', 'military', 'igo', 'ngo', 'media', 'company', 'party'])

/** "The president told Xi at their meeting": subject and object of one verb. */
function sharedClause(memory: Memory, { sentence, index, possessive }: Pointer): [Trace, Trace] | null {
  if (!possessive) return null
  const here = [...memory.recent(sentence.index, 0)].filter(
    ({ human, plural, draft }) => human && !plural && draft.end <= index,
  )
  for (const subject of here.filter((trace) => trace.subject)) {
    const verb = sentence.tokens[subject.draft.head]?.head
    const object = here.find(
      ({ draft, actor }) => sentence.tokens[draft.head]?.head === verb && actor.id !== subject.actor.id,
    )
    if (object) return [subject, object]
  }
  return null
}

/** The last actors that "and" joined and that `fits` allows, in text order: two or more, or null. */
export function latestGroup(
  memory: Memory,
  { sentence, index }: Pointer,
  reach: number,
  fits: (trace: Trace) => boolean = () => true,
): Trace[] | null {
  const group: Trace[] = []
  for (const trace of memory.recent(sentence.index, reach)) {
    if (trace.draft.sentence === sentence.index && trace.draft.end > index) continue
    const [later] = group
    if (later && areJoined(trace, later) && fits(trace)) {
      if (!group.some(({ actor }) => actor.id === trace.actor.id)) group.unshift(trace)
    } else if (group.length > 1) break
    else group.splice(0, group.length, ...(fits(trace) ? [trace] : []))
  }
  return group.length > 1 ? group : null
}

/** Side by side with a comma or "and" between, or the two halves of one earlier pair. */
const areJoined = (one: Trace, other: Trace): boolean => {
  const gap = other.draft.first - one.draft.end
  const samePlace = one.draft.sentence === other.draft.sentence && one.actor.id !== other.actor.id
  return samePlace && other.joined && ((gap >= 1 && gap <= 2) || other.draft.first === one.draft.first)
}

function relative(memory: Memory, sentence: Sentence, token: Token): PronounReading | null {
  if (token.xpos === 'IN' || token.xpos === 'DT') return null
  const noun = relativisedNoun(sentence, token)
  if (!noun) return null
  const impersonal = token.text.toLowerCase() === 'which'
  const here = [...memory.recent(sentence.index, 0)].filter(({ human }) => !(human && impersonal))
  const at = (index: number) =>
    here.find(({ draft }) => (draft.head === index || draft.kind === 'name') && covers(draft, index))
  const trace = at(noun.index)
  // "the son of X, who served": the parser took the wrong noun where the right one is nobody in politics.
  const next =
    trace?.actor === NOBODY && sentence.tokens[token.index - 1]?.text === ',' ? at(token.index - 2) : trace
  if (!next || next.actor === NOBODY) return null
  // "both states, which": as many as the noun stands for
  const same = here.filter(({ draft }) => draft.first === next.draft.first && draft.end === next.draft.end)
  return { traces: same.reverse() }
}

/** The noun that the relative clause around the pronoun describes. */
function relativisedNoun(sentence: Sentence, token: Token): Token | undefined {
  for (let at: Token | undefined = token, steps = 0; at && steps < 6; at = headOf(sentence, at), steps++) {
    if (isDeprel(at, 'acl:relcl')) return headOf(sentence, at)
  }
  // A parse that misses the clause: the name right before the comma is meant.
  const before = sentence.tokens[token.index - 1]
  return before?.text === ',' ? sentence.tokens[token.index - 2] : token.text === 'who' ? before : undefined
}
