import { type Day, type Interval, calendarDay } from './calendar.js'
import type { Piece } from './pieces.js'
import { looksAhead, type Tense } from './tense.js'

/** What a time expression is resolved against. */
export interface Context {
  /** Day of publication. */
  readonly published: Day | null
  readonly tense: Tense
  /** The date mentioned last before this expression: "three weeks later" counts from it. */
  readonly mentioned: Interval | null
  /** A day told with its year earlier in the sentence: "from Aug. 7, 2008" says which Aug. 12 is meant behind it. */
  readonly anchor?: Interval | null
  /** The expression is the beginning of a range that ends here: "between March and [June 2021]". */
  readonly rangeEnd?: Interval | null
}

/** What a rule reads at a place: how far it goes, and how it is resolved. */
export interface Sighting {
  /** Index of the piece behind the last. */
  readonly end: number
  /** Null when the context does not suffice. */
  readonly resolve: (context: Context) => Interval | null
  /** Whether the day of publication is needed. */
  readonly relative: boolean
  /** Too vague for anything to count from it: "in recent days". */
  readonly vague?: boolean
  /** A duration rather than a date, unless it can be resolved: "in three weeks". */
  readonly uncertain?: boolean
}

/** Looks for one kind of time expression that begins at piece `at`. */
export type Rule = (pieces: readonly Piece[], at: number) => Sighting | null

/** Of something that comes once a year, the occurrence that the context points at. Null without any date to start from. */
export function nearest(context: Context, inYear: (year: number) => Interval | null): Interval | null {
  if (context.rangeEnd) return latestUpTo(context.rangeEnd.start, inYear)
  const anchored = looksAhead(context.tense) ? null : afterAnchor(context.anchor ?? null, inYear)
  if (anchored) return anchored
  if (context.published === null) return null
  const [behind, ahead] = [latestUpTo(context.published, inYear), earliestFrom(context.published, inYear)]
  if (context.tense === 'future') return ahead
  // "asked for the vote in August", read in September: it was then that they asked.
  if (context.tense === 'sought' && !isMuchNearer(behind, ahead, context.published)) return ahead
  // "meets on July 8", but not when the day has just gone by.
  if (context.tense === 'present' && ahead && ahead.start - context.published <= PRESENT_REACHES) return ahead
  return context.tense === 'past' || !isMuchNearer(ahead, behind, context.published) ? behind : ahead
}

/** The story goes on within a season. */
const ANCHOR_HOLDS = 92

function afterAnchor(anchor: Interval | null, inYear: (year: number) => Interval | null): Interval | null {
  const found = anchor && earliestFrom(anchor.start, inYear)
  return anchor && found?.precision === 'day' && found.start - anchor.end <= ANCHOR_HOLDS ? found : null
}

/** In days. */
const PRESENT_REACHES = 183

/** Without a tense a date lies behind, unless that is most of a year away and the next one is at hand. */
function isMuchNearer(near: Interval | null, far: Interval | null, published: Day): boolean {
  return near !== null && daysTo(near, published) < 60 && (far === null || daysTo(far, published) > 270)
}

function daysTo({ start, end }: Interval, day: Day): number {
  return Math.max(start - day, day - end)
}

export function latestUpTo(day: Day, inYear: (year: number) => Interval | null): Interval | null {
  return scan(day, -1, inYear, (found) => found.start <= day)
}

export function earliestFrom(day: Day, inYear: (year: number) => Interval | null): Interval | null {
  return scan(day, 1, inYear, (found) => found.end >= day)
}

/** Leap days come back within eight years. */
const YEARS_TO_SCAN = 9

function scan(
  day: Day,
  step: 1 | -1,
  inYear: (year: number) => Interval | null,
  fits: (found: Interval) => boolean,
): Interval | null {
  const { year } = calendarDay(day)
  // A winter begins in the year before the one that it is seen from.
  for (let away = -1; away < YEARS_TO_SCAN; away++) {
    const found = inYear(year + away * step)
    if (found && fits(found)) return found
  }
  return null
}

/** A time expression over pieces `[start, end)`. */
export interface Expression extends Sighting {
  readonly start: number
}
