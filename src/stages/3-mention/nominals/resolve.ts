import type { Actor } from '../../../model/index.js'
import type { Agent } from '../../../world/index.js'
import type { Scene } from '../scene.js'
import type { AgentPhrase } from './phrase.js'

/** Who "the PRINCIPAL's ROLE" is: the holder of the office on the day, or the actor that the role makes. */
export function resolveRole(
  scene: Scene,
  { agent, plural, indefinite, offset, past, second, partial }: AgentPhrase,
  principal: Actor,
): string | null {
  const unique = !plural && !indefinite && !offset && !second && !(partial && principal.kind === 'igo')
  const holder = unique ? holderOf(scene, agent, principal) : null
  if (holder) return holder
  // "a former CIA official" is of the country's elite, and no longer of the CIA.
  if (offset && isBody(principal) && principal.country) return scene.cast.addRole(principal.country, 'ELI')
  if (principal.kind === 'igo' && ARM.test(agent.sector)) return addWorldRole(scene, principal, agent.sector)
  if (
    principal.kind === 'igo' ||
    principal.kind === 'ngo' ||
    principal.kind === 'company' ||
    principal.kind === 'media'
  ) {
    return principal.id
  }
  if (isArmed(principal)) return principal.id
  if (isOfMaster(agent, principal))
    return principal.kind === 'country'
      ? scene.cast.addRole(principal.country, 'GOV')
      : ownRole(scene, principal)
  const sector = sectorOf(agent, offset, past)
  if (principal.kind === 'person')
    return principal.country ? scene.cast.addRole(principal.country, sector) : null
  if (principal.id.startsWith('region:')) return addRegionRole(scene, principal, sector)
  // The Kremlin's officials are the Russian government; a ministry's or a party's are its own.
  if (principal.id.startsWith('org:') || principal.id.startsWith('party:')) return principal.id
  return principal.country ? scene.cast.addRole(principal.country, sector) : null
}

/** Who holds an office of a country or a world body, as an actor's id. */
export function holderOf(scene: Scene, agent: Agent, principal: Actor): string | null {
  if (agent.offices.length === 0) return null
  const { gazetteer, date, cast } = scene
  const world = principal.kind === 'igo'
  if (!world && principal.kind !== 'country' && principal.kind !== 'government') return null
  const places = world ? principal.codes : principal.country ? [principal.country] : []
  for (const place of places) {
    const offices = world ? ['IGO'] : agent.offices.filter((office) => office !== 'IGO')
    if (offices.length === 0) continue
    const holder = gazetteer.officeHolder({ place, offices, match: agent.match }, date)
    if (holder && (!world || agent.match.length > 0)) return cast.addPerson(holder)
  }
  return null
}

export const sectorOf = (agent: Agent, offset = false, past = false): string =>
  (offset && agent.offices.length > 0) || (past && OF_STATE.test(agent.sector))
    ? 'ELI'
    : agent.sector === '='
      ? 'GOV'
      : agent.sector

/** Those who serve the state; once out of office they are of its elite. */
const OF_STATE = /^(?:=|GOV|JUD|COP|LEG)/

const isBody = ({ id }: Actor): boolean => /^(?:org|party|group):/u.test(id)

const isArmed = ({ kind, id }: Actor): boolean =>
  (kind === 'group' || kind === 'military') && !id.startsWith('role:')

/** Whether the role has no sector but that of whom it serves: "spokesman"; "chief of staff" of a president, not of a state. */
const isOfMaster = ({ sector, other }: Agent, { kind }: Actor): boolean =>
  sector === '=' || (other === '=' && (kind === 'person' || kind === 'government'))

/** Aides and spokespeople are of the body that they serve; of a person, of what that person is of: "her aides", of an opponent. */
function ownRole(scene: Scene, { kind, id, country, codes }: Actor): string | null {
  if (kind !== 'person') return id
  if (!country) return null
  const [code = ''] = codes
  const sector = code.startsWith(country) ? code.slice(3, 6) : ''
  return scene.cast.addRole(country, sector || 'GOV')
}

/** What a world body has beside its officials: troops, police, courts, a parliament. */
const ARM = /^(?:MIL|COP|JUD|LEG)/

/** "UN peacekeepers" → IGOUNOMIL. */
function addWorldRole({ cast, gazetteer }: Scene, { codes, name }: Actor, sector: string): string {
  const code = `${codes[0] ?? 'IGO'}${sector}`
  const { name: noun, kind } = gazetteer.sector(sector)
  return cast.add({
    id: `role:${code}`, name: `${name} ${noun}`, kind, country: null, codes: [code], role: null, wikidata: null,
  }) // prettier-ignore
}

/** "Western officials" → WSTGOV. */
function addRegionRole(scene: Scene, { codes }: Actor, sector: string): string | null {
  return codes[0] ? scene.cast.addRole(codes[0], sector) : null
}

/** Tells a person whom the gazetteer does not know from their title or apposition. */
export function codesFor(agent: Agent, principal: Actor | null): readonly string[] {
  if (!principal) return agent.sector === '=' ? [] : [agent.sector]
  if (principal.country === null || principal.kind === 'igo') return principal.codes
  if (isOfMaster(agent, principal))
    return principal.kind === 'country' ? [`${principal.country}GOV`] : principal.codes
  // A party's leader is the party's, a ministry's lawyer the ministry's.
  return isBody(principal) ? principal.codes : [`${principal.country}${agent.sector}`]
}
