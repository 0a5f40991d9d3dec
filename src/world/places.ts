import { readCompiled } from './compiled.js'
import { wordsOf } from './words.js'

export interface Place {
  readonly name: string
  /** capital, seat (of a province), city, town, admin1, country, sea, strait, island, region, disputed, site … */
  readonly kind: string
  /** ISO 3166-1 alpha-3; null on the high seas and where no one state holds it. */
  readonly country: string | null
  readonly province: string | null
  /** Degrees, WGS 84; null for a country without a capital in the table. */
  readonly lat: number | null
  readonly lon: number | null
  readonly population: number | null
  readonly aliases: readonly string[]
  /** What else there is to say: who disputes it, how far off the coordinates may be. */
  readonly note: string | null
  readonly source: string
  /** Empty where no state disputes it. */
  readonly contests: readonly Contest[]
}

/** A time in which states disputed a place. */
export interface Contest {
  /** ISO codes of the states that hold it, in whole or part; empty where none does. */
  readonly held: readonly string[]
  readonly claimed: readonly string[]
  /** ISO days; null where it has no known beginning, or no end yet. */
  readonly from: string | null
  readonly to: string | null
}

export interface PlaceIndex {
  /** Places of that name, most likely meant first; case and accents do not matter. Empty when there is none. */
  find(name: string): readonly Place[]
  /** The same by key: words in the form of `wordsOf`, joined by blanks. */
  findKey(key: string): readonly Place[]
  /** Whether some longer name begins with the words of `key`. */
  continues(key: string): boolean
  /** Whether a noun behind a name makes it say where: "the Kharkiv region". */
  isPlaceNoun(lemma: string): boolean
  /** Whether "in" behind the word says no place: "interest in China". */
  isNotLocative(lemma: string): boolean
  /** Whether what the verb is done to is where it happens: "shelled Kharkiv", "entered Goma". */
  isStruck(lemma: string): boolean
  /** Whether a noun with a place's name before it is called after the place rather than there: "the Minsk agreements". */
  isLabelled(lemma: string): boolean
  /** Whether the name, though a place bears it, means something else in a report: "University". */
  isOtherwise(key: string): boolean
  /** ISO code of the state that an adjective speaks of: "syrian"; null when it is none. */
  countryOfAdjective(key: string): string | null
}

/** What `scripts/data/places.ts` writes. */
export interface CompiledPlaces {
  /** A place a line, tab-separated. */
  readonly rows: string
  /** A key a line, in the order of their code units. */
  readonly keys: string
  /** For each key the numbers of its rows, with commas. */
  readonly keyRows: string
  /** Adjectives of states, as keys, with the ISO code: "syrian". */
  readonly adjectives: readonly (readonly [adjective: string, country: string])[]
  readonly words: {
    readonly placeNouns: readonly string[]
    readonly notLocative: readonly string[]
    readonly struck: readonly string[]
    readonly labelled: readonly string[]
    readonly never: readonly string[]
  }
}

export function loadPlaceIndex(): PlaceIndex {
  return placeIndex(readCompiled<CompiledPlaces>('places'))
}

export function placeIndex({ rows, keys, keyRows, words, adjectives }: CompiledPlaces): PlaceIndex {
  const [lines, sorted, numbers] = [rows.split('\n'), keys.split('\n'), keyRows.split('\n')]
  const placeNouns = new Set(words.placeNouns)
  const notLocative = new Set(words.notLocative)
  const never = new Set(words.never)
  const struck = new Set(words.struck)
  const labelled = new Set(words.labelled)
  const states = new Map(adjectives)
  const known = new Map<string, readonly Place[]>()
  const findKey = (key: string): readonly Place[] => {
    let places = known.get(key)
    if (!places) {
      const at = firstFrom(sorted, key)
      const found = sorted[at] === key ? (numbers[at] ?? '').split(',') : []
      places = found.map((row) => readPlace(lines[Number(row)] ?? '')).sort(byProminence)
      if (places.length > 0) known.set(key, places)
    }
    return places
  }
  return {
    findKey,
    find: (name) => findKey(wordsOf(name).map(({ key }) => key).join(' ')), // prettier-ignore
    continues: (key) => sorted[firstFrom(sorted, `${key} `)]?.startsWith(`${key} `) === true,
    isPlaceNoun: (lemma) => placeNouns.has(lemma),
    isNotLocative: (lemma) => notLocative.has(lemma),
    isStruck: (lemma) => struck.has(lemma),
    isLabelled: (lemma) => labelled.has(lemma),
    isOtherwise: (key) => never.has(key),
    countryOfAdjective: (key) => states.get(key) ?? null,
  }
}

/** Position of the first key that is not before `key`: no table has to be built before the first look-up. */
function firstFrom(sorted: readonly string[], key: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as string) < key) low = middle + 1
    else high = middle
  }
  return low
}

function byProminence(one: Place, other: Place): number {
  return prominence(other) - prominence(one)
}

/** How likely a place is meant where nothing but its name is known: kind first, then size. */
export function prominence({ kind, population, source }: Place): number {
  return (PROMINENCE[kind] ?? 2) + Math.log10((population ?? 0) + 1) / 2 + (source === 'hand' ? BY_HAND : 0)
}

/** What is kept by hand is there because news names it. */
const BY_HAND = 1

/** Half a point is a tenfold population. */
const PROMINENCE: Readonly<Record<string, number>> = {
  country: 8,
  capital: 4,
  region: 5,
  sea: 5,
  strait: 5,
  ocean: 5,
  canal: 5,
  gulf: 5,
  continent: 5,
  site: 4.5,
  island: 4,
  disputed: 3.5,
  admin1: 3,
  seat: 2.5,
}

function readPlace(line: string): Place {
  const [
    name = '',
    kind = '',
    country,
    province,
    lat,
    lon,
    population,
    aliases,
    note,
    source = '',
    contests,
  ] = line.split('\t')
  return {
    name,
    kind,
    country: country || null,
    province: province || null,
    lat: lat ? Number(lat) : null,
    lon: lon ? Number(lon) : null,
    population: population ? Number(population) : null,
    aliases: aliases ? aliases.split('|') : [],
    note: note || null,
    source,
    contests: contests ? contests.split('|').map(readContest) : [],
  }
}

function readContest(packed: string): Contest {
  const [held, claimed, from, to] = packed.split(',')
  const listOf = (codes: string | undefined) => (codes ? codes.split(' ') : [])
  return { held: listOf(held), claimed: listOf(claimed), from: from || null, to: to || null }
}

/**
 * The states that hold or claim the place on a day, its own first; undefined where it is not contested.
 * @param day ISO; null when the day is not known: then every dispute counts that has not ended.
 */
export function claimsOn({ contests, country }: Place, day: string | null): string[] | undefined {
  const open = contests.filter(({ from, to }) =>
    day === null ? to === null : (from === null || from <= day) && (to === null || day <= to),
  )
  if (open.length === 0) return undefined
  const states = open.flatMap(({ held, claimed }) => [...claimed, ...held])
  const own = country !== null && states.includes(country) ? [country] : []
  return [...new Set([...own, ...states])]
}
