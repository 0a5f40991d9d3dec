import type { Actor } from '../model/index.js'
import {
  type Agent, type Body, type Country, type Gazetteer, isCurrent, type Person, roleActor,
} from '../world/index.js' // prettier-ignore
import { ambassadorOf, holderOf } from './holder.js'
import { type Principal, principalsOf, stateOf } from './principal.js'
import { agentOf, type AgentWord, entriesOf } from './words.js'

/** Whoever a description means: the holder of the office, or else the actor that its words make. */
export type Described = { readonly person: Person } | { readonly body: Body } | { readonly actor: Actor }

/** "the US House speaker", "Russian president", "president of the European Commission", "Israel's army" on a day. */
export function describe(gazetteer: Gazetteer, words: readonly string[], on: string): Described | null {
  const ambassador = describeAmbassador(gazetteer, words, on)
  if (ambassador) return ambassador
  let nameless: Described | null = null
  for (const [term, place] of readings(words)) {
    const found = agentOf(gazetteer, term)
    if (!found) continue
    for (const principal of principalsOf(gazetteer, place, on)) {
      const described = resolve(gazetteer, found, term, principal, on)
      // Another reading may name somebody: "foreign ministry spokeswoman" is a role, and she a person.
      if (described && 'person' in described) return described
      nameless ??= described
    }
  }
  if (nameless) return nameless
  const alone = agentOf(gazetteer, words.join(' '))
  return alone?.agent.bare ? resolveBare(gazetteer, alone, on) : null
}

/** Role and principal as the words can be divided: "PRINCIPAL ROLE", "ROLE of PRINCIPAL". */
function* readings(words: readonly string[]): Generator<readonly [term: string, place: string]> {
  for (let at = words.length - 2; at > 0; at--) {
    if (!/^(?:of|for|at|in)$/iu.test(words[at] ?? '')) continue
    const term = words.slice(0, at).join(' ')
    const place = withoutArticle(words.slice(at + 1))
    yield [term, place.join(' ')]
    // "The House of Representatives of the United States" is the US House of Representatives.
    const of = place.findLastIndex((word) => /^of$/iu.test(word))
    if (of > 0) yield [term, [...withoutArticle(place.slice(of + 1)), ...place.slice(0, of)].join(' ')]
  }
  for (let at = 1; at < words.length; at++) yield [words.slice(at).join(' '), words.slice(0, at).join(' ')]
}

/** "Israel's ambassador to the United States". */
function describeAmbassador(gazetteer: Gazetteer, words: readonly string[], on: string): Described | null {
  const at = words.findIndex((word) => /^ambassador$/iu.test(word))
  if (at < 1 || !/^to$/iu.test(words[at + 1] ?? '')) return null
  const to = entriesOf(gazetteer, withoutArticle(words.slice(at + 2)).join(' ')).map(({ entity }) => entity)
  const names = to.flatMap((entity) => ('name' in entity ? [entity.name, ...entity.aliases] : []))
  const [from] = principalsOf(gazetteer, words.slice(0, at).join(' '), on)
  const person = from?.country && !from.isPart ? ambassadorOf(gazetteer, from.country, names, on) : null
  return person ? { person } : null
}

/** Of an office that somebody held, and of a body: "a former Israeli prime minister" is one of its elites. */
export function describeFormer(gazetteer: Gazetteer, words: readonly string[], on: string): Actor | null {
  for (const [term, place] of readings(words)) {
    if (!agentOf(gazetteer, term)) continue
    const [principal] = principalsOf(gazetteer, place, on)
    const country = principal?.country ?? gazetteer.country(principal?.body?.country ?? '')
    if (country) return roleActor(country, 'ELI', gazetteer.sector('ELI'))
  }
  return null
}

const withoutArticle = (words: readonly string[]): readonly string[] =>
  /^the$/iu.test(words[0] ?? '') ? words.slice(1) : words

function resolve(
  gazetteer: Gazetteer,
  word: AgentWord,
  term: string,
  principal: Principal,
  on: string,
): Described | null {
  const { agent, plural } = word
  const holder = plural || agent.form !== 'person' ? null : holderOf(gazetteer, agent, principal, on)
  if (holder) return { person: holder }
  const { body, country } = principal
  if (body) return body.type === 'igo' && ARM.test(agent.sector) ? armOf(gazetteer, body, agent) : { body }
  if (!country) return null
  const own = plural ? null : ownBody(gazetteer, country, term, on)
  if (own) return { body: own }
  const sector = agent.sector === '=' ? (principal.sector ?? 'GOV') : agent.sector
  return { actor: roleActor(country, sector, gazetteer.sector(sector)) }
}

/** What a world body has beside its officials: troops, police, courts, a parliament. */
const ARM = /^(?:MIL|COP|JUD|LEG)/

/** "UN peacekeepers" are IGOUNOMIL, as in a report. */
function armOf(gazetteer: Gazetteer, body: Body, { sector }: Agent): Described {
  const code = `${body.codes[0] ?? 'IGO'}${sector}`
  const { name, kind } = gazetteer.sector(sector)
  const actor: Actor = {
    id: `role:${code}`, name: `${body.name} ${name}`, kind, country: null, codes: [code], role: null, wikidata: null,
  } // prettier-ignore
  return { actor }
}

/** "Israel's army" is the body that is called the Israeli army. */
function ownBody(gazetteer: Gazetteer, { adjective, name }: Country, term: string, on: string): Body | null {
  for (const whose of [adjective, name]) {
    for (const { entity } of entriesOf(gazetteer, `${whose} ${term}`)) {
      if (entity.kind === 'body' && entity.curated && isCurrent(entity, on)) return entity
    }
  }
  return null
}

/** "pope": an office that has no country before it. */
function resolveBare(gazetteer: Gazetteer, { agent, plural }: AgentWord, on: string): Described | null {
  const sees = gazetteer.country('VAT')
  const holder =
    sees && !plural && agent.match.includes('pope') ? holderOf(gazetteer, agent, stateOf('', sees), on) : null
  if (holder) return { person: holder }
  const { sector } = agent
  return sector === '=' ? null : { actor: roleActor(null, sector, gazetteer.sector(sector)) }
}
