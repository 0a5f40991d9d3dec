import type { Place } from '../../../src/world/places.js'
import { filesIn, readTsv, type TsvRow } from '../gazetteer/tsv.js'
import { classOf, countryOf, keyOf, kilometresBetween, namesOf, numberIn } from './place.js'

const COLUMNS = ['name', 'kind', 'country', 'province', 'lat', 'lon', 'km', 'aliases', 'note']
const SPELLING_COLUMNS = ['name', 'class', 'country', 'names']

/** Two rows of one name and class nearer than this, in kilometres, are one place. */
const SAME_PLACE: Readonly<Record<string, number>> = { town: 40, area: 400, island: 400 }
const SAME_SITE = 60

/** Adds the places written by hand; one takes the place of those listed with one of its names, and keeps their population. */
export function withPlacesByHand(listed: readonly Place[]): Place[] {
  const byHand = filesIn('data/world/places-by-hand').flatMap((file) => readTsv(file, COLUMNS).map(placeByHand))
  const replaced = new Set<Place>()
  const index = indexByName(listed)
  const merged = byHand.map((place) => {
    const same = namesOf(place)
      .flatMap((name) => index.get(keyOf(name)) ?? [])
      .filter((other) => isSame(place, other))
    same.forEach((other) => replaced.add(other))
    return same.reduce(together, place)
  })
  return [...merged, ...listed.filter((place) => !replaced.has(place))]
}

/** Gives places the names that reports use. Throws where no such place is listed. */
export function withSpellings(listed: readonly Place[]): Place[] {
  const index = indexByName(listed)
  const renamed = new Map<Place, Place | null>()
  for (const row of readTsv('data/world/place-spellings.tsv', SPELLING_COLUMNS)) {
    const names = [row.cell('name'), ...row.list('names')]
    const found = names
      .flatMap((name) => index.get(keyOf(name)) ?? [])
      .filter(({ kind, country }) => classOf(kind) === row.cell('class') && country === row.cell('country'))
      .sort((one, other) => (other.population ?? 0) - (one.population ?? 0))
    const [main] = found
    if (!main) throw row.fail(`there is no ${row.cell('class')} ${names.join(', ')} in ${row.cell('country')}`)
    const same = found.filter((place) => place !== main && isSame(main, place))
    const plain = { ...main, name: row.cell('name'), aliases: namesOf(main) }
    same.forEach((place) => renamed.set(place, null))
    renamed.set(main, [...same, { ...plain, aliases: [...plain.aliases, ...names] }].reduce(together, plain))
  }
  return listed.flatMap((place) => (renamed.has(place) ? (renamed.get(place) ?? []) : place))
}

function placeByHand(row: TsvRow): Place {
  if (!row.cell('name') || !row.cell('kind')) throw row.fail('a name and a kind are needed')
  const km = row.cell('km') ? numberIn(row, 'km') : 1
  return {
    name: row.cell('name'),
    kind: row.cell('kind'),
    country: countryOf(row),
    province: row.cell('province') || null,
    lat: numberIn(row, 'lat', 90),
    lon: numberIn(row, 'lon', 180),
    population: null,
    aliases: row.list('aliases'),
    note: [row.cell('note'), km > 1 ? `good to ${km} km` : ''].filter(Boolean).join('; ') || null,
    source: 'hand',
    contests: [],
  }
}

function isSame(one: Place, other: Place): boolean {
  const near = SAME_PLACE[classOf(one.kind)] ?? SAME_SITE
  const isOneState = one.country === other.country || classOf(one.kind) !== 'town'
  return classOf(one.kind) === classOf(other.kind) && isOneState && kilometresBetween(one, other) < near
}

/** The first with what the second adds. */
function together(one: Place, other: Place): Place {
  const names = new Set([...namesOf(one), ...namesOf(other)])
  names.delete(one.name)
  return {
    ...one,
    kind: classOf(one.kind) === 'town' ? other.kind : one.kind,
    aliases: [...names],
    province: one.province ?? other.province,
    population: one.population ?? other.population,
  }
}

export function indexByName(places: readonly Place[]): Map<string, Place[]> {
  const index = new Map<string, Place[]>()
  for (const place of places) {
    for (const key of new Set(namesOf(place).map(keyOf))) {
      const list = index.get(key)
      if (list) list.push(place)
      else index.set(key, [place])
    }
  }
  return index
}
