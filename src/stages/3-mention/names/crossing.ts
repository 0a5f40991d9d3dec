import { countryActor } from '../../../world/index.js'
import { draftOf } from '../draft.js'
import type { Scene } from '../scene.js'
import type { Named } from './title.js'

/** "US House speaker X": the House is part of the title, and what stands before it is the country alone. */
export function uncrossed(scene: Scene, named: readonly Named[]): Named[] {
  const titled = named.filter(({ title }) => title?.agent)
  if (titled.length === 0) return [...named]
  return named.flatMap((each) => {
    const { draft } = each
    const person = titled.find((other) => {
      const { sentence, first } = other.draft
      return other !== each && sentence === draft.sentence && draft.first < first && first < draft.end
    })
    return person ? countryBefore(scene, each, person.draft.first) : [each]
  })
}

function countryBefore(scene: Scene, { draft }: Named, end: number): Named[] {
  const sentence = scene.sentences[draft.sentence]
  const key = (scene.words[draft.sentence] ?? []).slice(draft.first, end).flat().join(' ')
  const entry = scene.gazetteer
    .named(`=${key.toUpperCase()}`)
    .concat(scene.gazetteer.named(key))
    .find(({ entity }) => entity.kind === 'country')
  if (!sentence || entry?.entity.kind !== 'country') return []
  const actor = scene.cast.add(countryActor(entry.entity))
  return [{ draft: draftOf(sentence, [draft.first, end], 'name', actor), title: null }]
}
