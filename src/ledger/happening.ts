import type { Participant, ReportedEvent } from '../model/index.js'

/**
 * What tells one happening from another, but for its date: CAMEO root, modality and the actors of both sides. Empty where too little
 * is known to say that two reports tell the same: a side without a known actor, or no day.
 */
export function happeningKey({ cameo, modality, source, target, date }: ReportedEvent): string {
  const [from, to] = [source, target].map(sideKey)
  if (!from || !to || date?.precision !== 'day') return ''
  return [cameo.slice(0, 2), modality, from, to].join('|')
}

/** Reports of the next day still tell it, and a day of publication may be one late. */
export const DAYS_APART = 1

const sideKey = (side: readonly Participant[]): string =>
  [...new Set(side.flatMap(({ actor }) => actor ?? []))].sort().join('+')
