import type { TabledEvent } from '../../ledger/index.js'
import { dayOf, fractionOf, monthOf, yearOf } from '../day.js'
import type { Names } from '../names.js'
import { type Pair, pairsOf, type Side } from '../pairs.js'
import { type PlaceParts, placeParts } from '../place.js'
import { column, type Column, empty, table, type Table } from '../table.js'

interface Item extends Pair {
  readonly place: PlaceParts
}

/** The columns of GDELT 2.0's event table: one row a source and a target. */
export function gdeltLayout(names: Names): Table<TabledEvent> {
  const columns: readonly Column<Item>[] = [
    column('GLOBALEVENTID', 'long', 'a number made from report, event and pair: the same in every export', ({ id }) => id),
    column('SQLDATE', 'integer', 'YYYYMMDD, where it is known to the day', ({ found }) => compact(dayOf(found.event.date))),
    column('MonthYear', 'integer', 'YYYYMM, where the month is known', ({ found }) => monthOf(found.event.date)),
    column('Year', 'integer', 'YYYY, where the year is known', ({ found }) => yearOf(found.event.date)),
    column('FractionDate', 'number', 'the year and the share of it that has passed, where the day is known', ({ found }) => fraction(found)),
    ...actorColumns('Actor1', ({ source }) => source),
    ...actorColumns('Actor2', ({ target }) => target),
    column('IsRootEvent', 'integer', '1 where the sentence stands in the first paragraph, else 0', ({ found }) => Number(found.isLead)),
    column('EventCode', 'text', 'CAMEO code: text, since leading zeros count', ({ found }) => found.event.cameo),
    column('EventBaseCode', 'text', 'its first three digits', ({ found }) => found.event.cameo.slice(0, 3)),
    column('EventRootCode', 'text', 'its first two digits', ({ found }) => found.event.cameo.slice(0, 2)),
    column('QuadClass', 'integer', "GDELT's, by the root: 1 for 01–05, 2 for 06–08, 3 for 09–13, 4 for 14–20", ({ found }) => quadOf(found.event.cameo)),
    column('GoldsteinScale', 'number', "the code's Goldstein score", ({ found }) => found.event.goldstein),
    column('NumMentions', 'integer', 'how often the report tells it', ({ found }) => found.tellings),
    empty('NumSources', 'integer'),
    column('NumArticles', 'integer', 'how many reports of the ledger tell the happening', ({ found }) => found.reports),
    empty('AvgTone', 'number'),
    ...emptyPlace('Actor1Geo'),
    ...emptyPlace('Actor2Geo'),
    ...placeColumns(names),
    column('DATEADDED', 'long', 'the day of publication as YYYYMMDD000000; in GDELT the time of entering', ({ found }) => added(found.published)),
    column('SOURCEURL', 'text', "the report's address, or its own id where it has none", ({ found }) => found.url ?? found.sourceId),
  ] // prettier-ignore
  return table(columns, (found: TabledEvent) => {
    const place = placeParts(found, names)
    return pairsOf(found, names).map((pair) => ({ ...pair, place }))
  })
}

function actorColumns(prefix: string, sideOf: (item: Item) => Side): Column<Item>[] {
  const types = ['first', 'second', 'third'].map((which, at) =>
    column(`${prefix}Type${at + 1}Code`, 'text', `its ${which} sector; faiths stand here too`, (item: Item) => sideOf(item).sectors[at] ?? null),
  ) // prettier-ignore
  return [
    column(`${prefix}Code`, 'text', "the actor's whole code", (item) => sideOf(item).code),
    column(`${prefix}Name`, 'text', 'its usual name; GDELT has capitals, and names as they were written', (item) => sideOf(item).name),
    column(`${prefix}CountryCode`, 'text', 'three letters; ISO 3166-1 where CAMEO has its own', (item) => sideOf(item).country),
    column(`${prefix}KnownGroupCode`, 'text', 'of a body between states or of no one state', (item) => sideOf(item).body),
    empty(`${prefix}EthnicCode`),
    empty(`${prefix}Religion1Code`),
    empty(`${prefix}Religion2Code`),
    ...types,
  ] // prettier-ignore
}

const GEO = ['FullName', 'CountryCode', 'ADM1Code', 'ADM2Code'] as const

const emptyPlace = (prefix: string): Column<unknown>[] => [
  empty(`${prefix}_Type`, 'integer'),
  ...GEO.map((name) => empty(`${prefix}_${name}`)),
  empty(`${prefix}_Lat`, 'number'),
  empty(`${prefix}_Long`, 'number'),
  empty(`${prefix}_FeatureID`),
]

function placeColumns(names: Names): Column<Item>[] {
  return [
    column('ActionGeo_Type', 'integer', '1 country, 2 state of the US, 3 city of the US, 4 other city, 5 other province; empty for seas, regions and the like', ({ place }) => placeType(place, names)),
    column('ActionGeo_FullName', 'text', 'place, province and country by name', ({ place }) => fullName(place, names)),
    empty('ActionGeo_CountryCode'),
    empty('ActionGeo_ADM1Code'),
    empty('ActionGeo_ADM2Code'),
    column('ActionGeo_Lat', 'number', 'degrees, WGS 84', ({ place }) => place.lat),
    column('ActionGeo_Long', 'number', 'degrees', ({ place }) => place.lon),
    empty('ActionGeo_FeatureID'),
  ] // prettier-ignore
}

function placeType({ name, city, province, country }: PlaceParts, names: Names): number | null {
  if (city !== null) return country === 'USA' ? 3 : 4
  if (province !== null) return country === 'USA' ? 2 : 5
  return country !== null && names.country(country) === name ? 1 : null
}

function fullName({ name, province, country }: PlaceParts, names: Names): string | null {
  const parts = [name, province, country === null ? null : names.country(country)]
  return [...new Set(parts.filter((part) => part !== null))].join(', ') || null
}

/** First roots of the classes, by GDELT's reading of CAMEO. */
const QUADS = [1, 6, 9, 14]

const quadOf = (cameo: string): number => QUADS.filter((first) => Number(cameo.slice(0, 2)) >= first).length

const compact = (day: string | null): number | null => (day === null ? null : Number(day.replaceAll('-', '')))

const added = (day: string | null): number | null => (day === null ? null : (compact(day) as number) * 1e6)

function fraction({ event: { date } }: TabledEvent): number | null {
  const day = dayOf(date)
  return day === null ? null : fractionOf(day)
}
