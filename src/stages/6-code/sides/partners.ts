import type { Event } from '../../../model/index.js'
import type { Candidate } from '../candidate.js'
import { partyOf, type Side } from '../roles/participants.js'
import type { Sides } from '../roles/participants.js'
import { type Scene, tokenAt } from '../scene.js'
import { toldApart } from './sides.js'

/** "X met Y. [They] signed an accord": those who met right before do together what needs two. */
export function partnersOf(
  scene: Scene,
  { match, sources }: Candidate,
  { source, target }: Sides,
  earlier: readonly Event[],
): Sides | null {
  const isTogether = sources.some((head) => TOGETHER.has(tokenAt(scene, head).text.toLowerCase()))
  if (!isTogether || !match.frame.reciprocal || source.actors.length > 0 || target.isFilled) return null
  const last = earlier.at(-1)
  if (!last || !MUTUAL.test(last.cameo) || last.sentenceIndex < scene.sentence.index - 1) return null
  const named = [...last.source, ...last.target]
  const actors = named.flatMap(({ actor }) => scene.actors.get(actor ?? '') ?? [])
  if (last.source.length === 0 || last.target.length === 0 || actors.length < named.length) return null
  const participants = actors.map((actor) => partyOf(actor, 'earlier', null))
  const both: Side = { actors, participants, isFilled: true }
  return toldApart({ source: both, target }, true)
}

const TOGETHER = new Set(['they', 'both', 'two'])

/** Meeting, talking, signing. */
const MUTUAL = /^(04|057)/
