import { groupBy } from '../../../model/group.js'
import type { Token } from '../../../model/index.js'
import { countryActor } from '../../../world/index.js'
import { covers, draftOf } from '../draft.js'
import type { Named } from '../names/index.js'
import type { RoleDraft } from '../nominals/index.js'
import { perSentence, type Scene } from '../scene.js'
import { findDescription, findPair, resolveDescription } from './description.js'
import { kindOf } from './features.js'
import { readGroup } from './group.js'
import type { Judge } from './judge.js'
import { Memory } from './memory.js'
import { quotedTokens } from '../quoted.js'
import { readName } from './names.js'
import { readNoun } from './noun.js'
import { readThirdPerson } from './pronoun.js'
import { type Linked, pointerAt, type Reader, remember } from './reader.js'
import { readRelative } from './relative.js'
import { readRole } from './roles.js'
import { readSpeaker } from './speaker.js'

export type { Decision, Judge } from './judge.js'
export type { Referent, Trace } from './memory.js'
export type { Linked } from './reader.js'
export { trainedJudge } from './judge.js'

/** Reads the report in order and links what points back: pronouns, descriptions, nouns, bare roles. All mentions come out. */
export function linkReferences(
  scene: Scene,
  named: readonly Named[],
  roles: readonly RoleDraft[],
  judge: Judge,
): Linked[] {
  const memory = new Memory()
  const quoted = quotedTokens(scene.sentences)
  const names = groupBy(named.map(({ draft }) => draft), ({ sentence }) => sentence) // prettier-ignore
  const rolesBySentence = groupBy(roles, ({ draft }) => draft.sentence)
  return perSentence(scene, (sentence) => {
    const reader: Reader = {
      scene, memory, judge, sentence, quoted: quoted[sentence.index] ?? [],
      names: names.get(sentence.index) ?? [], roles: rolesBySentence.get(sentence.index) ?? [], possessors: new Map(),
    } // prettier-ignore
    return sentence.tokens.flatMap((token) => [...readToken(reader, token), ...readGroup(reader, token)])
  })
}

/** The mentions whose head is this token. */
function readToken(reader: Reader, token: Token): Linked[] {
  const { names, roles, scene, memory } = reader
  const name = names.find((draft) => draft.head === token.index)
  if (name) return readName(reader, name)
  const theirs = readTheirCountries(reader, token)
  if (theirs.length > 0) return theirs
  const pair = findPair(scene, memory, pointerAt(reader, token))
  if (pair) return readPair(reader, [pair.first, token.index + 1], pair.traces)
  const here = roles.filter(({ draft }) => draft.head === token.index)
  if (here.length > 0) return here.flatMap((role) => readRole(reader, role, token))
  if (names.some((draft) => covers(draft, token.index))) return []
  const described = readDescription(reader, token)
  if (described.length > 0) return described
  if (token.upos === 'NOUN' || token.upos === 'PROPN') return readNoun(reader, token)
  return readPronoun(reader, token)
}

const isPronoun = ({ upos, xpos }: Token): boolean =>
  upos === 'PRON' || xpos === 'PRP$' || xpos === 'PRP' || xpos === 'WDT'

function readPronoun(reader: Reader, token: Token): Linked[] {
  if (!isPronoun(token)) return []
  if (/^(?:he|she|it|they)$/.test(kindOf(token))) return readThirdPerson(reader, token)
  if (/^(?:who|which|that|whom|whose)$/i.test(token.text)) return readRelative(reader, token)
  return readSpeaker(reader, token)
}

function readDescription(reader: Reader, token: Token): Linked[] {
  const { scene, memory, sentence } = reader
  const description = findDescription(scene, sentence, token)
  const trace = description && resolveDescription(memory, pointerAt(reader, token), description)
  if (!description || !trace) return []
  const draft = draftOf(sentence, [description.first, description.end], 'nominal', trace.actor.id)
  remember(reader, draft, { referent: trace.referent, form: 'definite' })
  return [{ draft, referent: trace.referent, quiet: false }]
}

/** "their two countries", "his country": the countries of the persons that the possessive stands for. */
function readTheirCountries({ scene, memory, sentence, possessors }: Reader, noun: Token): Linked[] {
  if (!/^(?:country|nation|homeland|state)$/.test(noun.lemma)) return []
  const at = [1, 2, 3].find((back) => sentence.tokens[noun.index - back]?.xpos === 'PRP$')
  const owners = at === undefined ? [] : (possessors.get(noun.index - at) ?? [])
  const codes = new Set(owners.flatMap(({ human, actor }) => (human && actor.country ? [actor.country] : [])))
  return [...codes].flatMap((code): Linked[] => {
    const country = scene.gazetteer.country(code)
    if (!country || at === undefined) return []
    const actor = countryActor(country)
    const draft = draftOf(sentence, [noun.index - at, noun.index + 1], 'nominal', scene.cast.add(actor))
    return [{ draft, referent: memory.referent(actor.id, actor), quiet: false }]
  })
}

/** Two mentions with the same words: one for each of the two. */
function readPair(
  reader: Reader,
  tokens: readonly [number, number],
  traces: Parameters<Memory['group']>[0],
): Linked[] {
  const linked = traces.map((trace, at) => {
    const { sort, human, plural, sex, term, actor, referent } = trace
    const draft = draftOf(reader.sentence, tokens, 'nominal', actor.id || null)
    remember(reader, draft, {
      referent,
      form: 'definite',
      as: { sort, human, plural, sex, term, joined: at > 0 },
    })
    return { draft, referent, quiet: false }
  })
  const [first] = traces
  const as = { sort: first?.sort ?? ('person' as const), human: false, plural: true }
  const whole = draftOf(reader.sentence, tokens, 'nominal', null)
  remember(reader, whole, { referent: reader.memory.group(traces), form: 'definite', members: traces, as })
  return linked
}
