import type { Place } from '../../../src/world/places.js'
import { classOf, keyOf, kilometresBetween } from './place.js'

/** Mends two slips of the sources: towns that go by the name of their province, and provinces put on an island far out. */
export function withProvinces(listed: readonly Place[]): Place[] {
  const towns = new Map<string, Place[]>()
  for (const town of listed.filter(({ kind }) => classOf(kind) === 'town')) {
    const key = `${town.province} ${town.country}`
    towns.set(key, [...(towns.get(key) ?? []), town])
  }
  return listed.map((place) => {
    if (classOf(place.kind) === 'town') return withoutProvince(place)
    const own = towns.get(`${place.name} ${place.country}`) ?? []
    return place.kind === 'admin1' ? amidTowns(place, own) : place
  })
}

/** Ohio is not Columbus; but Guatemala City may be called Guatemala, and Larnaca Larnaka, as their provinces are. */
function withoutProvince(town: Place): Place {
  const province = keyOf(town.province ?? '')
  const isCalledSo = isLike(keyOf(town.name), province)
  return isCalledSo ? town : { ...town, aliases: town.aliases.filter((alias) => keyOf(alias) !== province) }
}

function isLike(name: string, province: string): boolean {
  let shared = 0
  while (shared < name.length && name[shared] === province[shared]) shared++
  return name.includes(province) || shared >= SAME_BEGINNING * name.length
}

/** Of its letters. */
const SAME_BEGINNING = 0.7

/** Fewer towns tell no middle. */
const ENOUGH_TOWNS = 3
/** Kilometres. */
const FAR_OUT = 150

/** Natural Earth labels some provinces on their remotest part: Hawaii, Florida, Tokyo. */
function amidTowns(province: Place, towns: readonly Place[]): Place {
  if (province.source !== 'naturalearth' || towns.length < ENOUGH_TOWNS) return province
  const middle = { ...province, lat: meanOf(towns.map(({ lat }) => lat)), lon: meanOf(towns.map(({ lon }) => lon)) }
  return kilometresBetween(province, middle) > FAR_OUT ? middle : province
}

/** To three places, as the tables are. */
function meanOf(degrees: readonly (number | null)[]): number {
  const known = degrees.filter((one) => one !== null)
  return Math.round((1000 * known.reduce((sum, one) => sum + one, 0)) / known.length) / 1000
}
