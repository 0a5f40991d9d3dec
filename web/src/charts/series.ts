import type { Interval, SeriesPoint } from '../../../src/ledger/index.js'
import { eventsIn, QUADS, type Counts, type Quad } from './quad.js'
import { endOf, startOf, stepOf, stepsBetween, type Days, type Step } from './time.js'

/** All events of a step, whoever acted: what a share is of. */
export interface Total {
  readonly time: Step
  readonly events: number
}

/** One class in one step, from `low` to `high` on the axis of amounts: above the line for cooperation, below for conflict. */
export interface Bar {
  readonly time: Step
  readonly start: Date
  readonly end: Date
  readonly quad: Quad
  readonly events: number
  readonly low: number
  readonly high: number
}

/** One step of the mean score. */
export interface Score {
  readonly time: Step
  /** The middle of the step. */
  readonly at: Date
  readonly goldstein: number
  readonly events: number
}

const NONE: Counts = {
  'verbal cooperation': 0,
  'material cooperation': 0,
  'verbal conflict': 0,
  'material conflict': 0,
  neutral: 0,
}

/** Every step from the first to the last, those without events too; of a period, where one is given. */
export function filled(points: readonly SeriesPoint[], by: Interval, days?: Days | null): SeriesPoint[] {
  const first = days ? stepOf(days.from, by) : points[0]?.time
  const last = days ? stepOf(days.to, by) : points.at(-1)?.time
  if (first === undefined || last === undefined) return []
  const known = new Map(points.map((point) => [point.time, point]))
  return stepsBetween(first, last).map((time) => known.get(time) ?? { time, counts: NONE, goldstein: null })
}

/** What is drawn of the classes: numbers of events or, where totals are given, percent of all events of the step. */
export function barsOf(points: readonly SeriesPoint[], totals?: readonly Total[]): Bar[] {
  const all = totals && new Map(totals.map(({ time, events }) => [time, events]))
  return points.flatMap((point) => stacked(point, all ? unitOf(point, all) : 1))
}

/** How much an event counts for: the percentage that it is of all events of the step. */
const unitOf = ({ time, counts }: SeriesPoint, totals: ReadonlyMap<Step, number>): number =>
  100 / Math.max(totals.get(time) ?? 0, eventsIn(counts), 1)

function stacked({ time, counts }: SeriesPoint, unit: number): Bar[] {
  const reached = { '1': 0, '-1': 0, '0': 0 }
  return QUADS.filter(({ quad, side }) => side !== 0 && counts[quad] > 0).map((quad) => {
    const events = counts[quad.quad]
    const low = reached[quad.side]
    const high = low + quad.side * events * unit
    reached[quad.side] = high
    return { time, start: startOf(time), end: endOf(time), quad, events, low, high }
  })
}

export function scoresOf(points: readonly SeriesPoint[]): Score[] {
  return points.flatMap(({ time, goldstein, counts }) =>
    goldstein === null ? [] : [{ time, at: middle(time), goldstein, events: eventsIn(counts) }],
  )
}

const middle = (step: Step): Date => new Date((startOf(step).getTime() + endOf(step).getTime()) / 2)

/** How far the bars reach up and down from the line, both 0 or more. */
export function reachOf(bars: readonly Bar[]): { readonly up: number; readonly down: number } {
  return {
    up: bars.reduce((most, { high }) => Math.max(most, high), 0),
    down: bars.reduce((most, { high }) => Math.max(most, -high), 0),
  }
}

/** A series as rows of a table, which is also what a download holds. */
export function seriesRows(points: readonly SeriesPoint[], totals: readonly Total[]) {
  const all = new Map(totals.map(({ time, events }) => [time, events]))
  return points.map(({ time, counts, goldstein }) => ({
    time,
    ...counts,
    events: eventsIn(counts),
    goldstein,
    total: all.get(time) ?? 0,
  }))
}
