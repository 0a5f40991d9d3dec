import { type FoundEvent, leadEnd } from '../ledger/index.js'
import type { CodedReport } from '../model/index.js'

/** The events of a coded report as a ledger finds them, though of no ledger: nothing is known of other reports that tell the same. */
export function eventsIn({ document, furniture, actors, events }: CodedReport): FoundEvent[] {
  const { id, sourceId, title, url, publisher, published, text } = document
  const lead = leadEnd(text, furniture)
  return events.map((event) => {
    const ids = [...event.source, ...event.target].map(({ actor }) => actor)
    return {
      ...{ report: id, sourceId, title, url, publisher, published, event },
      actors: actors.filter((actor) => ids.includes(actor.id)),
      words: text.slice(...event.sentence),
      hits: [],
      isLead: event.sentence[0] < lead,
      happening: '',
      reports: 1,
    }
  })
}
