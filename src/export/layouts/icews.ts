import type { TabledEvent } from '../../ledger/index.js'
import { dayOf } from '../day.js'
import type { Names } from '../names.js'
import { type Pair, pairsOf, type Side } from '../pairs.js'
import { type PlaceParts, placeParts } from '../place.js'
import { column, type Column, empty, table, type Table } from '../table.js'

interface Item extends Pair {
  readonly place: PlaceParts
}

/** The columns of the ICEWS event data: one row a source and a target. */
export function icewsLayout(names: Names): Table<TabledEvent> {
  const country = (code: string | null): string | null =>
    code === null ? null : (names.country(code) ?? code)
  const columns: readonly Column<Item>[] = [
    column('Event ID', 'long', 'a number made from report, event and pair: the same in every export', ({ id }) => id),
    column('Event Date', 'date', 'the day, where it is known to the day; ICEWS has the day of the story', ({ found }) => dayOf(found.event.date)),
    ...sideColumns('Source', ({ source }) => source, names, country),
    column('Event Text', 'text', 'what the CAMEO code means', ({ found }) => names.cameo(found.event.cameo)),
    column('CAMEO Code', 'text', 'text, since leading zeros count', ({ found }) => found.event.cameo),
    column('Intensity', 'number', "the code's Goldstein score", ({ found }) => found.event.goldstein),
    ...sideColumns('Target', ({ target }) => target, names, country),
    column('Story ID', 'text', "the document's id; a number in ICEWS", ({ found }) => found.report),
    empty('Sentence Number', 'integer'),
    column('Publisher', 'text', 'who published the report', ({ found }) => found.publisher),
    column('City', 'text', 'the place, where it is a city or town', ({ place }) => place.city),
    empty('District'),
    column('Province', 'text', 'the province, or that of the city', ({ place }) => place.province),
    column('Country', 'text', 'name of the country that the place lies in', ({ place }) => country(place.country)),
    column('Latitude', 'number', 'degrees, WGS 84', ({ place }) => place.lat),
    column('Longitude', 'number', 'degrees', ({ place }) => place.lon),
  ] // prettier-ignore
  return table(columns, (found: TabledEvent) => {
    const place = placeParts(found, names)
    return pairsOf(found, names).map((pair) => ({ ...pair, place }))
  })
}

function sideColumns(
  prefix: string,
  sideOf: (item: Item) => Side,
  names: Names,
  country: (code: string | null) => string | null,
): Column<Item>[] {
  return [
    column(`${prefix} Name`, 'text', 'name of the actor', (item) => sideOf(item).name),
    column(`${prefix} Sectors`, 'text', 'the sectors of its code in words, commas between', (item) => {
      return sideOf(item).sectors.map(names.sector).join(',') || null
    }),
    column(`${prefix} Country`, 'text', 'name of its country', (item) => country(sideOf(item).country)),
  ]
}
