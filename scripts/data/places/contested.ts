import type { Contest, Place } from '../../../src/world/places.js'
import { checkDates, readTsv, type TsvRow } from '../gazetteer/tsv.js'
import { indexByName } from './by-hand.js'
import { classOf, countryOf, isIso3, keyOf } from './place.js'

const COLUMNS = ['place', 'class', 'country', 'held_by', 'claimed_by', 'from', 'to', 'covers', 'note']

/** Marks the places that states contest, and those within them. Throws where no such place is listed. */
export function withContests(places: readonly Place[]): Place[] {
  const index = indexByName(places)
  const own = new Map<Place, Contest[]>()
  const notes = new Map<Place, string>()
  const within = new Map<string, Contest[]>()
  for (const row of readTsv('data/world/contested.tsv', COLUMNS)) {
    const contest = contestOf(row)
    const found = (index.get(keyOf(row.cell('place'))) ?? []).filter((place) => isMeant(row, place))
    if (found.length === 0) throw row.fail(`there is no ${row.cell('class')} "${row.cell('place')}"`)
    for (const place of found) {
      add(own, place, contest)
      notes.set(place, row.cell('note'))
    }
    row.list('covers').forEach((province) => add(within, province, contest))
  }
  return places.map((place) => ({
    ...place,
    note: notes.get(place) ?? place.note,
    contests: own.get(place) ?? around(place, within),
  }))
}

/** The contests of the province and the state that a place lies in, if one of their parties is its state. */
function around({ province, country }: Place, within: ReadonlyMap<string, readonly Contest[]>): Contest[] {
  const contests = [province ?? '', `*${country ?? ''}`].flatMap((key) => within.get(key) ?? [])
  return contests.filter(({ held, claimed }) => country !== null && [...held, ...claimed].includes(country))
}

function isMeant(row: TsvRow, { kind, country }: Place): boolean {
  return (classOf(kind) === 'town') === (row.cell('class') === 'town') && country === countryOf(row)
}

function contestOf(row: TsvRow): Contest {
  checkDates(row, ['from', 'to'])
  const [held, claimed] = [row.list('held_by'), row.list('claimed_by')]
  const wrong = [...held, ...claimed].find((code) => !isIso3(code))
  if (wrong !== undefined) throw row.fail(`"${wrong}" is no ISO 3166-1 alpha-3 code`)
  if (claimed.length === 0) throw row.fail('a contested place has someone who claims it')
  return { held, claimed, from: row.cell('from') || null, to: row.cell('to') || null }
}

function add<K>(lists: Map<K, Contest[]>, key: K, contest: Contest): void {
  lists.set(key, [...(lists.get(key) ?? []), contest])
}
