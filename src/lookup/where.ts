import { loadPlaceIndex, type Place, type PlaceIndex } from '../world/index.js'

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
  /** Who holds and who claims it, where that is disputed. */
  readonly note: string | null
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
  return (found.length > 0 ? found : findWithin(places, words)).map(entryOf)
}

/** No name is longer; hostile text is cut. */
const LONGEST = 200

let tables: PlaceIndex | null = null
const loaded = (): PlaceIndex => (tables ??= loadPlaceIndex())

function find(places: PlaceIndex, name: string): readonly Place[] {
  const exact = places.find(name)
  return exact.length > 0 ? exact : places.find(name.replace(/^\s*the\s+/iu, ''))
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

const entryOf = ({ name, country, lat, lon, kind, population, source, province, note, aliases }: Place): WhereEntry => ({
  name, country, lat, lon, kind, population, source, province, note, aliases,
}) // prettier-ignore
