import type { Span } from '../../model/index.js'
import type { Page } from '../page.js'
import { counted, direction } from '../view/context.js'
import { shortDate } from '../view/dates.js'
import { marked } from '../view/excerpt.js'
import { joined, renderHeading } from '../view/heading.js'
import { type Paint, painter, run } from '../view/phrase.js'
import { type Column, renderTable, type TableRow } from '../view/table.js'
import { factsOf } from './facts.js'
import type { Hit } from '../../analysis/index.js'

/** Statements, then events, each with the words that were found and where they stand. Ends with a line break. */
export function renderHits(hits: readonly Hit[], { width, colour }: Page): string {
  const paint = painter(colour)
  const kinds = (['statement', 'event'] as const).map((kind) => hits.filter((hit) => hit.kind === kind))
  const blocks = kinds
    .filter((some) => some.length > 0)
    .map((some) => renderKind(some, width, paint).join('\n'))
  return `\n${blocks.join('\n\n')}\n\n`
}

function renderKind(hits: readonly Hit[], width: number, paint: Paint): string[] {
  const [kind, title] = hits[0]?.kind === 'statement' ? ['statement', 'said'] : ['event', 'done']
  const rows = hits.map((hit) => rowOf(hit, width))
  return [
    renderHeading(title, hits.length, width, paint),
    ...renderTable(columns(width), rows, width, paint),
    `  ${paint([run(counted(hits.length, kind), 'dim')])}`,
  ]
}

const columns = (width: number): Column[] => [
  { heading: 'day', least: 10, most: 13, lines: 2 },
  { heading: 'who', least: 12, most: Math.floor(width * 0.3), lines: 4 },
  { heading: 'words', least: 20, most: width, lines: 4 },
]

/** Of the columns of a page, the words take about half, in up to three lines. */
const LINES = 3

function rowOf(hit: Hit, width: number): TableRow {
  const { id, day, who, whom, what, modality } = factsOf(hit)
  const room = Math.max(20, Math.floor(width * 0.55)) * LINES
  const doubt = modality !== null && modality !== 'asserted' ? ` ${modality}` : ''
  return {
    cells: [
      [[run(shownDay(hit, day), 'dim')]],
      [direction(who, whom), [run(what, 'code'), run(doubt, 'doubt')]],
      [marked(hit.words, [0, hit.words.length], spansOf(hit), room)],
    ],
    below: joined([hit.publisher ?? '', hit.title ?? hit.sourceId, hit.published ?? '', id].map((text) => run(text, 'dim'))),
    linesBelow: 2,
  } // prettier-ignore
}

/** No more exact than it is known. */
const shownDay = (hit: Hit, day: string | null): string =>
  hit.kind === 'event' && hit.event.date ? shortDate(hit.event.date) : (day ?? '—')

/** Where no words were asked for, the words that name the event. */
function spansOf(hit: Hit): readonly Span[] {
  if (hit.hits.length > 0 || hit.kind === 'statement') return hit.hits
  const { trigger, sentence } = hit.event
  return trigger.map(([start, end]): Span => [start - sentence[0], end - sentence[0]])
}
