import type { Match } from './match.js'
import { isAnybody, sideOf } from './participants.js'
import type { Scene } from './scene.js'
import { slotHeads } from './slots.js'

/** The heads that fill a role: of its slots the first that leads to an actor, else the first that is filled at all. */
export function roleHeads(scene: Scene, match: Match, role: 'source' | 'target'): readonly number[] {
  let filled: readonly number[] = []
  for (const slot of slotsOf(match, role)) {
    const heads = slotHeads(scene, match.anchor, slot)
    if (sideOf(scene, heads, role).actors.some((actor) => !isAnybody(actor))) return heads
    // What makes the event ("signed [a treaty]") is no side of it.
    if (filled.length === 0) filled = heads.filter((head) => !match.tested.includes(head))
  }
  if (role === 'source' || filled.length === 0 || !HITS.test(match.frame.code ?? '')) return filled
  const whose = WHOSE.map((slot) => slotHeads(scene, match.anchor, slot)).find((heads) =>
    isState(scene, heads),
  )
  return whose ?? filled
}

/** Acts upon people and things, which stand for the state they belong to: "bombed a hotel in Somalia". */
const HITS = /^(07|09|15|17|18|19|20)/
const WHOSE = ['of', 'from', 'against', 'on', 'in', 'at']

const isState = (scene: Scene, heads: readonly number[]): boolean =>
  heads.some((head) => scene.actorAt(head)?.kind === 'country')

function slotsOf({ frame, anchor }: Match, role: 'source' | 'target'): readonly string[] {
  if (!anchor.isNoun) return frame[role]
  if (anchor.lightVerb === null) return role === 'source' ? frame.nounSource : frame.nounTarget
  return role === 'source' ? ['subject', ...frame.nounSource] : ['indirect', ...frame.nounTarget]
}
