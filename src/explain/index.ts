import type { Event, Explanation, ReportedEvent } from '../model/index.js'
import { explainDate, explainModality, explainPlace } from './circumstances.js'
import { explainCode } from './code.js'
import type { Explained, Ground } from './ground.js'
import { explainSide } from './sides.js'

/** Why each event of a report is coded as it is, in words, in the order of its events. */
export function explainEvents(reading: Explained, world: Ground['world']): Explanation[][] {
  const ground = { reading, world, actors: new Map(reading.actors.map((actor) => [actor.id, actor])) }
  return reading.events.map((event) => explainEvent(ground, event))
}

function explainEvent(ground: Ground, event: Event): Explanation[] {
  return [
    ...explainCode(ground, event),
    ...explainSide(ground, event, 'source'),
    ...explainSide(ground, event, 'target'),
    explainModality(ground, event),
    explainDate(ground, event),
    explainPlace(event),
  ]
}

/** The same events with their explanations. */
export function withExplanations(
  events: readonly ReportedEvent[],
  explanations: readonly (readonly Explanation[])[],
): ReportedEvent[] {
  return events.map((event, index) => ({ ...event, explanation: explanations[index] ?? [] }))
}
