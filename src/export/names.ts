import { where } from '../lookup/index.js'
import type { EventPlace } from '../model/index.js'
import { loadCodeBook, loadGazetteer } from '../world/index.js'

/** What the tables know of codes and places: names for readers and other conventions. */
export interface Names {
  /** Null for what is no country's code. */
  country(code: string): string | null
  sector(code: string): string
  /** Null for a code that is not in the code book. */
  cameo(code: string): string | null
  /** What kind of place it is, and the province it lies in; null where the tables do not have it. */
  place(place: EventPlace): KnownPlace | null
}

export interface KnownPlace {
  readonly kind: string
  readonly province: string | null
}

/** @throws {Error} when the compiled tables are missing */
export function loadNames(): Names {
  const gazetteer = loadGazetteer()
  const codeBook = loadCodeBook()
  const places = new Map<string, KnownPlace | null>()
  return {
    country(code) {
      const country = gazetteer.country(code)
      return country && country.status !== 'region' ? country.name : null
    },
    sector: (code) => gazetteer.sector(code).name,
    cameo: (code) => codeBook.get(code)?.name ?? null,
    place(place) {
      const key = [place.name, place.lat, place.lon].join('|')
      const known = places.get(key)
      if (known !== undefined) return known
      const found = findPlace(place)
      if (places.size < MOST_PLACES) places.set(key, found)
      return found
    },
  }
}

const MOST_PLACES = 10_000

/** Many places have the name; it is the one that lies there. */
function findPlace({ name, lat, lon }: EventPlace): KnownPlace | null {
  const found = where(name).find((each) => each.lat === lat && each.lon === lon)
  return found ? { kind: found.kind, province: found.province } : null
}
