import { type Body, type Country, foldName, type Gazetteer, isCurrent } from '../world/index.js'
import { where } from './where.js'
import { agentOf, entriesOf } from './words.js'

/** Whose president, whose army: a state or a body, in the words of the description. */
export interface Principal {
  readonly words: string
  readonly country: Country | null
  readonly body: Body | null
  /** Sector of a government that a metonym or an institution stands for: "GOV" for the Kremlin. */
  readonly sector: string | null
  /** A part of a state, which has offices of its own: Chechnya, Texas. */
  readonly isPart: boolean
}

/** Bodies kept by hand go first, then states; "US House" and "French foreign ministry" are institutions of a state. */
export function principalsOf(gazetteer: Gazetteer, words: string, on: string): Principal[] {
  const found = entriesOf(gazetteer, words).flatMap(({ entity }): Principal[] => {
    if (entity.kind === 'person') return []
    if (entity.kind === 'metonym') return metonymPrincipal(gazetteer, words, entity.actor)
    const isPast = entity.kind === 'body' ? !isCurrent(entity, on) || !entity.curated : isOver(entity, on)
    if (isPast) return []
    return entity.kind === 'body'
      ? [{ words, country: null, body: entity, sector: null, isPart: false }]
      : [stateOf(words, entity)]
  })
  if (found.length > 0) return found
  const institutions = institutionOf(gazetteer, words)
  if (institutions.length > 0) return institutions
  const agencies = agencyOf(gazetteer, words, on)
  if (agencies.length > 0) return agencies
  const rulers = rulerOf(gazetteer, words, on)
  return rulers.length > 0 ? rulers : placeIn(gazetteer, words)
}

export const stateOf = (words: string, country: Country, sector: string | null = null): Principal => ({
  words,
  country,
  body: null,
  sector,
  isPart: country.status === 'entity',
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

/** "The UN refugee chief" is that of the UN refugee agency. */
function agencyOf(gazetteer: Gazetteer, words: string, on: string): Principal[] {
  const found = ['agency', 'office'].flatMap((noun) => entriesOf(gazetteer, `${words} ${noun}`))
  return found.flatMap(({ entity }) =>
    entity.kind === 'body' && entity.type === 'igo' && entity.curated && isCurrent(entity, on)
      ? [{ words, country: null, body: entity, sector: null, isPart: false }]
      : [],
  )
}

/** "Erdogan's government", "Zelensky's office": of the state that he leads that day. */
function rulerOf(gazetteer: Gazetteer, words: string, on: string): Principal[] {
  const named = entriesOf(gazetteer, words).flatMap(({ entity }) =>
    entity.kind === 'person' ? [entity] : [],
  )
  const surname = gazetteer.withSurname(foldName(words))
  const like = surname.length > 0 ? surname : gazetteer.withSurnameLike(words)
  const spells = [...named, ...like].flatMap((person) => {
    const spell = gazetteer.currentSpell(person, on)
    return spell && LEADING.test(spell.office) ? [spell] : []
  })
  const country = gazetteer.country(spells[0]?.country ?? '')
  const isOne = spells.every((spell) => spell.country === country?.code)
  return country && isOne ? [{ ...stateOf(words, country), isPart: true }] : []
}

const LEADING = /^(?:HOS|HOG|LDR)$/u

/** "Texas", "Lagos State", "Delhi": a province or a city of size acts under the code of its state. */
function placeIn(gazetteer: Gazetteer, words: string): Principal[] {
  const [place] = [words, words.replace(/ (?:state|province|region)$/iu, '')].flatMap((name) => where(name))
  if (!place) return []
  const { kind, population } = place
  const isCity = /^(?:seat|city)$/u.test(kind) && (population ?? 0) >= CITY
  // Obama is a town in Japan.
  if (!/^(?:admin1|region|capital)$/u.test(kind) && !(isCity && !isSurname(gazetteer, words))) return []
  const country = place.country === null ? undefined : gazetteer.country(place.country)
  return country ? [{ ...stateOf(words, country), isPart: true }] : []
}

const isSurname = (gazetteer: Gazetteer, words: string): boolean =>
  gazetteer.withSurname(foldName(words)).length > 0

/** People that a city has at least, for its police or mayor to be in the news of other countries. */
const CITY = 300_000
