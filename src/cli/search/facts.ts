import type { Actor, Participant } from '../../model/index.js'
import type { Hit } from '../../analysis/index.js'

/** What a reader wants to know of a statement or an event, in the same words for both. */
export interface Facts {
  /** `<document id>/<entry id>`. */
  readonly id: string
  readonly day: string | null
  readonly who: string
  readonly whom: string
  /** How it was said, or what was done. */
  readonly what: string
  readonly modality: string | null
}

export function factsOf(hit: Hit): Facts {
  const name = (id: string | null): string => nameAmong(hit.actors, id)
  if (hit.kind === 'statement') {
    const { id, speaker, addressee, manner, act, negated } = hit.statement
    return {
      id: `${hit.report}/${id}`,
      day: hit.published,
      who: name(speaker.actor),
      whom: addressee === null ? '' : name(addressee),
      what: act === 'statement' ? manner : `${manner} ${act}`,
      modality: negated ? 'negated' : null,
    }
  }
  const { id, date, source, target, plover, cameo, modality } = hit.event
  const names = (side: readonly Participant[]): string => side.map(({ actor }) => name(actor)).join(', ')
  return {
    id: `${hit.report}/${id}`,
    day: date?.start ?? hit.published,
    who: names(source),
    whom: names(target),
    what: [plover.event ?? '', cameo].filter(Boolean).join(' '),
    modality,
  }
}

const nameAmong = (actors: readonly Actor[], id: string | null): string =>
  id === null ? '?' : (actors.find((actor) => actor.id === id)?.name ?? id)
