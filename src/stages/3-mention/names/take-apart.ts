import type { Scene } from '../scene.js'
import type { NameSpan } from './scan.js'
import { type Title, titleBefore } from './title.js'

/** A run of proper nouns, taken apart. */
export interface PersonName {
  readonly span: NameSpan
  readonly title: Title
  /** Where the name itself starts, after the title. */
  readonly start: number
  /** Folded words of the name. */
  readonly words: readonly string[]
  readonly text: string
}

export function takeApart(scene: Scene, span: NameSpan): PersonName {
  const { sentence, first, end } = span
  let start = afterOrigin(scene, span)
  // "Rural Affairs Minister X": words before the title belong to it; "Martin Luther King" begins with a name.
  const named = scene.gazetteer.givenName(scene.words[sentence.index]?.[first]?.[0] ?? '') !== undefined
  for (let index = first + 1; index < end; index++) {
    const title = titleBefore(scene.gazetteer, sentence, index)
    if (title.first <= first || (title.agent && !named && title.first < index)) start = index
  }
  const words = (scene.words[sentence.index] ?? []).slice(start, end).flat()
  const last = sentence.tokens[end - 1]
  const from = sentence.tokens[start]?.span[0] ?? 0
  const text = scene.text.slice(from, last?.span[1] ?? from).replace(/\s+/gu, ' ')
  return { span, start, words, text, title: titleBefore(scene.gazetteer, sentence, start) }
}

/** "Senator from [Vermont] X Y": where the name starts behind a place that the parser does not join to it. */
function afterOrigin(
  { places, words }: Scene,
  { sentence: { index, tokens }, first, end }: NameSpan,
): number {
  const [next, last] = [tokens[first + 1], tokens[end - 1]]
  const isBehind = tokens[first - 1]?.lemma === 'from' && end - first > 2 && next?.deprel !== 'flat'
  const isName = last?.deprel === 'flat' && last.head === first + 1
  return isBehind && isName && places.findKey((words[index]?.[first] ?? []).join(' ')).length > 0
    ? first + 1
    : first
}
