import type { QueryChange } from '../../app/router.svelte.js'
import type { Days } from '../../charts/time.js'
import type { Interval } from '../../data/types.js'

/** What the address of a dyad asks for. */
export interface DyadChoice {
  readonly by: Interval
  readonly both: boolean
  readonly isShare: boolean
  readonly isZoomed: boolean
  /** The days that were chosen: an end that was left open is null. */
  readonly from: string | null
  readonly to: string | null
  /** The dyad that it is compared with. */
  readonly other: { readonly source: string; readonly target: string } | null
}

/** The names in the address, as the fields of the page have them. */
export const NAMES = ['by', 'both', 'share', 'zoom', 'from', 'to', 'source2', 'target2'] as const

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
    isZoomed: given('zoom') === 'true',
    from: day('from'),
    to: day('to'),
    other: source && target ? { source, target } : null,
  }
}

/** The days that were chosen, open ends closed by those of the whole; null where none were. */
export const chosenDays = ({ from, to }: DyadChoice, whole: Days | null): Days | null =>
  whole && (from || to) ? { from: from ?? whole.from, to: to ?? whole.to } : null

export const daysChange = (days: Days | null): QueryChange => ({
  from: days?.from ?? null,
  to: days?.to ?? null,
  ...(days ? {} : { zoom: null }),
})

export const dyadPath = (source: string, target: string): string =>
  `/dyads/${encodeURIComponent(source)}/${encodeURIComponent(target)}`
