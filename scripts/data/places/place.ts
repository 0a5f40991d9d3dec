import type { Place } from '../../../src/world/places.js'
import { wordsOf } from '../../../src/world/words.js'
import type { TsvRow } from '../gazetteer/tsv.js'

export const COLUMNS = ['name', 'kind', 'country', 'province', 'lat', 'lon', 'population', 'aliases', 'note', 'source']

/** A row of places.tsv. Throws with file and line where it says nothing sensible. */
export function placeOf(row: TsvRow): Place {
  if (!row.cell('name') || !row.cell('kind')) throw row.fail('a name and a kind are needed')
  return {
    name: row.cell('name'),
    kind: row.cell('kind'),
    country: countryOf(row),
    province: row.cell('province') || null,
    lat: numberIn(row, 'lat', 90),
    lon: numberIn(row, 'lon', 180),
    population: row.cell('population') ? numberIn(row, 'population') : null,
    aliases: row.list('aliases'),
    note: row.cell('note') || null,
    source: row.cell('source'),
    contests: [],
  }
}

export function countryOf(row: TsvRow): string | null {
  const country = row.cell('country') || null
  if (country !== null && !isIso3(country)) throw row.fail(`"${country}" is no ISO 3166-1 alpha-3 code`)
  return country
}

export const isIso3 = (code: string): boolean => /^[A-Z]{3}$/.test(code)

export function numberIn(row: TsvRow, column: string, limit = Infinity): number {
  const value = Number(row.cell(column))
  if (row.cell(column) === '' || !Number.isFinite(value)) throw row.fail(`${column} "${row.cell(column)}" is no number`)
  if (Math.abs(value) > limit) throw row.fail(`${column} ${value} is off the globe`)
  return value
}

/** The name in the form in which it is looked up. */
export function keyOf(name: string): string {
  return wordsOf(name)
    .map(({ key }) => key)
    .join(' ')
}

export const namesOf = ({ name, aliases }: Place): string[] => [name, ...aliases]

/** Towns of any size are one class, and so are provinces and regions: sources differ in which they call a place. */
export function classOf(kind: string): string {
  if (['capital', 'seat', 'city', 'town', 'village'].includes(kind)) return 'town'
  if (['admin1', 'region', 'disputed', 'area'].includes(kind)) return 'area'
  if (['island', 'islands', 'island group', 'shoal', 'reef'].includes(kind)) return 'island'
  return kind
}

/** Great-circle distance in kilometres; 0 where a place has no coordinates. */
export function kilometresBetween(one: Place, other: Place): number {
  if (one.lat === null || one.lon === null || other.lat === null || other.lon === null) return 0
  const [north, south, east] = [one.lat, other.lat, one.lon - other.lon].map((degrees) => (degrees * Math.PI) / 180)
  const cosine =
    Math.sin(north!) * Math.sin(south!) + Math.cos(north!) * Math.cos(south!) * Math.cos(east!)
  return EARTH_RADIUS * Math.acos(Math.min(1, Math.max(-1, cosine)))
}

/** Kilometres. */
const EARTH_RADIUS = 6371
