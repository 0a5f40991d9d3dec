const DAY = 24 * 60 * 60 * 1000
/** The longest that a server is heeded, should it write nonsense. */
const LONGEST_WAIT = 7 * DAY

/**
 * Milliseconds to leave a server alone that has refused `failures` times in a row: as long as it asks, and each time twice as long, up to
 * a day.
 */
export function backOff(retryAfter: number | null, failures: number, every: number): number {
  const doubled = Math.min(every * 2 ** Math.min(failures - 1, 20), Math.max(DAY, every))
  return Math.max(doubled, Math.min(retryAfter ?? 0, LONGEST_WAIT))
}
