import {
  axisX,
  axisY,
  dot,
  gridX,
  gridY,
  plot,
  rectY,
  ruleX,
  ruleY,
  text,
  type PlotOptions,
} from '@observablehq/plot'
import type { Amounts } from './amounts.js'
import { MARGIN } from './margin.js'
import type { Bar, Score } from './series.js'
import type { Tick } from './ticks.js'

/** What the panels of one chart share. */
export interface Frame {
  readonly width: number
  readonly from: Date
  readonly to: Date
  readonly ticks: readonly Tick[]
  readonly amounts: Amounts
  /** Of the amounts: "Events", "Percent of all events". */
  readonly unit: string
  readonly numberText: (value: number) => string
}

/** Of a panel, in pixels, with the room above and below what is drawn. */
export interface Room {
  readonly height: number
  readonly marginTop: number
  readonly marginBottom: number
}

export const BARS: Room = { height: 224, marginTop: 22, marginBottom: 24 }
export const SCORES: Room = { height: 130, marginTop: 24, marginBottom: 34 }

/** A bar is never thinner than this, so that a single day can be seen in a long time. */
const THINNEST = 2

/** Bars of the classes, cooperation above the line and conflict below. */
export function barsPlot(bars: readonly Bar[], frame: Frame): SVGSVGElement {
  const { amounts, unit, numberText } = frame
  const moment = (frame.to.getTime() - frame.from.getTime()) / (frame.width - MARGIN.left - MARGIN.right)
  const end = ({ start, end }: Bar) =>
    new Date(Math.max(end.getTime() - moment, start.getTime() + THINNEST * moment))
  return drawn(frame, {
    ...BARS,
    y: { domain: [amounts.low, amounts.high], label: null },
    marks: [
      gridY(amounts.ticks, { stroke: 'var(--line)', strokeOpacity: 1 }),
      axisY(amounts.ticks, { tickSize: 0, tickFormat: (amount: number) => numberText(Math.abs(amount)) }),
      text([`↑ Cooperation: ${unit}`], {
        frameAnchor: 'top-left',
        dx: -MARGIN.left,
        dy: -20,
        textAnchor: 'start',
      }),
      text([`↓ Conflict: ${unit}`], {
        frameAnchor: 'bottom-left',
        dx: -MARGIN.left,
        dy: 16,
        textAnchor: 'start',
      }),
      rectY(bars, { x1: 'start', x2: end, y1: 'low', y2: 'high', fill: ({ quad }: Bar) => quad.colour }),
      ruleY([0], { stroke: 'var(--line-2)' }),
    ],
  })
}

/** A stem from the line to the mean score of each step. */
export function scoresPlot(scores: readonly Score[], frame: Frame): SVGSVGElement {
  const ticks = [-10, -5, 0, 5, 10]
  return drawn(frame, {
    ...SCORES,
    y: { domain: [-10, 10], label: null },
    marks: [
      gridY(ticks, { stroke: 'var(--line)', strokeOpacity: 1 }),
      gridX(
        frame.ticks.map(({ at }) => at),
        { stroke: 'var(--line)', strokeOpacity: 1 },
      ),
      axisY(ticks, {
        tickSize: 0,
        tickFormat: (score: number) => (score < 0 ? `−${-score}` : String(score)),
      }),
      axisX(
        frame.ticks.map(({ at }) => at),
        {
          tickSize: 4,
          tickFormat: (_, index: number) => frame.ticks[index]?.label ?? '',
          stroke: 'var(--line-2)',
          label: null,
          color: 'currentColor',
        },
      ),
      text(['Mean Goldstein score, −10 to 10'], {
        frameAnchor: 'top-left',
        dx: -MARGIN.left,
        dy: -20,
        textAnchor: 'start',
      }),
      ruleY([0], { stroke: 'var(--line-2)' }),
      ruleX(scores, { x: 'at', y1: 0, y2: 'goldstein', stroke: 'var(--ink-2)' }),
      dot(scores, { x: 'at', y: 'goldstein', r: 2.4, fill: 'var(--ink)' }),
    ],
  })
}

function drawn({ width, from, to }: Frame, options: PlotOptions): SVGSVGElement {
  const svg = plot({
    width,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    x: { type: 'utc', domain: [from, to], axis: null },
    style: {
      background: 'transparent',
      color: 'inherit',
      fontFamily: 'inherit',
      fontSize: '11px',
      overflow: 'visible',
    },
    ...options,
  } as PlotOptions) as unknown as SVGSVGElement
  // The policy for styles lets none in that is not a file of ours: `SeriesChart.svelte` has the rules.
  svg.querySelector('style')?.remove()
  svg.setAttribute('aria-hidden', 'true')
  return svg
}
