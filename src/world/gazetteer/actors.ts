import type { Actor } from '../../model/index.js'
import type { Body, Country, Person, Sector, Spell } from './model.js'
import { bestSpell, standingOn } from './standing.js'

/** The actor that a person is on a day: code and role come from the office held then. */
export function personActor(
  person: Person,
  date: string,
  current: Spell | null = bestSpell(person.spells, date),
): Actor {
  const spell = current ?? person.spells.at(-1)
  const country = spell?.country ?? ''
  const held = current !== null && current.sure
  const former = person.spells.some((each) => standingOn(each, date) === 'out')
  return {
    id: person.id, name: person.name, kind: 'person', country: country || null,
    codes: current ? [current.code] : country ? [former ? `${country}ELI` : country] : [spell?.code ?? 'IGO'],
    role: held ? roleName(current) : null, wikidata: person.wikidata,
  } // prettier-ignore
}

export function countryActor(country: Country): Actor {
  const { id, name, code, status } = country
  return {
    id, name, kind: status === 'region' ? 'population' : 'country', country: status === 'region' ? null : code,
    codes: [code], role: null, wikidata: null,
  } // prettier-ignore
}

export function bodyActor(body: Body): Actor {
  const { id, name, type, country, codes } = body
  return { id, name, kind: type, country, codes: [...codes], role: null, wikidata: null }
}

/** An actor known by what it is alone: "Russian troops" → role:RUSMIL. */
export function roleActor(
  country: Pick<Country, 'code' | 'status' | 'adjective'> | null,
  sector: string,
  { name, kind }: Sector,
): Actor {
  const code = `${country?.code ?? ''}${sector}`
  return {
    id: `role:${code}`, name: [country?.adjective, name].filter(Boolean).join(' '), kind,
    country: country && country.status !== 'region' ? country.code : null, codes: [code], role: null, wikidata: null,
  } // prettier-ignore
}

const roleName = (spell: Spell): string | null => (/^$|de facto/iu.test(spell.role) ? null : spell.role)
