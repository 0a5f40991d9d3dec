import type { Side } from './participants.js'
import { codeOf } from './participants.js'
import type { Scene } from './scene.js'

/** One actor, known by id, as a side of an event. */
export function speakerSide(scene: Scene, id: string): Side | null {
  const actor = scene.actors.get(id)
  return actor
    ? { actors: [actor], participants: [{ actor: actor.id, code: codeOf(actor) }], isFilled: true }
    : null
}
