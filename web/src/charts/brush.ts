import { daysOf, endOf, spanned, startOf, type Days, type Step } from './time.js'
import type { Interval } from '../data/types.js'

/** The stretch of a drawing in which the steps lie, in pixels. */
export interface Track {
  readonly steps: readonly Step[]
  readonly left: number
  readonly right: number
}

/** A strip of the drawing in which something is drawn, between labels, in pixels. */
export interface Band {
  readonly top: number
  readonly height: number
}

const first = ({ steps }: Track): number => startOf(steps[0] as Step).getTime()
const last = ({ steps }: Track): number => endOf(steps.at(-1) as Step).getTime()

/** The moment at a place, held within the track. */
export function momentAt(track: Track, x: number): Date {
  const part = Math.min(1, Math.max(0, (x - track.left) / (track.right - track.left)))
  return new Date(Math.min(first(track) + part * (last(track) - first(track)), last(track) - 1))
}

/** The number of the step at a place. */
export function stepAt(track: Track, x: number): number {
  const moment = momentAt(track, x)
  const after = track.steps.findIndex((step) => endOf(step) > moment)
  return after === -1 ? track.steps.length - 1 : after
}

const placeOf = (track: Track, moment: Date): number => {
  const part = (moment.getTime() - first(track)) / (last(track) - first(track))
  return track.left + Math.min(1, Math.max(0, part)) * (track.right - track.left)
}

/** From where to where days lie on the track. */
export const stretchOf = (
  track: Track,
  { from, to }: Days,
): { readonly left: number; readonly right: number } => ({
  left: placeOf(track, startOf(from)),
  right: placeOf(track, endOf(to)),
})

/** Whole steps between two places, whichever comes first. */
export const drawnOver = (track: Track, one: number, other: number, by: Interval): Days =>
  spanned(momentAt(track, one), momentAt(track, other), by)

/** The chosen days with another step taken in; the step alone where none are chosen. */
export function extended(chosen: Days | null, step: Step): Days {
  const { from, to } = daysOf(step)
  if (!chosen) return { from, to }
  return { from: from < chosen.from ? from : chosen.from, to: to > chosen.to ? to : chosen.to }
}
