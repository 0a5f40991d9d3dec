import { sql } from 'kysely'
import type { Participant } from '../../model/index.js'
import { build, listed, type Runner } from './run.js'

/** Who takes part in an event, each side in its order. */
export interface EventSides {
  readonly source: Participant[]
  readonly target: Participant[]
}

/** Of an event without participants. */
export const nobody = (): EventSides => ({ source: [], target: [] })

type Values = [event: number, isSource: number, actor: string | null, code: string | null, inferred: number]

/** Of the events with these numbers; one without participants is not among them. */
export function sidesOf(runner: Runner, events: readonly number[]): Map<number, EventSides> {
  const sides = new Map<number, EventSides>()
  const query = build
    .selectFrom('participant')
    .select(['event', sql<number>`side = 'source'`.as('is_source'), 'actor', 'code', 'inferred'])
    .where('event', 'in', listed(events))
    .orderBy('event')
    .orderBy('side')
    .orderBy('place')
  for (const [event, isSource, actor, code, inferred] of runner.lists<Values>(query)) {
    let both = sides.get(event)
    if (!both) sides.set(event, (both = { source: [], target: [] }))
    const side = isSource === 1 ? both.source : both.target
    side.push({ actor, code, inferred: inferred === 1 })
  }
  return sides
}
