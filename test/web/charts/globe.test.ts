import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import { circlesOf, legendSizes, radiusOf } from '../../../web/src/charts/circles.js'
import { landPaths, projected, REGIONS, regionOf } from '../../../web/src/charts/globe.js'

const BOX = { width: 800, height: 420 }
const atlas = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json')
const world = JSON.parse(readFileSync(atlas, 'utf8')) as Topology<{ countries: GeometryCollection }>
const countries = feature(world, world.objects.countries)

const place = (name: string, lat: number | null, lon: number | null, events = 1) => ({
  name,
  lat,
  lon,
  events,
  counts: {
    'verbal cooperation': 0,
    'material cooperation': 0,
    'verbal conflict': 0,
    'material conflict': events,
    neutral: 0,
  },
})
const KYIV = place('Kyiv', 50.45, 30.52)

describe('the map', () => {
  it.each(REGIONS)('shows the corners of $name within its box', (region) => {
    const projection = projected(region, BOX)
    for (const x of [region.west + 1, region.east - 1])
      for (const y of [region.south + 1, region.north - 1]) {
        const at = projection([x, y]) as [number, number]
        expect(at[0]).toBeGreaterThanOrEqual(-1)
        expect(at[0]).toBeLessThanOrEqual(BOX.width + 1)
        expect(at[1]).toBeGreaterThanOrEqual(-1)
        expect(at[1]).toBeLessThanOrEqual(BOX.height + 1)
      }
  })

  it('draws the countries of the region and leaves out those beyond the box', () => {
    const world = landPaths(countries, projected(regionOf('world'), BOX))
    const europe = landPaths(countries, projected(regionOf('europe'), BOX))
    expect(world.length).toBeGreaterThan(170)
    expect(europe.length).toBeGreaterThan(30)
    expect(europe.length).toBeLessThan(world.length)
  })

  it('shows the world for a region that nobody knows', () => {
    expect(regionOf('atlantis').id).toBe('world')
    expect(regionOf(null).id).toBe('world')
  })
})

describe('circles on the map', () => {
  it('stand where the place lies, the larger below the smaller', () => {
    const circles = circlesOf(
      [KYIV, place('Paris', 48.85, 2.35, 40)],
      projected(regionOf('europe'), BOX),
      BOX,
      26,
    )
    expect(circles.map(({ place }) => place.name)).toEqual(['Paris', 'Kyiv'])
    const [paris, kyiv] = circles
    expect(paris?.x).toBeLessThan(kyiv?.x as number)
    expect(paris?.balance.name).toBe('Conflict')
  })

  it('are drawn for places in the box that have coordinates', () => {
    const elsewhere = [place('the sea', null, null), place('Lima', -12.05, -77.04)]
    expect(circlesOf([KYIV, ...elsewhere], projected(regionOf('europe'), BOX), BOX, 26)).toHaveLength(1)
  })

  it('grow in area with the events', () => {
    expect(radiusOf(100, 400, 26) * 2).toBeCloseTo(radiusOf(400, 400, 26), 6)
    expect(radiusOf(1, 10_000, 26)).toBe(4)
    expect(legendSizes(430)).toEqual([40, 100, 400])
    expect(legendSizes(2)).toEqual([2])
  })
})
