import type { SeriesPoint } from '../../ledger/index.js'
import { QUAD_CLASSES, type QuadClass } from '../../model/index.js'
import type { Page } from '../page.js'
import { renderHeading } from '../view/heading.js'
import { painter, type Phrase, type Run, run, type Style, wrap } from '../view/phrase.js'
import { type Column, renderTable, type TableCell, type TableRow } from '../view/table.js'

/** As a heading names it, and as a bar draws it. */
const SHOWN: Readonly<Record<QuadClass, { heading: string; sign: string; style: Style }>> = {
  'material cooperation': { heading: 'm+', sign: '#', style: 'cooperation' },
  'verbal cooperation': { heading: 'v+', sign: '+', style: 'cooperation' },
  neutral: { heading: '·', sign: '·', style: 'dim' },
  'verbal conflict': { heading: 'v−', sign: '-', style: 'conflict' },
  'material conflict': { heading: 'm−', sign: '=', style: 'conflict' },
}

/** In the order of the bar. */
const ORDER = Object.keys(SHOWN) as readonly QuadClass[]

/** A line a step of time in which something happened: counts by class, mean Goldstein score and a bar. Ends with a line break. */
export function renderDyad(
  points: readonly SeriesPoint[],
  title: string,
  by: string,
  { width, colour }: Page,
): string {
  const paint = painter(colour)
  const total = points.reduce((sum, point) => sum + totalOf(point), 0)
  const legend = wrap([run(LEGEND, 'dim')], width - 2, 6).map((line) => `  ${paint(line)}`)
  const table = width < NARROW ? narrowTable(points, by) : wideTable(points, by, width)
  const lines = [
    renderHeading(title, total, width, paint),
    ...renderTable(table.columns, table.rows, width, paint),
    '',
    ...legend,
  ]
  return `\n${lines.join('\n')}\n\n`
}

/** Below this there is room for the counts of four classes alone. */
const NARROW = 60

interface TableOf {
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
}

function narrowTable(points: readonly SeriesPoint[], by: string): TableOf {
  const quads = ORDER.filter((quad) => quad !== 'neutral')
  return {
    columns: [time(by), ...quads.map(countColumn)],
    rows: points.map((point) => ({
      cells: [timeOf(point), ...quads.map((quad) => count(point, quad))],
    })),
  }
}

function wideTable(points: readonly SeriesPoint[], by: string, width: number): TableOf {
  const most = Math.max(...points.map(totalOf))
  const room = Math.max(1, width - TAKEN)
  return {
    columns: [
      time(by),
      ...ORDER.map(countColumn),
      { heading: 'score', least: 5, most: 5, lines: 1 },
      { heading: '', least: 1, most: width, lines: 1 },
    ],
    rows: points.map((point) => ({
      cells: [
        timeOf(point),
        ...ORDER.map((quad) => count(point, quad)),
        [[run(point.goldstein === null ? '' : point.goldstein.toFixed(1))]],
        [bar(point, most, room)],
      ],
    })),
  }
}

/** Columns of the terminal that are not the bar's, with a sign for each class that is rounded up. */
const TAKEN = 58

const time = (by: string): Column => ({ heading: by, least: 10, most: 10, lines: 2 })
/** Two days stand one below the other. */
const timeOf = ({ time }: SeriesPoint): TableCell => [[run(time.replace('/', ' '))]]
const countColumn = (quad: QuadClass): Column => ({
  heading: SHOWN[quad].heading,
  least: 5,
  most: 5,
  lines: 1,
})
const count = ({ counts }: SeriesPoint, quad: QuadClass): TableCell => [
  [run(counts[quad] === 0 ? '' : String(counts[quad]))],
]

const totalOf = ({ counts }: SeriesPoint): number => QUAD_CLASSES.reduce((sum, quad) => sum + counts[quad], 0)

/** As long as the share of the greatest total; a class that is there at all has one sign at least, while there is room. */
function bar(point: SeriesPoint, most: number, room: number): Phrase {
  const scale = Math.min(1, room / most)
  return ORDER.flatMap((quad): Run[] => {
    const length = Math.round(point.counts[quad] * scale)
    return point.counts[quad] === 0 ? [] : [run(SHOWN[quad].sign.repeat(Math.max(1, length)), SHOWN[quad].style)]
  })
} // prettier-ignore

const LEGEND =
  '# m+ material cooperation, + v+ verbal cooperation, · neutral, - v− verbal conflict, = m− material conflict; score: mean Goldstein'
