import type { SeriesPoint } from '../../../src/ledger/index.js'
import { eventsIn } from './quad.js'

/** One upright stroke of a sparkline, in units of its box: `x` from 0 to 1, `up` and `down` from the line, 0 to 1 of the half height. */
export interface Stroke {
  readonly x: number
  readonly up: number
  readonly down: number
}

/** Cooperation up and conflict down at each step that has any; the busiest step fills the height. Steps may be missing. */
export function strokesOf(points: readonly SeriesPoint[], steps: readonly string[]): Stroke[] {
  const place = new Map(steps.map((step, index) => [step, (index + 0.5) / steps.length]))
  const sides = points.map(({ time, counts }) => ({
    x: place.get(time),
    up: eventsIn(counts, 1),
    down: eventsIn(counts, -1),
  }))
  const most = Math.max(1, ...sides.flatMap(({ up, down }) => [up, down]))
  return sides.flatMap(({ x, up, down }) =>
    x === undefined ? [] : [{ x, up: up / most, down: down / most }],
  )
}
