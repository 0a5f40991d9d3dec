import { createHash } from 'node:crypto'
import type { FoundEvent } from '../ledger/index.js'
import type { Actor, Participant } from '../model/index.js'
import { codeParts, type CodeParts } from './code.js'
import type { Names } from './names.js'

/** One participant of an event with what is known of it; all null on a side that nobody stands on. */
export interface Side extends CodeParts {
  readonly code: string | null
  readonly actor: Actor | null
  readonly name: string | null
}

/** One source and one target of an event: what the older conventions call an event. */
export interface Pair {
  readonly found: FoundEvent
  readonly source: Side
  readonly target: Side
  /** The same whenever the same report is coded by the same version: up to 53 bits. */
  readonly id: number
}

/** Every source with every target, in their order; an empty side still gives a row. */
export function pairsOf(found: FoundEvent, names: Names): Pair[] {
  const { source, target } = found.event
  const sources = source.length > 0 ? source : [null]
  const targets = target.length > 0 ? target : [null]
  const pairs = sources.flatMap((from) => targets.map((to) => ({ from, to })))
  return pairs.map(({ from, to }, at) => ({
    found,
    source: sideOf(from, found, names),
    target: sideOf(to, found, names),
    id: numberOf(`${found.report}/${found.event.id}/${at}`),
  }))
}

export function sideOf(participant: Participant | null, { actors }: FoundEvent, names: Names): Side {
  const code = participant?.code ?? null
  const actor = actors.find(({ id }) => id === participant?.actor) ?? null
  const parts = codeParts(code, names)
  return {
    ...parts,
    country: parts.country ?? actor?.country ?? null,
    code,
    actor,
    name: actor?.name ?? participant?.actor ?? null,
  }
}

/** A whole number that every program can hold exactly. */
function numberOf(key: string): number {
  const [high, low] = [0, 4].map((at) => createHash('sha256').update(key).digest().readUInt32BE(at))
  return (high as number) * 2 ** 20 + ((low as number) >>> 12)
}
