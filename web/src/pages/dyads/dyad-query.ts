import type { QueryChange } from '../../app/router.svelte.js'
import { daysOf, type Days, type Step } from '../../charts/time.js'
import type { Interval } from '../../data/types.js'

/** How far the axis of time reaches: over the time of the reports, over that of all events, or over the chosen period. */
export const AXES = ['reports', 'all', 'chosen'] as const
export type Axis = (typeof AXES)[number]

/** What the address of a dyad asks for. */
export interface DyadChoice {
  readonly by: Interval
  readonly both: boolean
  readonly isShare: boolean
  readonly axis: Axis
  /** The days that were chosen: an end that was left open is null. */
  readonly from: string | null
  readonly to: string | null
  /** The dyad that it is compared with. */
  readonly other: { readonly source: string; readonly target: string } | null
}

/** The names in the address, as the fields of the page have them. */
export const NAMES = ['by', 'both', 'share', 'axis', 'from', 'to', 'source2', 'target2'] as const

const DAY = /^\d{4}-\d{2}-\d{2}$/u

export function choiceOf(query: URLSearchParams): DyadChoice {
  const given = (name: (typeof NAMES)[number]) => query.get(name)?.trim() || null
  const day = (name: 'from' | 'to') => (DAY.test(given(name) ?? '') ? given(name) : null)
  const by = given('by')
  const [source, target] = [given('source2'), given('target2')]
  return {
    by: by === 'day' || by === 'year' ? by : 'month',
    both: given('both') === 'true',
    isShare: given('share') === 'true',
    axis: AXES.find((axis) => axis === given('axis')) ?? 'reports',
    from: day('from'),
    to: day('to'),
    other: source && target ? { source, target } : null,
  }
}

/** The days that were chosen, open ends closed by those of the whole; null where none were. */
export const chosenDays = ({ from, to }: DyadChoice, whole: Days | null): Days | null =>
  whole && (from || to) ? { from: from ?? whole.from, to: to ?? whole.to } : null

/** What is known of the time of a dyad. */
interface Known {
  /** From the first to the last event. */
  readonly whole: Days
  /** From the first to the last report of the ledger, where any has a day. */
  readonly reports: Days | null
  readonly chosen: Days | null
}

/**
 * The days that the axis reaches over. Reports tell of events long before them, of a war a century ago, which would leave all others
 * no room: so usually it reaches over the time of the reports, unless no event lies in it.
 */
export function axisOf(
  { axis }: DyadChoice,
  times: readonly Step[],
  { whole, reports, chosen }: Known,
): Days {
  if (axis === 'chosen' && chosen) return chosen
  if (axis === 'all' || !reports) return whole
  return times.some((time) => isWithin(time, reports)) ? reports : whole
}

/** Whether any day of a step lies within some days. */
export const isWithin = (time: Step, { from, to }: Days): boolean => {
  const days = daysOf(time)
  return days.to >= from && days.from <= to
}

export const daysChange = (days: Days | null): QueryChange => ({
  from: days?.from ?? null,
  to: days?.to ?? null,
  ...(days ? {} : { axis: null }),
})

export const dyadPath = (source: string, target: string): string =>
  `/dyads/${encodeURIComponent(source)}/${encodeURIComponent(target)}`
