import { isDeprel } from '../../../language/index.js'
import type { Token } from '../../../model/index.js'
import { draftOf } from '../draft.js'
import { latestGroup, partnerOf, sharedClause } from './group.js'
import { kindOf, openFeatures, pronounFeatures } from './features.js'
import type { Option } from './judge.js'
import { type Memory, NOBODY, type Referent, type Trace } from './memory.js'
import { actingBody, isWeather, tellerAbove } from './acting.js'
import { boundReferents, isBound, isToldTo, type Pointer } from './position.js'
import type { Relation } from './relation.js'
import { type Linked, pointerAt, type Reader, remember } from './reader.js'

/** Sentences back that a pronoun reaches, and further back to those who are spoken of again and again. */
const REACH = 4
const FAR_REACH = 12
const OFTEN = 3

/** More than so many are never weighed: no prose has them, hostile text does. */
const MOST = 60

/** Below this probability a pronoun stays open: a ledger had rather miss than be wrong. Chosen on GUM's training part. */
const SURE: Readonly<Record<string, number>> = { he: 0.25, she: 0.25, it: 0.4, they: 0.4 }

/** From these probabilities on no rule is asked, where a known actor is meant and where none is. */
const VERY_SURE = { actor: 0.7, nobody: 0.85 }

/** "He", "its", "themselves": the mentions that the pronoun makes, one for each of several that it means. */
export function readThirdPerson(reader: Reader, token: Token): Linked[] {
  const { memory, sentence, judge } = reader
  const pointer = pointerAt(reader, token)
  const kind = kindOf(token)
  if (kind === 'it' && isWeather(sentence, token)) return leaveOpen(reader, token)
  const options = optionsFor(reader, pointer, kind)
  const chances = judge({
    kind: kind === 'he' || kind === 'she' ? 'person' : kind,
    sentence,
    index: token.index,
    none: openFeatures(pointer, options.length),
    options,
  })
  const best = chances.reduce((at, chance, index) => (chance > (chances[at] ?? 0) ? index : at), 0)
  const chance = chances[best] ?? 0
  const told = toldBy(memory, pointer, kind)
  if (told) return meaning(reader, token, [told])
  // One person is no "they" where two have met.
  const sure = VERY_SURE[options[best]?.trace.actor === NOBODY ? 'nobody' : 'actor']
  const doubtful = chance < sure || (kind === 'they' && options[best]?.trace.human === true)
  const acting = doubtful ? actorsMeant(reader, pointer, token, kind, options[best]) : []
  if (acting.length > 0) return meaning(reader, token, acting)
  const trace = chance >= leastChance(kind, options[best]?.trace) ? options[best]?.trace : undefined
  if (!trace) return leaveOpen(reader, token)
  if (kind === 'he' || kind === 'she') memory.learnSex(trace, kind === 'he' ? 'M' : 'F')
  return meaning(reader, token, [trace])
}

/** "The envoy denied that his …", "the United States and their allies": told by the grammar, whatever else is near. */
function toldBy(memory: Memory, pointer: Pointer, kind: string): Trace | null {
  const partner = pointer.possessive ? partnerOf(memory, pointer) : null
  if (partner && (kind === 'they' || agrees(memory, partner, kind))) return partner
  if (kind !== 'he' && kind !== 'she') return null
  const teller = tellerAbove(memory, pointer)
  return teller && agrees(memory, teller, kind) ? teller : null
}

/** What pronouns mean in news, where the texts that the weights were learnt from speak of other things. */
function actorsMeant(
  reader: Reader,
  pointer: Pointer,
  token: Token,
  kind: string,
  likeliest: Option | undefined,
): readonly Trace[] {
  const { memory } = reader
  if (kind === 'he' || kind === 'she') {
    const person = likeliest ? personBefore(reader, kind, likeliest.trace) : null
    return person ? [person] : []
  }
  const body = kind === 'it' ? actingBody(memory, pointer, token) : null
  if (body) return [body]
  if (kind !== 'they') return []
  const met = pointer.possessive ? sharedClause(memory, pointer) : null
  const isActor = ({ subject, actor }: Trace) => subject && actor.id !== ''
  return met ?? latestGroup(memory, pointer, 1, isActor) ?? []
}

/**
 * A paragraph of news goes on with the person that its last sentence had for its subject, rather than with somebody whom
 * an earlier paragraph was about.
 */
function personBefore({ memory, scene, sentence }: Reader, kind: string, likeliest: Trace): Trace | null {
  const { sentence: last } = likeliest.draft
  if (sentence.index - last < 2 || scene.sentences[last]?.paragraph === sentence.paragraph) return null
  for (const trace of memory.recent(sentence.index, 1)) {
    const isHere = scene.sentences[trace.draft.sentence]?.paragraph === sentence.paragraph
    const isBefore = trace.draft.sentence < sentence.index
    if (isHere && isBefore && trace.human && isSubjectOfClause(trace) && agrees(memory, trace, kind))
      return trace
  }
  return null
}

const isSubjectOfClause = ({ relation }: Trace): boolean => relation === 'subject' || relation === 'passive'

/** News says "they" of one person only where nobody else can be meant. */
function leastChance(kind: string, trace: Trace | undefined): number {
  return kind === 'they' && trace?.human === true ? VERY_SURE.nobody : (SURE[kind] ?? 1)
}

