import { type Contest, loadPlaceIndex, type Place, type PlaceIndex } from '../world/index.js'

/** A place that a name can mean. */
export interface WhereEntry {
  readonly name: string
  /** ISO 3166-1 alpha-3; null on the high seas and where no one state holds it. */
  readonly country: string | null
  /** Degrees, WGS 84. */
  readonly lat: number | null
  readonly lon: number | null
  readonly kind: string
  readonly population: number | null
  /** Tag of the list that it comes from; the header of data/world/places.tsv says which they are. */
  readonly source: string
  readonly province: string | null
  /** Who holds and who claims it, where that is disputed, and what else is to be known. */
  readonly note: string | null
  /** Times in which states disputed it: who held it, who claimed it, by ISO code. */
  readonly contests: readonly Contest[]
  readonly aliases: readonly string[]
}

export interface WhereOptions {
  /** Tables to look in; those of the package by default, loaded at the first look-up. */
  readonly places?: PlaceIndex
}

/**
 * The places of that name, the one most likely meant first; "Moscow, Idaho" is one in a province or a country. Empty where
 * the tables know none. Takes any string and never throws on it.
 * @throws {Error} when the compiled tables are missing.
 */
export function where(name: string, { places = loaded() }: WhereOptions = {}): WhereEntry[] {
  const words = name.slice(0, LONGEST)
  const found = find(places, words)
  return distinct(found.length > 0 ? townsFirst(places, found, words) : findWithin(places, words)).map(
    entryOf,
  )
}

/** No name is longer; hostile text is cut. */
const LONGEST = 200

let tables: PlaceIndex | null = null
const loaded = (): PlaceIndex => (tables ??= loadPlaceIndex())

function find(places: PlaceIndex, name: string): readonly Place[] {
  const exact = places.find(name)
  return exact.length > 0 ? exact : places.find(name.replace(/^\s*the\s+/iu, ''))
}

/** "Belgorod" is the town: the region around it, which bears its name, is the Belgorod region. */
function townsFirst(places: PlaceIndex, found: readonly Place[], name: string): readonly Place[] {
  const isAround = ({ name: own }: Place): boolean => {
    const noun = own.toLowerCase().startsWith(`${name.trim().toLowerCase()} `) ? own.split(' ').at(-1) : ''
    return places.isPlaceNoun((noun ?? '').toLowerCase())
  }
  const isTown = ({ kind }: Place): boolean => /^(?:capital|seat|city|town)$/u.test(kind)
  const [first] = found
  const town = found.find(isTown)
  if (!first || !town || !isAround(first) || town.country !== first.country) return found
  return [town, ...found.filter((place) => place !== town)]
}

/** "Moscow, Idaho", "Tripoli, Lebanon". */
function findWithin(places: PlaceIndex, name: string): readonly Place[] {
  const comma = name.lastIndexOf(',')
  if (comma < 0) return []
  const around = find(places, name.slice(comma + 1))
  return find(places, name.slice(0, comma)).filter(({ country, province }) =>
    around.some((area) =>
      area.kind === 'country' ? country === area.country : province === area.name && country === area.country,
    ),
  )
}

/** One source's sea is the other's: of places of one name and kind next to one another the first stands for all. */
function distinct(places: readonly Place[]): Place[] {
  return places.filter((place, at) => !places.slice(0, at).some((other) => isSame(place, other)))
}

function isSame(one: Place, other: Place): boolean {
  if (
    one.name !== other.name ||
    one.kind !== other.kind ||
    one.country !== other.country ||
    one.province !== other.province
  )
    return false
  return (
    Math.abs((one.lat ?? 0) - (other.lat ?? 0)) < DEGREES &&
    Math.abs((one.lon ?? 0) - (other.lon ?? 0)) < DEGREES
  )
}

/** Two sources set the middle of a sea so far apart. */
const DEGREES = 5

const entryOf = (place: Place): WhereEntry => ({
  name: place.name,
  country: place.country,
  lat: place.lat,
  lon: place.lon,
  kind: place.kind,
  population: place.population,
  source: place.source,
  province: place.province,
  note: [...place.contests.map(claims), place.note ?? ''].filter(Boolean).join('; ') || null,
  contests: place.contests,
  aliases: place.aliases,
})

/** "Held by RUS, claimed by UKR, RUS since 2014-02-27". */
function claims({ held, claimed, from, to }: Contest): string {
  const parties = [held.length > 0 ? `held by ${held.join(', ')}` : '', `claimed by ${claimed.join(', ')}`]
  const words = `${parties.filter(Boolean).join(', ')}${from ? ` since ${from}` : ''}${to ? ` until ${to}` : ''}`
  return words.charAt(0).toUpperCase() + words.slice(1)
}
