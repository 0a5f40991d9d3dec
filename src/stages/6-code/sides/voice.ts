import type { Actor, ParticipantWay } from '../../../model/index.js'
import { partyOf, type Side } from '../roles/participants.js'
import type { Scene } from '../scene.js'

/** One actor, known by id, as a side of an event. */
export function speakerSide(scene: Scene, id: string, way: ParticipantWay = 'speaker'): Side | null {
  const actor = scene.actors.get(id)
  return actor ? { actors: [actor], participants: [partyOf(actor, way, null)], isFilled: true } : null
}

/** Actors who are known from elsewhere than the words beside the event. */
export const sideOfActors = (actors: readonly Actor[], way: ParticipantWay): Side => ({
  actors,
  participants: actors.map((actor) => partyOf(actor, way, null)),
  isFilled: true,
})