/** The pronoun as a mention of what earlier mentions are of; several, or one group, make one mention for each. */
export function meaning(reader: Reader, token: Token, traces: readonly Trace[]): Linked[] {
  const { memory, sentence, possessors } = reader
  const at = [token.index, token.index + 1] as const
  const [first] = traces
  const group = traces.length === 1 && first ? first.members : traces
  const open = draftOf(sentence, at, 'pronoun', null)
  const each = group.length > 0 ? group : traces
  if (/^(?:PRP|WP)\$$/.test(token.xpos)) possessors.set(token.index, each)
  const referent = traces.length === 1 && first ? first.referent : memory.group(traces)
  const known = each.map((trace) => ({
    draft: { ...open, actor: trace.actor.id || null },
    referent: trace.referent,
    quiet: trace.actor === NOBODY && kindOf(token) === 'it',
  }))
  if (first)
    remember(reader, open, {
      referent,
      form: 'pronoun',
      members: group,
      as: likeness(first, group.length > 0),
    })
  return known
}

/** What a pronoun means is of the sort of what it was said before. */
const likeness = ({ sort, human, plural, sex, term }: Trace, isGroup: boolean) => ({
  sort, sex, term, human: human && !isGroup, plural: plural || isGroup,
}) // prettier-ignore

/** Whom it means is open; a later pronoun may still mean the same. */
function leaveOpen(reader: Reader, token: Token): Linked[] {
  const { memory, sentence } = reader
  if (isDeprel(token, 'expl')) return []
  const draft = draftOf(sentence, [token.index, token.index + 1], 'pronoun', null)
  const kind = kindOf(token)
  const isPerson = kind === 'he' || kind === 'she'
  const as = {
    sort: isPerson ? ('person' as const) : ('thing' as const),
    human: isPerson,
    plural: kind === 'they',
    sex: kind === 'he' ? ('M' as const) : kind === 'she' ? ('F' as const) : null,
  }
  const { referent } = remember(reader, draft, { referent: memory.newReferent(), form: 'pronoun', as })
  return [{ draft, referent, quiet: kind === 'it' }]
}

/** Everybody and everything that the pronoun can mean, by their last mentions, latest first. */
function optionsFor(reader: Reader, pointer: Pointer, kind: string): Option[] {
  const { memory, scene } = reader
  const found = candidates(memory, pointer, kind)
  const counts = found.map(({ referent }) => referent.traces.length).sort((one, other) => other - one)
  return found.map((trace, order) => {
    const isFirst = found[order + 1]?.draft.sentence !== trace.draft.sentence
    const isForemost = !found.some((each, at) => {
      const more = PROMINENCE[each.relation] - PROMINENCE[trace.relation]
      return each.draft.sentence === trace.draft.sentence && (more > 0 || (more === 0 && at > order))
    })
    const rank = counts.indexOf(trace.referent.traces.length)
    const inSameParagraph = scene.sentences[trace.draft.sentence]?.paragraph === pointer.sentence.paragraph
    const place = { order, isFirst, isForemost, rank, inSameParagraph }
    return { trace, features: pronounFeatures(memory, pointer, trace, place) }
  })
}

function candidates(memory: Memory, pointer: Pointer, kind: string): Trace[] {
  const { sentence, index } = pointer
  const bound = boundReferents(memory, pointer)
  const seen = new Set<Referent>()
  const found: Trace[] = []
  for (const trace of memory.recent(sentence.index, FAR_REACH)) {
    const { draft, referent } = trace
    if (found.length === MOST) break
    if (seen.has(referent) || (draft.sentence === sentence.index && draft.head >= index)) continue
    seen.add(referent)
    if (sentence.index - draft.sentence > REACH && (!trace.human || referent.traces.length < OFTEN)) continue
    if (bound.has(referent) || isBound(pointer, trace) || !agrees(memory, trace, kind)) continue
    // Inside a quotation "he" is not the one who speaks it, whoever acts outside of the marks, nor the one who hears it.
    const isOutside = pointer.quoted && !trace.quoted && draft.sentence === sentence.index
    if (isOutside && (trace.subject || isToldTo(pointer, trace))) continue
    found.push(foremost(trace, index))
  }
  return found
}

/** Of the mentions of one in one sentence the foremost: the subject of "[X] said that his country …", not "his". */
function foremost(trace: Trace, before: number): Trace {
  const { draft, referent } = trace
  let best = trace
  for (let at = referent.traces.length - 1; at >= 0; at--) {
    const each = referent.traces[at] as Trace
    if (each.draft.sentence !== draft.sentence) break
    if (each.draft.head < before && PROMINENCE[each.relation] > PROMINENCE[best.relation]) best = each
  }
  return best
}

/** Subjects before objects before the rest, as centering theory has it. */
const PROMINENCE: Readonly<Record<Relation, number>> = {
  subject: 4, passive: 4, object: 3, oblique: 2, possessor: 1, modifier: 1, apposition: 1, predicate: 1, other: 0,
} // prettier-ignore

/** Sex, number and sort as far as they are known. */
function agrees(memory: Memory, trace: Trace, kind: string): boolean {
  const { human, plural, sort, members, form, noun } = trace
  if (kind === 'they') return plural || members.length > 0 || sort !== 'thing' || form === 'pronoun'
  if (plural || members.length > 0) return false
  if (kind === 'it') return !human && sort !== 'person' && !(form === 'pronoun' && noun === 'they')
  const sex = memory.sexOf(trace)
  const isPerson = human || sort === 'person' || (sort === 'thing' && form === 'name')
  return isPerson && (sex === null || sex === (kind === 'he' ? 'M' : 'F'))
}
