import type { Actor, Sentence, Token } from '../../../model/index.js'
import type { Draft } from '../draft.js'
import type { Scene } from '../scene.js'
import { NOBODY, type Sort } from './memory.js'

const SORTS_OF_ENTITY: Readonly<Record<string, Sort>> = {
  person: 'person', organization: 'organization', place: 'place', state: 'place',
} // prettier-ignore

/** What sort of thing a mention is of: by its actor, the words for persons, and the network's labels. */
export function sortOf({ gazetteer, cast }: Scene, draft: Draft, actor: Actor, head: Token): Sort {
  if (actor !== NOBODY) {
    if (actor.kind === 'person' || actor.kind === 'population') return 'person'
    if (actor.kind === 'country') return 'place'
    // Soldiers and officials are people, armies and governments are not.
    return /S$/.test(head.xpos) && draft.kind === 'nominal' && !cast.members.has(actor.id)
      ? 'person'
      : 'organization'
  }
  const noun = head.lemma.toLowerCase()
  if (
    head.upos === 'NOUN' &&
    (gazetteer.personNoun(noun) !== undefined || gazetteer.agent(noun)?.form === 'person')
  )
    return 'person'
  return SORTS_OF_ENTITY[head.entity.slice(2)] ?? 'thing'
}

/** "the Kurds", "Ukrainians", "the streets": words that stand for many. */
export function isMany({ gazetteer, words }: Scene, { index, tokens }: Sentence, draft: Draft): boolean {
  const head = tokens[draft.head]
  if (draft.kind !== 'name') return head?.xpos === 'NNS'
  if (draft.end - draft.first > 1 || !/S$/.test(tokens[draft.first]?.xpos ?? '')) return false
  const entries = gazetteer.named((words[index]?.[draft.first] ?? []).join(' '))
  return entries.some((entry) => entry.entity.kind === 'country' && 'form' in entry && entry.form === 'noun')
}
