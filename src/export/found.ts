import { leadEnd, type TabledEvent } from '../ledger/index.js'
import type { CodedReport } from '../model/index.js'

/** The events of a coded report as tables have them, though of no ledger: nothing is known of other reports that tell the same. */
export function eventsIn({ document, furniture, actors, events }: CodedReport): TabledEvent[] {
  const { id, sourceId, title, url, publisher, published, text } = document
  const lead = leadEnd(text, furniture)
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  return events.map((event) => ({
    ...{ report: id, sourceId, title, url, publisher, published, event },
    actors: byId,
    words: text.slice(...event.sentence),
    isLead: event.sentence[0] < lead,
    happening: '',
    reports: 1,
    tellings: event.mentions.length,
  }))
}
