import type { GeoProjection } from 'd3-geo'
import { balanceStep, type Balance, type Counts } from './quad.js'
import type { Box } from './globe.js'

/** A place with what happened there. */
interface Happened {
  readonly lat: number | null
  readonly lon: number | null
  readonly events: number
  readonly counts: Counts
}

export interface Circle<T> {
  readonly place: T
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly balance: Balance
}

const SMALLEST = 4

/** The area of a circle grows with the number of events; one with the radius `largest` stands for `most`. */
export const radiusOf = (events: number, most: number, largest: number): number =>
  Math.max(SMALLEST, largest * Math.sqrt(events / Math.max(most, 1)))

/** Circles inside the box, the largest first, so that the small ones lie on top. */
export function circlesOf<T extends Happened>(
  places: readonly T[],
  projection: GeoProjection,
  { width, height }: Box,
  largest: number,
): Circle<T>[] {
  const most = Math.max(8, ...places.map(({ events }) => events))
  return places
    .flatMap((place) => {
      const at = place.lat === null || place.lon === null ? null : projection([place.lon, place.lat])
      if (!at || at[0] < 0 || at[1] < 0 || at[0] > width || at[1] > height) return []
      return [
        {
          place,
          x: at[0],
          y: at[1],
          radius: radiusOf(place.events, most, largest),
          balance: balanceStep(place.counts),
        },
      ]
    })
    .sort((one, other) => other.radius - one.radius)
}

/** Round numbers of events whose circles make a legend: about a tenth, a third and the whole of the most. */
export function legendSizes(most: number): number[] {
  const sizes = [most / 10, most / 3, most].map((size) => Number(size.toPrecision(1)))
  return [...new Set(sizes.filter((size) => size >= 1))]
}
