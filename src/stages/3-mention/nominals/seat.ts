import type { Actor, Sentence } from '../../../model/index.js'
import { countryActor } from '../../../world/index.js'
import { isCapitalised } from '../draft.js'
import { countryOfPlace, type Scene } from '../scene.js'
import type { AgentPhrase } from './phrase.js'

/** "Delhi police", "police in Minsk", "the mayor of London": the country in which the place lies. */
export function seatOf(
  scene: Scene,
  sentence: Sentence,
  { agent, role, end }: AgentPhrase,
): Actor | undefined {
  const before = agent.offices.length > 0 ? null : placeBefore(scene, sentence, role)
  const seat = before ? scene.gazetteer.country(before) : undefined
  if (seat) return countryActor(seat)
  const link = sentence.tokens[end]?.lemma
  const place = link === 'in' || link === 'of' ? sentence.tokens[end + 1] : undefined
  if (!place || place.upos !== 'PROPN' || agent.offices.length > 0) return undefined
  const words = scene.words[sentence.index]?.[end + 1]?.join(' ') ?? ''
  const capital = scene.gazetteer
    .named(words)
    .find(({ entity }) => entity.kind === 'country' && entity.status === 'country')
  if (capital?.entity.kind === 'country') return countryActor(capital.entity)
  const code = link === 'of' && agent.form === 'person' ? countryOfPlace(scene, words) : null
  const country = code ? scene.gazetteer.country(code) : undefined
  return country && countryActor(country)
}

/** "Kherson governor X", "London Mayor X": the country that the place lies in. */
export function placeBefore(scene: Scene, { index, tokens }: Sentence, end: number): string | null {
  const { places, words } = scene
  for (const length of [2, 1]) {
    const name = tokens.slice(Math.max(0, end - length), end)
    if (name.length < length || !name.every(({ upos, text }) => upos === 'PROPN' && isCapitalised(text)))
      continue
    if (OPENER.test(tokens[end - length - 1]?.text ?? '')) return null
    const key = (words[index] ?? [])
      .slice(end - length, end)
      .flat()
      .join(' ')
    if (!places.isOtherwise(key) && places.findKey(key).length > 0) return countryOfPlace(scene, key)
  }
  return null
}

/** "New York man" is not of York: words that begin names of places. */
const OPENER = /^(?:New|North|South|East|West|Fort|Port|Saint|St\.?|San|Santa|Los|Las)$/
