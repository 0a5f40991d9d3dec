import type { TabledEvent } from '../../ledger/index.js'
import type { QuadClass } from '../../model/index.js'
import { dayOf } from '../day.js'
import type { Names } from '../names.js'
import { type Side, sideOf } from '../pairs.js'
import { type PlaceParts, placeParts } from '../place.js'
import { column, type Column, empty, table, type Table } from '../table.js'

interface Item {
  readonly found: TabledEvent
  readonly actors: readonly Side[]
  readonly recipients: readonly Side[]
  readonly place: PlaceParts
}

/** The columns of the POLECAT event data: one row an event; plain statements are no PLOVER event and have none. */
export function polecatLayout(names: Names): Table<TabledEvent> {
  const columns: readonly Column<Item>[] = [
    column('Event ID', 'text', 'document id and event id: `<report>/<id>`', ({ found }) => `${found.report}/${found.event.id}`),
    column('Event Date', 'date', 'the day, where it is known to the day', ({ found }) => dayOf(found.event.date)),
    column('Event Type', 'text', 'PLOVER event', ({ found }) => found.event.plover.event),
    column('Event Mode', 'text', 'PLOVER mode', ({ found }) => found.event.plover.mode),
    column('Intensity', 'number', "the CAMEO code's Goldstein score; POLECAT has scores of its own", ({ found }) => found.event.goldstein),
    column('Quad Code', 'integer', '1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict, as PLOVER numbers them', ({ found }) => QUADS[found.event.quad]),
    column('Contexts', 'list', 'PLOVER contexts', ({ found }) => found.event.plover.contexts),
    ...sideColumns('Actor', ({ actors }) => actors),
    ...sideColumns('Recipient', ({ recipients }) => recipients),
    column('Placename', 'text', 'where', ({ place }) => place.name),
    column('City', 'text', 'the place, where it is a city or town', ({ place }) => place.city),
    empty('District'),
    column('Province', 'text', 'the province, or that of the city', ({ place }) => place.province),
    column('Country', 'text', 'ISO 3166-1 alpha-3', ({ place }) => place.country),
    column('Latitude', 'number', 'degrees, WGS 84', ({ place }) => place.lat),
    column('Longitude', 'number', 'degrees', ({ place }) => place.lon),
    empty('GeoNames ID'),
    empty('Raw Placename'),
    column('Feature Type', 'text', 'what kind of place it is, in words of ours; POLECAT has codes of GeoNames', ({ found }) => kindOf(found, names)),
    column('Source', 'text', 'who published the report', ({ found }) => found.publisher),
    column('Publication Date', 'date', 'day of publication', ({ found }) => found.published),
    empty('Story People', 'list'),
    empty('Story Organizations', 'list'),
    empty('Story Locations', 'list'),
    column('Language', 'text', 'always English', () => 'English'),
    empty('Version'),
  ] // prettier-ignore
  return table(
    columns,
    (found: TabledEvent) => (found.event.plover.event === null ? [] : [itemOf(found, names)]),
    '; ',
  )
}

function itemOf(found: TabledEvent, names: Names): Item {
  const { source, target } = found.event
  return {
    found,
    actors: source.map((each) => sideOf(each, found, names)),
    recipients: target.map((each) => sideOf(each, found, names)),
    place: placeParts(found, names),
  }
}

function sideColumns(prefix: string, sides: (item: Item) => readonly Side[]): Column<Item>[] {
  const each = (of: (side: Side) => string | null) => (item: Item) =>
    sides(item).flatMap((side) => of(side) ?? [])
  return [
    column(`${prefix} Name`, 'list', 'names of the actors', each(({ name }) => name)),
    column(`${prefix} Country`, 'list', 'ISO 3166-1 alpha-3', (item) => [...new Set(each(({ country }) => country)(item))]),
    empty(`${prefix} COW`, 'list'),
    column(`Primary ${prefix} Sector`, 'text', 'first sector of the first of them', (item) => sides(item)[0]?.sectors[0] ?? null),
    column(`${prefix} Sectors`, 'list', 'all sectors, three letters each', (item) => [...new Set(sides(item).flatMap(({ sectors }) => sectors))]),
    column(`${prefix} Title`, 'list', 'offices held on the day of publication', each(({ actor }) => actor?.role ?? null)),
    empty(`${prefix} Name Raw`, 'list'),
    empty(`Wikipedia ${prefix} ID`, 'list'),
  ] // prettier-ignore
}

const QUADS: Readonly<Record<QuadClass, number | null>> = {
  'verbal cooperation': 1,
  'material cooperation': 2,
  'verbal conflict': 3,
  'material conflict': 4,
  neutral: null,
}

const kindOf = ({ event: { place } }: TabledEvent, names: Names): string | null =>
  place ? (names.place(place)?.kind ?? null) : null
