import type { TabledEvent } from '../ledger/index.js'
import type { Names } from './names.js'

/** A place in the parts that other conventions have. */
export interface PlaceParts {
  readonly name: string | null
  readonly city: string | null
  readonly province: string | null
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
}

const CITY = /^(?:city|town|seat|capital)$/u

/** A name goes where its kind belongs: a city or a province; seas, regions and countries are neither. */
export function placeParts({ event: { place } }: TabledEvent, names: Names): PlaceParts {
  if (!place) return { name: null, city: null, province: null, country: null, lat: null, lon: null }
  const { name, country, lat, lon } = place
  const known = names.place(place)
  const isCity = known !== null && CITY.test(known.kind)
  return {
    ...{ name, country, lat, lon },
    city: isCity ? name : null,
    province: isCity ? known.province : known?.kind === 'admin1' ? name : null,
  }
}
