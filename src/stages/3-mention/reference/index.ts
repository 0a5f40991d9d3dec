import { isDeprel } from '../../../language/index.js'
import type { Sentence, Token } from '../../../model/index.js'
import { countryActor } from '../../../world/index.js'
import { covers, type Draft, draftOf, isCapitalised, sexOfWord } from '../draft.js'
import type { Named } from '../names/index.js'
import type { RoleDraft } from '../nominals/index.js'
import { codesFor } from '../nominals/resolve.js'
import { perSentence, type Scene } from '../scene.js'
import { findDescription, findPair, resolveBareRole, resolveDescription } from './description.js'
import { isSubject, Memory, NOBODY, quotedTokens, type Trace } from './memory.js'
import { readPronoun } from './pronoun.js'
import { bestTrace, type Pointer } from './score.js'

/** Reads the report in order and resolves what points back: pronouns, descriptions, bare roles. All mentions come out. */
export function resolveReferences(
  scene: Scene,
  named: readonly Named[],
  roles: readonly RoleDraft[],
): Draft[] {
  const memory = new Memory()
  const quoted = quotedTokens(scene.sentences)
  const names = groupBy(named.map(({ draft }) => draft))
  const rolesBySentence = new Map<number, RoleDraft[]>()
  for (const role of roles)
    rolesBySentence.set(role.draft.sentence, [...(rolesBySentence.get(role.draft.sentence) ?? []), role])
  return perSentence(scene, (sentence) => {
    const reader: Reader = {
      scene, memory, sentence, quoted: quoted[sentence.index] ?? [],
      names: names.get(sentence.index) ?? [], roles: rolesBySentence.get(sentence.index) ?? [], possessors: new Map(),
    } // prettier-ignore
    return sentence.tokens.flatMap((token) => readToken(reader, token))
  })
}

interface Reader {
  readonly scene: Scene
  readonly memory: Memory
  readonly sentence: Sentence
  readonly quoted: readonly boolean[]
  readonly names: readonly Draft[]
  readonly roles: readonly RoleDraft[]
  /** What each possessive pronoun of the sentence stands for. */
  readonly possessors: Map<number, readonly Trace[]>
}

/** The mentions whose head is this token. */
function readToken(reader: Reader, token: Token): Draft[] {
  const { names, roles, sentence, scene, memory } = reader
  const name = names.find((draft) => draft.head === token.index)
  if (name) return remember(reader, name, null)
  const pointer: Pointer = {
    sentence,
    index: token.index,
    quoted: reader.quoted[token.index] ?? false,
    possessive: token.xpos === 'PRP$',
  }
  const theirs = theirCountries(reader, token)
  if (theirs.length > 0) return theirs
  const pair = findPair(scene, memory, pointer)
  if (pair) return rememberPair(reader, [pair.first, token.index + 1], pair.traces)
  const here = roles.filter(({ draft }) => draft.head === token.index)
  if (here.length > 0) return here.flatMap((role) => readRole(reader, role, pointer))
  if (names.some((draft) => covers(draft, token.index))) return []
  const description = findDescription(scene, sentence, token)
  if (description) {
    const trace = resolveDescription(memory, pointer, description)
    return trace
      ? remember(
          reader,
          draftOf(sentence, [description.first, description.end], 'nominal', trace.actor.id),
          null,
        )
      : []
  }
  if (isSomebody(reader, token)) {
    rememberNobody(reader, draftOf(sentence, [token.index, token.index + 1], 'nominal', null), null)
    return []
  }
  return pronoun(reader, token)
}

/** "the victim", "the streets", or a name that is nobody's in the tables: a pronoun behind it may mean just them. */
function isSomebody({ scene, sentence }: Reader, { xpos, upos, lemma, text, deprel }: Token): boolean {
  if (xpos === 'NN')
    return deprel !== 'compound' && scene.gazetteer.personNoun(lemma.toLowerCase()) !== undefined
  if (xpos === 'NNS') return /^(?:nsubj|obj|obl|nmod)/.test(deprel)
  return (
    upos === 'PROPN' &&
    /^(?:nsubj|nmod:poss)/.test(deprel) &&
    isCapitalised(text) &&
    sentence.furniture === null
  )
}

function rememberNobody(
  { memory, sentence, quoted, scene }: Reader,
  draft: Draft,
  role: RoleDraft | null,
): void {
  const noun = sentence.tokens[draft.head]?.lemma.toLowerCase() ?? ''
  const known = scene.gazetteer.personNoun(noun)
  if (role && (role.phrase.plural || (role.phrase.agent.form !== 'person' && known === undefined))) return
  const plural = sentence.tokens[draft.head]?.xpos === 'NNS'
  memory.add({
    draft, actor: NOBODY, human: !plural, sex: known === 'M' || known === 'F' ? known : sexOfWord(noun), plural,
    subject: isSubject(sentence, draft), quoted: quoted[draft.head] ?? false, joined: false, term: role?.phrase.agent.term ?? null,
  }) // prettier-ignore
}

function readRole(reader: Reader, role: RoleDraft, pointer: Pointer): Draft[] {
  if (role.draft.actor !== null) {
    describeByOwner(reader, role)
    return remember(reader, role.draft, role)
  }
  const owners = role.possessor ? (reader.possessors.get(role.possessor.index) ?? []) : []
  const own = role.possessor && owners.length === 0 ? ownCountry(reader, role, pointer) : null
  const possessors = owners.length > 0 ? owners : [own]
  const actors = new Set(
    possessors.map((each) => resolveBareRole(reader.scene, reader.memory, pointer, role, each)),
  )
  // "their troops": of each of them
  return [...actors].flatMap((actor) => readBareRole(reader, role, actor))
}

