import type { Sentence, Token } from '../../../model/index.js'
import { childrenBy, childBy, isDeprel } from '../../../language/index.js'
import { draftOf } from '../draft.js'
import type { Memory, Trace } from './memory.js'
import type { Pointer } from './position.js'
import { type Linked, type Reader, remember } from './reader.js'

/** "the doctor and the nurse": once the last of them is read, they are also one, whom "they" can mean. */
export function readGroup(reader: Reader, token: Token): Linked[] {
  const { memory, sentence } = reader
  const conjuncts = conjunctsUpTo(sentence, token)
  if (conjuncts.length < 2) return []
  const here = [...memory.recent(sentence.index, 0)].filter(({ members }) => members.length === 0)
  const members = conjuncts.flatMap(
    (conjunct) => here.find(({ draft }) => draft.head === conjunct.index) ?? [],
  )
  const [first, last] = [members[0], members.at(-1)]
  if (!first || !last || members.length < 2 || members.length < conjuncts.length) return []
  const draft = {
    ...draftOf(sentence, [first.draft.first, last.draft.end], 'nominal', null),
    head: first.draft.head,
  }
  const isPeople = members.every(({ human, plural }) => human || plural)
  const as = { sort: isPeople ? ('person' as const) : first.sort, human: false, plural: true, sex: null }
  const { referent } = remember(reader, draft, { referent: memory.group(members), form: 'bare', members, as })
  // Known actors are each a mention; of others the whole is one.
  return members.some(({ actor }) => actor.id !== '') ? [] : [{ draft, referent, quiet: true }]
}

/** The first conjunct and those behind it, where the token is the last and "and" joins them. */
function conjunctsUpTo(sentence: Sentence, token: Token): Token[] {
  const first = token.deprel === 'conj' ? sentence.tokens[token.head] : undefined
  if (!first) return []
  const rest = childrenBy(sentence, first.index, 'conj')
  if (rest.at(-1) !== token || !/^(?:and|&)$/.test(childBy(sentence, token.index, 'cc')?.lemma ?? ''))
    return []
  return [first, ...rest]
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
    if (trace.members.length > 0) continue
    const [later] = group
    if (later && areJoined(trace, later) && fits(trace)) {
      if (!group.some(({ referent }) => referent === trace.referent)) group.unshift(trace)
    } else if (group.length > 1) break
    else group.splice(0, group.length, ...(fits(trace) ? [trace] : []))
  }
  return group.length > 1 ? group : null
}

/** "The president told Xi at their meeting": subject and object of one verb. */
export function sharedClause(memory: Memory, { sentence, index }: Pointer): [Trace, Trace] | null {
  const here = [...memory.recent(sentence.index, 0)].filter(
    ({ human, plural, draft, actor }) => human && !plural && actor.id !== '' && draft.end <= index,
  )
  for (const subject of here.filter((trace) => trace.subject)) {
    const verb = sentence.tokens[subject.draft.head]?.head
    const object = here.find(
      ({ draft, referent }) => sentence.tokens[draft.head]?.head === verb && referent !== subject.referent,
    )
    if (object) return [subject, object]
  }
  return null
}

/** "Russia and its allies": the first of two joined nouns, when the pronoun owns the second. */
export function partnerOf(memory: Memory, { sentence, index }: Pointer): Trace | null {
  const owned = sentence.tokens[sentence.tokens[index]?.head ?? -1]
  if (!owned || !isDeprel(owned, 'conj') || owned.head > index) return null
  const first = [...memory.recent(sentence.index, 0)].find(({ draft }) => draft.head === owned.head)
  return first && first.actor.id !== '' ? first : null
}

/** Side by side with a comma or "and" between, or the two halves of one earlier pair. */
const areJoined = (one: Trace, other: Trace): boolean => {
  const gap = other.draft.first - one.draft.end
  const samePlace = one.draft.sentence === other.draft.sentence && one.referent !== other.referent
  return samePlace && other.joined && ((gap >= 1 && gap <= 2) || other.draft.first === one.draft.first)
}
