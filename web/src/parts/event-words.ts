import type { Actor, Participant, ReportedEvent } from '../../../src/model/index.js'

/** One side of an event: names, or codes where only these are known. */
export function sideNames(side: readonly Participant[], actors: readonly Actor[]): string {
  const names = side.map(
    ({ actor, code }) => actors.find(({ id }) => id === actor)?.name ?? code ?? 'somebody',
  )
  return names.length === 0 ? 'nobody named' : [...new Set(names)].join(', ')
}

/** What kind of event it is, in a word. */
export const eventWord = ({ plover: { event, mode } }: Pick<ReportedEvent, 'plover'>): string =>
  [event ?? 'STATEMENT', ...(mode ? [mode] : [])].join(' · ').toLowerCase()
