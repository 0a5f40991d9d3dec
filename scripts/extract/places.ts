/**
 * Makes the first version of data/world/places.tsv from a folder of extracts (places.jsonl).
 * The file is then read and corrected by hand: compare before replacing it.
 * usage: tsx scripts/extract/places.ts FOLDER
 */
import { writeFileSync } from 'node:fs'
import { type Extract, list, readExtract, type Table, text, writeTable } from './table.js'

/** Smaller towns are met too rarely to be worth their weight, unless they were written down by hand. */
const SMALLEST_CITY = 30_000
const SMALLEST_SEAT = 20_000
/** States of which reports name smaller towns too: those of the wars and crises since 1990. */
const REPORTED_CLOSELY = new Set([
  'AFG', 'AGO', 'ALB', 'ARM', 'AZE', 'BDI', 'BFA', 'BIH', 'BLR', 'CAF', 'CIV', 'CMR', 'COD', 'COL', 'CYP', 'DZA', 'EGY', 'ERI',
  'EST', 'ETH', 'GEO', 'GIN', 'HRV', 'HTI', 'IRN', 'IRQ', 'ISR', 'JOR', 'KEN', 'KGZ', 'KHM', 'KWT', 'LBN', 'LBR', 'LBY', 'LKA',
  'LTU', 'LVA', 'MDA', 'MKD', 'MLI', 'MMR', 'MOZ', 'NER', 'NGA', 'NPL', 'OMN', 'PAK', 'PRK', 'PSE', 'QAT', 'RWA', 'SAU', 'SDN',
  'SLE', 'SOM', 'SRB', 'SSD', 'SYR', 'TCD', 'TJK', 'TKM', 'TLS', 'TUN', 'UGA', 'UKR', 'UZB', 'VEN', 'XKX', 'YEM', 'ZWE',
]) // prettier-ignore
/** Capes, fjords and the like carry no politics. */
const KEPT_FEATURES = new Set([
  'ocean', 'sea', 'bay', 'gulf', 'strait', 'channel', 'sound', 'canal', 'island', 'islands', 'island group', 'shoal',
  'reef', 'peninsula', 'region', 'site', 'line', 'corridor', 'zone', 'town', 'disputed', 'desert', 'delta', 'river',
  'range/mtn', 'lake', 'valley', 'continent', 'isthmus', 'geoarea', 'basin', 'plateau',
]) // prettier-ignore
/** "Western", "Central", "North East": names only beside the name of their state. */
const GENERIC_NAME =
  /^(?:(?:north|south|east|west|central|upper|lower|inner|outer|northern|southern|eastern|western|middle|capital|federal|metropolitan|national|district|region|province|territory|city|state|area|municipality|department|islands?|coast|highlands|lakes?|river|rivers|mountains?|center|centre|lower|new|saint|north-?east(?:ern)?|north-?west(?:ern)?|south-?east(?:ern)?|south-?west(?:ern)?|the|and|of)[\s-]?)+$/iu

const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/\bMts\./u, 'Mountains'],
  [/\bPen\./u, 'Peninsula'],
  [/\bPlat\./u, 'Plateau'],
  [/\bSd\./u, 'Sound'],
  [/\bRes\./u, 'Reservoir'],
  [/\bI\.$/u, 'Island'],
  [/\bIs\.$/u, 'Islands'],
]

const TARGET = new URL('../../data/world/places.tsv', import.meta.url)
const [folder] = process.argv.slice(2)
if (!folder) throw new Error('usage: tsx scripts/extract/places.ts FOLDER')
writeFileSync(TARGET, writeTable(placeTable(folder)))

function placeTable(from: string): Table {
  const kept = readExtract(from, 'places').filter(isKept).map(placeRow)
  return {
    comments: [
      'Places: capitals, cities, seats and names of provinces, seas and straits, islands, disputed areas, sites.',
      'Sources (last column): geonames = GeoNames, CC BY 4.0, modified; naturalearth = Natural Earth, public domain; hand.',
      'country: ISO 3166-1 alpha-3 of the state that holds it, empty on the high seas. Aliases are separated by "|".',
      'note: who administers and who claims a disputed place.',
    ],
    columns: ['name', 'kind', 'country', 'province', 'lat', 'lon', 'population', 'aliases', 'note', 'source'],
    rows: [...new Map(kept.map((row) => [row.slice(0, 7).join('\t'), row])).values()].sort(byCountryAndName),
  }
}

function isKept(place: Extract): boolean {
  const kind = text(place, 'type')
  const population = Number(place.pop ?? 0)
  if (GENERIC_NAME.test(place.name) || place.name.length < 3) return false
  if ((place.src as unknown as string) === 'hand' || kind === 'capital') return true
  if (REPORTED_CLOSELY.has(text(place, 'iso3')) && (kind === 'city' || kind === 'seat')) return true
  if (kind === 'city') return population >= SMALLEST_CITY
  if (kind === 'seat') return population >= SMALLEST_SEAT
  if (kind === 'admin1') return true
  return KEPT_FEATURES.has(kind) && (kind !== 'river' || place.name.length > 4)
}

function placeRow(place: Extract): string[] {
  const names = [
    place.name,
    ...list(place, 'aliases').filter((one) => one.length > 2 && !GENERIC_NAME.test(one)),
  ]
  const plain = names.find((one) => one === plainSpelling(place.name)) ?? place.name
  const aliases = names.filter((one) => one !== plain)
  return [
    spelledOut(plain),
    text(place, 'type') === 'range/mtn' ? 'mountains' : text(place, 'type'),
    text(place, 'iso3').slice(0, 3),
    text(place, 'adm1') === place.name ? '' : text(place, 'adm1'),
    String(place.lat ?? ''),
    String(place.lon ?? ''),
    String(place.pop ?? ''),
    aliases.map(spelledOut).join('|'),
    text(place, 'note'),
    String(place.src),
  ]
}

/** "Rafah" for "Rafaḩ", "Donetsk" for "Donets'k": what English readers write. Letters of western Europe stay. */
function plainSpelling(name: string): string {
  const letters = [...name].map((letter) =>
    letter > 'ÿ' ? letter.normalize('NFD').replace(/\p{M}/gu, '') : letter,
  )
  return letters.join('').replace(/['’]/gu, '')
}

function spelledOut(name: string): string {
  return SHORTENED.reduce((full, [short, long]) => full.replace(short, long), name)
}

function byCountryAndName(one: readonly string[], other: readonly string[]): number {
  const [first, second] = [one, other].map((row) => `${row[2]}\t${row[0]}\t${row[1]}\t${row[6]}`)
  return (first as string) < (second as string) ? -1 : 1
}
