import { type Body, type Country, type Gazetteer, isCurrent } from '../world/index.js'
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
  return agencies.length > 0 ? agencies : placeIn(gazetteer, words)
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

/** "Texas", "Lagos State", "Delhi": a place in a state acts under the state's code. */
function placeIn(gazetteer: Gazetteer, words: string): Principal[] {
  const [place] = [words, words.replace(/ (?:state|province|region)$/iu, '')].flatMap((name) => where(name))
  if (!place || !/^(?:admin1|region|capital|seat|city)$/u.test(place.kind)) return []
  const country = place.country === null ? undefined : gazetteer.country(place.country)
  return country ? [{ ...stateOf(words, country), isPart: true }] : []
}
