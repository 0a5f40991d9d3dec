import { headOf, isDeprel } from '../../../language/index.js'
import { headAmong } from '../draft.js'
import type { Scene } from '../scene.js'
import type { NameSpan } from './scan.js'

/** Kinds of place that people live in. */
const INHABITED = /^(?:capital|seat|city|town|admin1)$/

/**
 * "Odesa came under fire", "Goma has fallen": a town that is the subject of a verb stands for the people in it. The one in a
 * country that the report names is meant, or else the only one of that name.
 */
export function peopleOf(scene: Scene, { sentence, first, end }: NameSpan): string | null {
  const head = sentence.tokens[headAmong(sentence, first, end)]
  if (
    !head ||
    sentence.furniture !== null ||
    !isDeprel(head, 'nsubj') ||
    headOf(sentence, head)?.upos !== 'VERB'
  )
    return null
  const key = (scene.words[sentence.index] ?? []).slice(first, end).flat().join(' ')
  if (scene.places.isOtherwise(key) || scene.gazetteer.isHomonym(key)) return null
  const towns = scene.places.findKey(key).filter(({ kind }) => INHABITED.test(kind))
  const codes = [...new Set(towns.flatMap(({ country }) => country ?? []))]
  const near = codes.filter((code) => scene.countries.has(code))
  const country = near.length > 0 ? near[0] : codes.length === 1 ? codes[0] : undefined
  return country === undefined ? null : scene.cast.addRole(country, 'CVL')
}
