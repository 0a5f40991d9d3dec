import type { CompiledPlaces, Place } from '../../src/world/places.js'
import { readTsv } from './gazetteer/tsv.js'
import { withPlacesByHand, withSpellings } from './places/by-hand.js'
import { withContests } from './places/contested.js'
import { COLUMNS, keyOf, namesOf, placeOf } from './places/place.js'
import { withProvinces } from './places/provinces.js'
import { readYamlMap } from './yaml.js'

const COUNTRY_COLUMNS = ['code', 'kind', 'name', 'iso2', 'cow', 'aliases', 'nouns', 'adjectives', 'capitals', 'leader', 'from', 'to', 'parent'] // prettier-ignore

/** Compiles the places and the names of countries. Throws with file and line on a bad row. */
export function compile(): CompiledPlaces {
  const states = readTsv('data/world/countries.tsv', COUNTRY_COLUMNS).filter((row) => row.cell('kind') === 'country')
  const codes = new Set(states.map((row) => row.cell('code')))
  const listed = readTsv('data/world/places.tsv', COLUMNS).map(placeOf).map((place) => ofKnownState(place, codes))
  const places = withPlacesByHand(withSpellings(withProvinces(listed)))
  const adjectives = states.flatMap((row) => row.list('adjectives').map((one) => [keyOf(one), row.cell('code')] as const))
  return pack(withContests([...places, ...countries(states, places)]), adjectives)
}

/** Sources mark disputed ground with codes of their own, which are those of no state. */
function ofKnownState(place: Place, codes: ReadonlySet<string>): Place {
  return place.country !== null && !codes.has(place.country) ? { ...place, country: null } : place
}

/** A country stands where its capital stands. */
function countries(states: ReturnType<typeof readTsv>, places: readonly Place[]): Place[] {
  const capitals = new Map(places.filter(({ kind }) => kind === 'capital').map((place) => [place.country, place]))
  return states.map((row) => {
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
      contests: [],
    }
  })
}

function pack(places: readonly Place[], adjectives: CompiledPlaces['adjectives']): CompiledPlaces {
  const index = new Map<string, number[]>()
  places.forEach((place, row) => {
    for (const key of new Set(namesOf(place).map(keyOf))) {
      if (key !== '') index.set(key, [...(index.get(key) ?? []), row])
    }
  })
  const sorted = [...index].sort(([one], [other]) => (one < other ? -1 : 1))
  return {
    rows: places.map(packRow).join('\n'),
    keys: sorted.map(([key]) => key).join('\n'),
    keyRows: sorted.map(([, rows]) => rows.join()).join('\n'),
    adjectives,
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
  return {
    placeNouns: listOf('place-noun'), notLocative: listOf('not-locative'), struck: listOf('struck'), labelled: listOf('labelled'), never: listOf('never'),
  } // prettier-ignore
}

function packRow({ name, kind, country, province, lat, lon, population, aliases, note, source, contests }: Place): string {
  const disputes = contests.map(({ held, claimed, from, to }) => [held.join(' '), claimed.join(' '), from, to].join(','))
  return [name, kind, country, province, lat, lon, population, aliases.join('|'), note, source, disputes.join('|')]
    .map((value) => value ?? '')
    .join('\t')
}
