import { geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo'
import type { FeatureCollection, Geometry, MultiPoint } from 'geojson'

/** A stretch of the world that the map can show, from its south-western to its north-eastern corner in degrees. */
export interface Region {
  readonly id: string
  readonly name: string
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

export const REGIONS: readonly Region[] = [
  { id: 'world', name: 'World', west: -180, south: -57, east: 180, north: 84 },
  { id: 'africa', name: 'Africa', west: -20, south: -36, east: 54, north: 38 },
  { id: 'americas', name: 'Americas', west: -130, south: -56, east: -34, north: 62 },
  { id: 'east-asia', name: 'East and South East Asia', west: 92, south: -12, east: 148, north: 54 },
  { id: 'europe', name: 'Europe', west: -12, south: 34, east: 45, north: 66 },
  { id: 'middle-east', name: 'Middle East', west: 24, south: 11, east: 64, north: 43 },
  { id: 'north-america', name: 'North America', west: -128, south: 14, east: -60, north: 56 },
  { id: 'oceania', name: 'Oceania', west: 108, south: -48, east: 180, north: 4 },
  { id: 'south-asia', name: 'Central and South Asia', west: 46, south: 4, east: 98, north: 56 },
]

export const regionOf = (id: string | null): Region =>
  REGIONS.find((region) => region.id === id) ?? (REGIONS[0] as Region)

/** Width by height of the box that a map is drawn in, in pixels. */
export interface Box {
  readonly width: number
  readonly height: number
}

/** The region fitted into the box, the rest of the world around it as far as the box reaches. */
export function projected(region: Region, { width, height }: Box): GeoProjection {
  const projection = geoEqualEarth().rotate([-(region.west + region.east) / 2, 0])
  projection.fitSize([width, height], outline(region))
  return projection.clipExtent([
    [0, 0],
    [width, height],
  ])
}

/** Points along the region's edges: a parallel is no straight line on the map. */
function outline({ west, south, east, north }: Region): MultiPoint {
  const steps = Array.from({ length: 33 }, (_, step) => 0.001 + (0.998 * step) / 32)
  const coordinates = steps.flatMap((part) => {
    const [x, y] = [west + part * (east - west), south + part * (north - south)]
    return [
      [x, south],
      [x, north],
      [west + 0.001, y],
      [east - 0.001, y],
    ]
  })
  return { type: 'MultiPoint', coordinates }
}

/** The land of each country as an SVG path; countries outside the box are left out. */
export function landPaths(countries: FeatureCollection<Geometry>, projection: GeoProjection): string[] {
  const path = geoPath(projection).digits(1)
  return countries.features.flatMap((country) => path(country) || [])
}
