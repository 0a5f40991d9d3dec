import { createHash } from 'node:crypto'
import type { TabledEvent } from '../ledger/index.js'
import type { Actor, Participant } from '../model/index.js'
import { type CodeParts, NO_PARTS } from './code.js'
import type { Names } from './names.js'

/** One participant of an event with what is known of it; all null on a side that nobody stands on. */
export interface Side extends CodeParts {
  readonly code: string | null
  readonly actor: Actor | null
  readonly name: string | null
}

/** One source and one target of an event: what the older conventions call an event. */
export interface Pair {
  readonly found: TabledEvent
  readonly source: Side
  readonly target: Side
  /** The same whenever the same report is coded by the same version: up to 53 bits. */
  readonly id: number
}

/** Every source with every target, in their order; an empty side still gives a row. */
export function pairsOf(found: TabledEvent, names: Names): Pair[] {
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

export function sideOf(participant: Participant | null, { actors }: TabledEvent, names: Names): Side {
  const code = participant?.code ?? null
  const actor = actors.get(participant?.actor ?? '') ?? null
  const { country, body, sectors } = code === null ? NO_PARTS : names.parts(code)
  return {
    country: country ?? actor?.country ?? null,
    ...{ body, sectors, code, actor },
    name: actor?.name ?? participant?.actor ?? null,
  }
}

/** A whole number that every program can hold exactly. */
function numberOf(key: string): number {
  const digest = createHash('sha256').update(key).digest()
  return digest.readUInt32BE(0) * 2 ** 20 + (digest.readUInt32BE(4) >>> 12)
}
