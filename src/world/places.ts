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
  /** Who holds and who claims it, where that is disputed. */
  readonly note: string | null
  readonly source: string
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
  /** Whether the name, though a place bears it, means something else in a report: "University". */
  isOtherwise(key: string): boolean
}

/** What `scripts/data/places.ts` writes. */
export interface CompiledPlaces {
  /** A place a line, tab-separated. */
  readonly rows: string
  /** A key a line, in the order of their code units. */
  readonly keys: string
  /** For each key the numbers of its rows, with commas. */
  readonly keyRows: string
  readonly words: {
    readonly placeNouns: readonly string[]
    readonly notLocative: readonly string[]
    readonly never: readonly string[]
  }
}

export function loadPlaceIndex(): PlaceIndex {
  return placeIndex(readCompiled<CompiledPlaces>('places'))
}

export function placeIndex({ rows, keys, keyRows, words }: CompiledPlaces): PlaceIndex {
  const [lines, sorted, numbers] = [rows.split('\n'), keys.split('\n'), keyRows.split('\n')]
  const placeNouns = new Set(words.placeNouns)
  const notLocative = new Set(words.notLocative)
  const never = new Set(words.never)
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
    isOtherwise: (key) => never.has(key),
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
export function prominence({ kind, population }: Place): number {
  return (PROMINENCE[kind] ?? 2) + Math.log10((population ?? 0) + 1) / 2
}

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
  disputed: 3.5,
  admin1: 3,
  seat: 2.5,
}

function readPlace(line: string): Place {
  const [name = '', kind = '', country, province, lat, lon, population, aliases, note, source = ''] =
    line.split('\t')
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
  }
}
