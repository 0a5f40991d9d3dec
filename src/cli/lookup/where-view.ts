import type { WhereEntry } from '../../lookup/index.js'
import type { Page } from '../page.js'
import { WIDE } from '../view/context.js'
import { painter, type Phrase, run } from '../view/phrase.js'
import { type Column, renderTable, type TableRow } from '../view/table.js'

/** The places of a name, the most likely first. Ends with a line break. */
export function renderWhere(found: readonly WhereEntry[], { width, colour }: Page): string {
  const columns: Column[] = [
    { heading: 'place', least: 12, most: width >= WIDE ? 40 : 22, lines: 2 },
    { heading: 'kind', least: 6, most: 12, lines: 2 },
    { heading: 'in', least: 4, most: width >= WIDE ? 40 : 16, lines: 2 },
    { heading: 'lat, lon', least: 16, most: 17, lines: 1 },
    { heading: 'people', least: 6, most: 11, lines: 1 },
    { heading: 'source', least: 6, most: 14, lines: 1 },
  ]
  return `\n${renderTable(columns, found.map(placeRow), width, painter(colour)).join('\n')}\n\n`
}

function placeRow({
  name,
  kind,
  country,
  province,
  lat,
  lon,
  population,
  source,
  note,
  aliases,
}: WhereEntry): TableRow {
  const at = lat === null || lon === null ? '' : `${lat}, ${lon}`
  const people = population === null ? '' : population.toLocaleString('en-US')
  const cells = [
    [run(name, 'strong')],
    [run(kind)],
    [run([country, province].filter(Boolean).join(' '))],
    [run(at)],
    [run(people)],
    [run(source, 'dim')],
  ]
  const below: Phrase = [
    ...(note ? [run(note, 'doubt')] : []),
    ...(aliases.length > 0 ? [run(`${note ? ' · ' : ''}also: ${aliases.join(', ')}`, 'dim')] : []),
  ]
  return { cells: cells.map((phrase) => [phrase]), ...(below.length > 0 ? { below } : {}) }
}
