import { childBy, headOf, isDeprel } from '../../../language/index.js'
import type { Statement } from '../../../model/index.js'
import type { Candidate } from '../candidate.js'
import type { Sides } from '../roles/participants.js'
import { type Scene, tokenAt } from '../scene.js'
import { isOwnSide } from './sides.js'

interface Said {
  /** The statement that the act is told in. */
  readonly told: Statement | null
  /** The statement that the act makes. */
  readonly cued: Statement | null
}

/**
 * "Japan said that China had fired missiles, and [condemned] it": who speaks the first clause does what the second tells,
 * though the parser joins it to the clause that is spoken. Null where the words leave the subject as it is.
 */
export function reporterOf(
  scene: Scene,
  { match }: Candidate,
  { source, target }: Sides,
  { told, cued }: Said,
): string | null {
  const verb = tokenAt(scene, match.anchor.lightVerb ?? match.anchor.head)
  if (!isDeprel(verb, 'conj') || verb.upos !== 'VERB' || childBy(scene.sentence, verb.index, 'nsubj', 'aux'))
    return null
  const first = headOf(scene.sentence, verb)
  if (!first || !isDeprel(first, 'ccomp')) return null
  const speaker = cued?.speaker.actor
  if (speaker && !source.actors.some(({ id }) => id === speaker)) return speaker
  // "said Chinese jets had come and accused Beijing": nobody blames his own side.
  const areOne =
    target.actors.length > 0 &&
    target.actors.every(
      (actor) => isOwnSide(actor, source.actors[0]) || actor.country === source.actors[0]?.country,
    )
  return areOne && source.actors.length > 0 ? (told?.speaker.actor ?? null) : null
}