function readBareRole(reader: Reader, role: RoleDraft, actor: string | null): Draft[] {
  if (actor === null) rememberNobody(reader, role.draft, role)
  // Nobody in particular, and no office either: "the people", "the men".
  if (actor === null && (role.phrase.agent.sector === 'CVL' || role.phrase.agent.form !== 'person')) return []
  return remember(reader, { ...role.draft, actor }, role)
}

/** "her spokesman, X": a person unknown so far speaks for whom she stands for. */
function describeByOwner({ scene, possessors }: Reader, { draft, phrase, possessor }: RoleDraft): void {
  const [owner] = possessor ? (possessors.get(possessor.index) ?? []) : []
  if (!owner || draft.actor === null) return
  const { agent } = phrase
  scene.cast.describe(draft.actor, agent.term, agent.term, codesFor(agent, owner.actor), owner.actor.country)
}

/** "its president", "its troops": whatever else "it" might be, only a country has these. */
function ownCountry({ memory }: Reader, { possessor }: RoleDraft, pointer: Pointer): Trace | null {
  if (possessor?.text.toLowerCase() !== 'its') return null
  return bestTrace(memory, { ...pointer, index: possessor.index, possessive: true }, 2, ({ actor }) =>
    actor.kind === 'country' ? 0 : null,
  )
}

function pronoun(reader: Reader, token: Token): Draft[] {
  const { memory, sentence } = reader
  const reading = readPronoun(memory, sentence, token, reader.quoted[token.index] ?? false)
  if (!reading) return []
  const at = [token.index, token.index + 1] as const
  const [first] = reading.traces ?? []
  if (!reading.traces || !first) return [draftOf(sentence, at, 'pronoun', null)]
  if (first.actor === NOBODY && reading.traces.length === 1) {
    const open = draftOf(sentence, at, 'pronoun', null)
    memory.add({ ...first, draft: open, subject: isSubject(sentence, open), joined: false })
    return [open]
  }
  if (token.xpos === 'PRP$' || token.xpos === 'WP$') reader.possessors.set(token.index, reading.traces)
  if (reading.traces.length > 1) {
    const drafts = reading.traces.map(({ actor }) => draftOf(sentence, at, 'pronoun', actor.id || null))
    memory.groups.push({
      draft: draftOf(sentence, at, 'pronoun', null),
      actors: drafts.flatMap((each) => each.actor ?? []),
    })
    return drafts
  }
  const draft = draftOf(sentence, at, 'pronoun', first.actor.id)
  memory.add({
    ...first,
    draft,
    subject: isSubject(sentence, draft),
    quoted: reader.quoted[token.index] ?? false,
    joined: false,
  })
  return [draft]
}

function remember(
  { scene, memory, sentence, quoted }: Reader,
  draft: Draft,
  role: RoleDraft | null,
): Draft[] {
  const actor = draft.actor === null ? undefined : scene.cast.actor(draft.actor)
  const head = sentence.tokens[draft.head]
  if (!actor || !head) return [draft]
  const member = scene.cast.members.get(actor.id)
  const single = role !== null && !role.phrase.plural && role.phrase.agent.form === 'person'
  memory.add({
    draft, actor, human: member !== undefined || single, sex: member?.sex ?? (single ? sexOfWord(head.text) : null),
    plural: role !== null ? !single && role.phrase.plural : isPeople(scene, sentence, draft), subject: isSubject(sentence, draft), quoted: quoted[draft.head] ?? false,
    joined: isDeprel(head, 'conj') || sentence.tokens[draft.first - 1]?.lemma === 'and', term: role?.phrase.agent.term ?? null,
  }) // prettier-ignore
  return [draft]
}

/** "the Kurds", "Ukrainians": a name that stands for many people. */
function isPeople({ gazetteer, words }: Scene, { index, tokens }: Sentence, { first, end }: Draft): boolean {
  if (end - first > 1 || !/S$/.test(tokens[first]?.xpos ?? '')) return false
  const entries = gazetteer.named((words[index]?.[first] ?? []).join(' '))
  return entries.some((entry) => entry.entity.kind === 'country' && 'form' in entry && entry.form === 'noun')
}

/** "their two countries", "his country": the countries of the persons that the possessive stands for. */
function theirCountries({ scene, sentence, possessors }: Reader, noun: Token): Draft[] {
  if (!/^(?:country|nation|homeland|state)$/.test(noun.lemma)) return []
  const at = [1, 2, 3].find((back) => sentence.tokens[noun.index - back]?.xpos === 'PRP$')
  const owners = at === undefined ? [] : (possessors.get(noun.index - at) ?? [])
  const codes = new Set(owners.flatMap(({ human, actor }) => (human && actor.country ? [actor.country] : [])))
  return [...codes].flatMap((code): Draft[] => {
    const country = scene.gazetteer.country(code)
    if (!country || at === undefined) return []
    return [
      draftOf(sentence, [noun.index - at, noun.index + 1], 'nominal', scene.cast.add(countryActor(country))),
    ]
  })
}

/** Two mentions with the same words: one for each of the two. */
function rememberPair(
  { memory, sentence }: Reader,
  tokens: readonly [number, number],
  traces: readonly Trace[],
): Draft[] {
  return traces.map((trace, at) => {
    const draft = draftOf(sentence, tokens, 'nominal', trace.actor.id || null)
    memory.add({ ...trace, draft, subject: isSubject(sentence, draft), joined: at > 0 })
    return draft
  })
}

function groupBy(drafts: readonly Draft[]): Map<number, Draft[]> {
  const groups = new Map<number, Draft[]>()
  for (const draft of drafts) {
    const group = groups.get(draft.sentence)
    if (group) group.push(draft)
    else groups.set(draft.sentence, [draft])
  }
  return groups
}
