import {
  type Agent, type Body, type Country, fitsRole, foldName, type Gazetteer, type Office, type Person, standingOn,
} from '../world/index.js' // prettier-ignore
import type { Principal } from './principal.js'

/** Who holds on the day the office that a word stands for; null rather than a guess. */
export function holderOf(
  gazetteer: Gazetteer,
  agent: Agent,
  principal: Principal,
  on: string,
): Person | null {
  const { body, country, sector, words, isPart } = principal
  if (body) return headOf(gazetteer, agent, body, on)
  if (!country || country.status === 'region') return null
  if (isPart)
    return isHeading(agent) || agent.offices.length > 0 ? headOfPart(gazetteer, country, words, on) : null
  const holder = (offices: readonly Office[], match: readonly string[]) =>
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

/** "Chechen leader": never whoever leads the state that it is a part of. */
function headOfPart(gazetteer: Gazetteer, country: Country, words: string, on: string): Person | null {
  if (country.status !== 'entity') return null
  const names = [country.name, country.adjective, words].map((name) => name.toLowerCase()).filter(Boolean)
  return gazetteer.officeHolder(
    {
      place: country.code,
      offices: ['OFF', 'LDR', 'REB'],
      match: names.map((name) => `head of the ${name}`),
    },
    on,
  )
}

/** Who is ambassador of a state to one of those names. */
export function ambassadorOf(
  gazetteer: Gazetteer,
  { code: place }: Country,
  names: readonly string[],
  on: string,
): Person | null {
  const to = names.map((name) => name.toLowerCase())
  const match = ['representative', 'ambassador'].flatMap((title) =>
    to.flatMap((name) => [`${title} to the ${name}`, `${title} to ${name}`]),
  )
  return gazetteer.officeHolder({ place, offices: ['DIP'], match }, on)
}

/** Who heads a body or speaks for it: by the role that names it first, "President of the European Council", then by its code alone. */
function headOf(gazetteer: Gazetteer, agent: Agent, body: Body, on: string): Person | null {
  const isWorldBody = body.type === 'igo'
  const places = isWorldBody || !body.country ? body.codes : [body.country]
  const names = namesOf(gazetteer, body)
  const find = (offices: readonly Office[], match: readonly string[]): Person | null => {
    const found = places.map((place) => gazetteer.officeHolder({ place, offices, match }, on))
    return found.find((person) => person && leads(gazetteer, person, on)) ?? null
  }
  if (/^spokes/u.test(agent.term))
    return find(
      isWorldBody ? ['IGO'] : ['SPX'],
      names.flatMap((name) => [
        `${name} spokes`,
        `${name} press secretary`,
        `spokesman for the secretary-general of the ${name}`,
      ]),
    )
  const offices: readonly Office[] = isWorldBody ? ['IGO'] : OFFICES_OF_BODIES
  const exact = (terms: readonly string[]): Person | null => {
    for (const title of terms.flatMap((term) => titlesOf(names, term))) {
      const person = find(offices, [title])
      if (person && endsIn(person, title, on)) return person
    }
    return null
  }
  const heads = isHeading(agent)
  const found = exact([...new Set([agent.term, ...agent.match])]) ?? (heads ? exact(HEADINGS) : null)
  return (
    found ??
    (isWorldBody ? headOfWorldBody(gazetteer, agent, names, find) : headOfOther(agent, body, names, find))
  )
}

type Find = (offices: readonly Office[], match: readonly string[]) => Person | null

/** Whatever a body calls its head, the press calls him its chief; who stands for it abroad, its top diplomat. */
function headOfWorldBody(
  gazetteer: Gazetteer,
  agent: Agent,
  names: readonly string[],
  find: Find,
): Person | null {
  const heads = isHeading(agent)
  const same = heads ? 'chief' : agent.offices.includes('FM') ? 'foreign policy chief' : agent.term
  const { match } = gazetteer.agent(same) ?? agent
  // "The UN High Commissioner for Refugees" is both the body and its head.
  const title = heads
    ? find(
        ['IGO'],
        names.filter((name) => /commissioner|representative/u.test(name)),
      )
    : null
  return title ?? (match.length > 0 ? find(['IGO'], match) : null)
}

function headOfOther(
  agent: Agent,
  { codes, country, name }: Body,
  names: readonly string[],
  find: Find,
): Person | null {
  const ministers = codes.some((code) => code.endsWith('GOVMIL')) ? find(['DM'], []) : null
  if (ministers) return ministers
  // "The Palestinian Authority's president" is the Palestinian president.
  if (codes[0] === `${country ?? ''}GOV` && /(?:authority|government)$/iu.test(name))
    return agent.match.length > 0 ? find(agent.offices, agent.match) : null
  const head = isHeading(agent) ? find(OFFICES_OF_BODIES, names) : null
  const roles = head?.spells.map(({ role }) => role.toLowerCase()) ?? []
  return roles.some((role) => names.some((each) => role.includes(`${each}'s `))) ? null : head
}

/** "Hamas leader in Gaza" and "Head of Hezbollah's executive council" head no more than a part. */
const endsIn = ({ spells }: Person, title: string, on: string): boolean =>
  spells.some((spell) => {
    const standing = standingOn(spell, on)
    return (standing === 'in' || standing === 'perhaps') && spell.role.toLowerCase().endsWith(title)
  })

const titlesOf = (names: readonly string[], term: string): string[] =>
  names.flatMap((name) => [`${name} ${term}`, `${term} of the ${name}`, `${term} of ${name}`])

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

/** What those who stand at the top of a body are called. */
const HEADINGS = [
  'leader', 'political chief', 'secretary-general', 'secretary general', 'president', 'chairman', 'chairwoman', 'chairperson', 'chair', 'director', 'director-general',
  'head', 'chief',
] // prettier-ignore

/** Classes under which heads of parties, armed groups, agencies and parliaments are listed. */
const OFFICES_OF_BODIES: readonly Office[] = [
  'HOS',
  'REB',
  'OPP',
  'LDR',
  'SPY',
  'SPK',
  'MIL',
  'CB',
  'OFF',
  'ELI',
]

const leads = (gazetteer: Gazetteer, person: Person, on: string): boolean =>
  fitsRole(gazetteer.currentSpell(person, on)?.role ?? '', [])
