import type { CompiledPlaces, Place } from '../../src/world/places.js'
import { wordsOf } from '../../src/world/words.js'
import { readTsv, type TsvRow } from './gazetteer/tsv.js'
import { readYamlMap } from './yaml.js'

const COLUMNS = ['name', 'kind', 'country', 'province', 'lat', 'lon', 'population', 'aliases', 'note', 'source']
const COUNTRY_COLUMNS = ['code', 'kind', 'name', 'iso2', 'cow', 'aliases', 'nouns', 'adjectives', 'capitals', 'leader', 'from', 'to', 'parent'] // prettier-ignore

/** Compiles the places and the names of countries. Throws with file and line on a bad row. */
export function compile(): CompiledPlaces {
  const byHand = readTsv('data/world/places-by-hand.tsv', COLUMNS).map(placeOf)
  const corrected = new Set(byHand.map(identity))
  const listed = readTsv('data/world/places.tsv', COLUMNS).map(placeOf)
  const places = [...byHand, ...listed.filter((place) => !corrected.has(identity(place)))]
  return pack([...places, ...countries(places)])
}

function placeOf(row: TsvRow): Place {
  const country = row.cell('country') || null
  if (!row.cell('name') || !row.cell('kind')) throw row.fail('a name and a kind are needed')
  if (country !== null && !/^[A-Z]{3}$/.test(country)) throw row.fail(`"${country}" is no ISO 3166-1 alpha-3 code`)
  return {
    name: row.cell('name'),
    kind: row.cell('kind'),
    country,
    province: row.cell('province') || null,
    lat: coordinate(row, 'lat', 90),
    lon: coordinate(row, 'lon', 180),
    population: row.cell('population') ? numberIn(row, 'population') : null,
    aliases: row.list('aliases'),
    note: row.cell('note') || null,
    source: row.cell('source'),
  }
}

function coordinate(row: TsvRow, column: string, limit: number): number {
  const value = numberIn(row, column)
  if (Math.abs(value) > limit) throw row.fail(`${column} ${value} is off the globe`)
  return value
}

function numberIn(row: TsvRow, column: string): number {
  const value = Number(row.cell(column))
  if (row.cell(column) === '' || !Number.isFinite(value)) throw row.fail(`${column} "${row.cell(column)}" is no number`)
  return value
}

/** A country stands where its capital stands. */
function countries(places: readonly Place[]): Place[] {
  const capitals = new Map(places.filter(({ kind }) => kind === 'capital').map((place) => [place.country, place]))
  const rows = readTsv('data/world/countries.tsv', COUNTRY_COLUMNS)
  return rows
    .filter((row) => row.cell('kind') === 'country')
    .map((row) => {
      const capital = capitals.get(row.cell('code'))
      return {
        name: row.cell('name'),
        kind: 'country',
        country: row.cell('code'),
        province: null,
        lat: capital?.lat ?? null,
        lon: capital?.lon ?? null,
        population: null,
        aliases: row.list('aliases'),
        note: null,
        source: 'countries',
      }
    })
}

function identity({ name, kind, country }: Place): string {
  return `${name}\t${kind}\t${country ?? ''}`
}

function pack(places: readonly Place[]): CompiledPlaces {
  const index = new Map<string, number[]>()
  places.forEach(({ name, aliases }, row) => {
    for (const key of new Set([name, ...aliases].map(keyOf))) {
      if (key !== '') index.set(key, [...(index.get(key) ?? []), row])
    }
  })
  const sorted = [...index].sort(([one], [other]) => (one < other ? -1 : 1))
  return {
    rows: places.map(packRow).join('\n'),
    keys: sorted.map(([key]) => key).join('\n'),
    keyRows: sorted.map(([, rows]) => rows.join()).join('\n'),
    words: contextWords(),
  }
}

function contextWords(): CompiledPlaces['words'] {
  const words = readYamlMap('data/world/place-words.yaml')
  const listOf = (name: string) => {
    const value = words.get(name)?.value
    if (!Array.isArray(value)) throw new Error(`data/world/place-words.yaml:1: a list "${name}" is needed`)
    return value.map(String)
  }
  return { placeNouns: listOf('place-noun'), notLocative: listOf('not-locative'), never: listOf('never') }
}

function keyOf(name: string): string {
  return wordsOf(name)
    .map(({ key }) => key)
    .join(' ')
}

function packRow({ name, kind, country, province, lat, lon, population, aliases, note, source }: Place): string {
  return [name, kind, country, province, lat, lon, population, aliases.join('|'), note, source]
    .map((value) => value ?? '')
    .join('\t')
}
