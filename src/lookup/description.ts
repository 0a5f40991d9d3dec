import type { Actor } from '../model/index.js'
import {
  type Agent, type Body, type Country, fitsRole, foldName, type Gazetteer, isCurrent, type Person,
  roleActor,
} from '../world/index.js' // prettier-ignore
import { agentOf, type AgentWord, entriesOf } from './words.js'

/** Whoever a description means: the holder of the office, or else the actor that its words make. */
export type Described = { readonly person: Person } | { readonly body: Body } | { readonly actor: Actor }

/** Whose president, whose army: a state or a body, in the words of the description. */
interface Principal {
  readonly words: string
  readonly country: Country | null
  readonly body: Body | null
  /** Sector of a government that a metonym or an institution stands for: "GOV" for the Kremlin. */
  readonly sector: string | null
}

/** "the US House speaker", "Russian president", "president of the European Commission", "Israel's army" on a day. */
export function describe(gazetteer: Gazetteer, words: readonly string[], on: string): Described | null {
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

const withoutArticle = (words: readonly string[]): readonly string[] =>
  /^the$/iu.test(words[0] ?? '') ? words.slice(1) : words

/** Bodies kept by hand go first, then states; "US House" and "French foreign ministry" are institutions of a state. */
function principalsOf(gazetteer: Gazetteer, words: string, on: string): Principal[] {
  const found = entriesOf(gazetteer, words).flatMap(({ entity }): Principal[] => {
    if (entity.kind === 'person') return []
    if (entity.kind === 'metonym') return metonymPrincipal(gazetteer, words, entity.actor)
    const isPast = entity.kind === 'body' ? !isCurrent(entity, on) || !entity.curated : isOver(entity, on)
    if (isPast) return []
    return entity.kind === 'body'
      ? [{ words, country: null, body: entity, sector: null }]
      : [stateOf(words, entity)]
  })
  return found.length > 0 ? found : institutionOf(gazetteer, words)
}

const stateOf = (words: string, country: Country, sector: string | null = null): Principal => ({
  words,
  country,
  body: null,
  sector,
})

const isOver = ({ to }: Country, on: string): boolean => to !== '' && to.slice(0, 4) < on.slice(0, 4)

function metonymPrincipal(gazetteer: Gazetteer, words: string, actor: string): Principal[] {
  const country = gazetteer.country(actor.replace('country:', '').slice(0, 3))
  if (!country) return []
  return [stateOf(words, country, actor.includes(':') ? null : actor.slice(3))]
}

function institutionOf(gazetteer: Gazetteer, words: string): Principal[] {
  const split = words.split(' ')
  for (let at = 1; at < split.length; at++) {
    const institution = agentOf(gazetteer, split.slice(at).join(' '))?.agent
    if (institution?.form !== 'institution') continue
    const country = entriesOf(gazetteer, split.slice(0, at).join(' ')).find(
      ({ entity }) => entity.kind === 'country',
    )?.entity
    if (country?.kind === 'country') return [stateOf(institution.term, country, institution.sector)]
  }
  return []
}

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

function holderOf(gazetteer: Gazetteer, agent: Agent, principal: Principal, on: string): Person | null {
  const { body, country, sector, words } = principal
  if (body) return headOf(gazetteer, agent, body, on)
  if (!country || country.status === 'region') return null
  const holder = (offices: readonly string[], match: readonly string[]) =>
    gazetteer.officeHolder({ place: country.code, offices, match }, on)
  // "Kremlin spokesman", "foreign ministry spokeswoman": whom they speak for is part of the role.
  if (/^spokes/u.test(agent.term)) {
    const whose = foldName(words)
    return holder(['SPX'], [`${whose} spokes`, `${whose} press secretary`, whose])
  }
  if (sector === 'LEG') return holder(['SPK'], [`${agent.term} of the ${words}`, `${words} ${agent.term}`])
  const offices = agent.offices.filter((office) => office !== 'IGO')
  return offices.length > 0 ? holder(offices, agent.match) : null
}

/** Who heads a body or speaks for it: by the role that names it first, "President of the European Council", then by its code alone. */
function headOf(gazetteer: Gazetteer, agent: Agent, body: Body, on: string): Person | null {
  const isWorldBody = body.type === 'igo'
  const places = isWorldBody ? body.codes : body.country ? [body.country] : []
  const names = namesOf(gazetteer, body)
  const speaks = /^spokes/u.test(agent.term)
  const holder = (offices: readonly string[], match: readonly string[]): Person | null => {
    if (match.length === 0 && !isHeading(agent)) return null
    const found = places.map((place) => gazetteer.officeHolder({ place, offices, match }, on))
    return found.find((person) => person && leads(gazetteer, person, on)) ?? null
  }
  if (speaks)
    return holder(
      isWorldBody ? ['IGO'] : ['SPX'],
      names.map((name) => `${name} spokes`),
    )
  const terms = [...new Set([agent.term, ...agent.match])]
  const exact = terms.flatMap((term) =>
    names.flatMap((name) => [`${name} ${term}`, `${term} of the ${name}`, `${term} of ${name}`]),
  )
  if (isWorldBody) {
    // Whatever a body calls its head, the press calls him its chief.
    const { match = [] } = isHeading(agent) ? (gazetteer.agent('chief') ?? agent) : agent
    return holder(['IGO'], exact) ?? (match.length > 0 ? holder(['IGO'], match) : null)
  }
  const ministers = body.codes.some((code) => code.endsWith('GOVMIL')) ? holder(['DM'], []) : null
  return (
    holder(OFFICES_OF_BODIES, exact) ??
    ministers ??
    (isHeading(agent) ? holder(OFFICES_OF_BODIES, names) : null)
  )
}

/** Lower case; "Foreign Ministry" as well as "Russian Foreign Ministry". */
function namesOf(gazetteer: Gazetteer, { name, aliases, country }: Body): string[] {
  const state = country === null ? undefined : gazetteer.country(country)
  const whose = state ? [state.adjective, state.name].map((word) => `${word.toLowerCase()} `) : []
  const names = [name, ...aliases].map((each) => each.toLowerCase()).filter((each) => each.length > 2)
  const short = names.flatMap((each) =>
    whose.flatMap((word) => (each.startsWith(word) ? [each.slice(word.length)] : [])),
  )
  return [...new Set([...names, ...short])]
}

/** "Leader", "chief", "head": whoever stands at the top, whatever the office is called. */
const isHeading = ({ term, offices }: Agent): boolean =>
  offices.includes('LEAD') ||
  /^(?:chief|head|boss|director|chairman|chairwoman|chairperson|secretary)$/u.test(term)

/** Classes under which heads of parties, armed groups, agencies and parliaments are listed. */
const OFFICES_OF_BODIES = ['REB', 'OPP', 'LDR', 'SPY', 'SPK', 'MIL', 'CB', 'OFF', 'ELI']

const leads = (gazetteer: Gazetteer, person: Person, on: string): boolean =>
  fitsRole(gazetteer.currentSpell(person, on)?.role ?? '', [])

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
