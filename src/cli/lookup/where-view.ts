import type { WhereEntry } from '../../lookup/index.js'
import type { Page } from '../page.js'
import { WIDE } from '../view/context.js'
import { painter, type Run, run } from '../view/phrase.js'
import { joined, NARROW } from '../view/heading.js'
import { type Column, renderTable, type TableRow } from '../view/table.js'

/** The places of a name, the most likely first. Ends with a line break. */
export function renderWhere(found: readonly WhereEntry[], { width, colour }: Page): string {
  const narrow = width < NARROW
  const columns: Column[] = [
    { heading: 'place', least: 12, most: width >= WIDE ? 40 : 20, lines: 2 },
    { heading: 'kind', least: 6, most: 12, lines: 2 },
    ...(narrow ? [] : [{ heading: 'in', least: 4, most: width >= WIDE ? 40 : 14, lines: 3 }]),
    { heading: 'lat, lon', least: 14, most: 18, lines: 1 },
    ...(narrow
      ? []
      : [
          { heading: 'people', least: 6, most: 11, lines: 1 },
          { heading: 'source', least: 6, most: 14, lines: 1 },
        ]),
  ]
  const rows = found.map((place) => placeRow(place, narrow))
  return `\n${renderTable(columns, rows, width, painter(colour)).join('\n')}\n\n`
}

function placeRow(place: WhereEntry, narrow: boolean): TableRow {
  const { name, kind, country, province, lat, lon, population, source } = place
  const more = [
    run([country, province].filter(Boolean).join(' ')),
    run(grouped(population)),
    run(source, 'dim'),
  ]
  const at = run(lat === null || lon === null ? '' : `${lat}, ${lon}`)
  const cells = [run(name, 'strong'), run(kind), ...(narrow ? [at] : [more[0] as Run, at, ...more.slice(1)])]
  const below = joined([...(narrow ? more : []), ...remarks(place)])
  return { cells: cells.map((cell) => [[cell]]), ...(below.length > 0 ? { below, linesBelow: LINES } : {}) }
}

/** Lines that remarks may take: who claims a place is not cut short. */
const LINES = 6

/** Digits in threes, the same in every locale. */
const grouped = (population: number | null): string =>
  String(population ?? '').replace(/\B(?=(?:\d{3}){1,8}$)/g, ',')

/** Who holds and claims it, and its other names. */
const remarks = ({ note, aliases }: WhereEntry): Run[] => [
  run(note ?? '', 'doubt'),
  run(aliases.length > 0 ? `also: ${aliases.join(', ')}` : '', 'dim'),
]
