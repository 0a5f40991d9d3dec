import type { Placement, Sentence, Span } from '../../model/index.js'
import { type Place, type PlaceIndex, type Word, wordsOf } from '../../world/index.js'
import { headWithin } from './times.js'

/** A stretch of words that is the name of one or more places. */
export interface PlaceName extends Placement {
  readonly span: Span
  /** Its words in the form of `wordsOf`, joined by blanks. */
  readonly key: string
  /** Most likely meant first. */
  readonly candidates: readonly Place[]
}

/** The longest names of places in the sentence, in order, not overlapping. They begin with a capital letter. */
export function placeNamesIn(text: string, sentence: Sentence, places: PlaceIndex): PlaceName[] {
  const words = wordsOf(text, sentence.span)
  const found: PlaceName[] = []
  for (let at = 0; at < words.length;) {
    const name = beginsName(text, words[at] as Word) ? longestFrom(words, at, places) : null
    const placed = name && placementOf(sentence, name.span)
    if (name && placed) found.push({ ...placed, ...name })
    at = placed ? (name?.end ?? at + 1) : at + 1
  }
  return found
}

/** A capital letter, and no prefix before it: "pro-Beijing". */
function beginsName(text: string, { span: [start] }: Word): boolean {
  return (
    /^\p{Lu}/u.test(text.slice(start, start + 2)) &&
    !/^[\p{L}\d][-‑]$/u.test(text.slice(Math.max(0, start - 2), start))
  )
}

function longestFrom(words: readonly Word[], first: number, places: PlaceIndex) {
  let best = null
  let key = ''
  for (let at = first; at < words.length; at++) {
    const word = words[at] as Word
    if (at > first && !word.joined) break
    key = at === first ? word.key : `${key} ${word.key}`
    const candidates = places.findKey(key)
    if (candidates.length > 0 && !places.isOtherwise(key)) {
      best = { key, span: [(words[first] as Word).span[0], word.span[1]] as const, candidates, end: at + 1 }
    }
    if (!places.continues(key)) break
  }
  return best
}

/** Null when the words are none of a name: a verb or an adjective at the start of a sentence. */
function placementOf(sentence: Sentence, span: Span): Placement | null {
  const inside = sentence.tokens.filter((token) => token.span[0] < span[1] && span[0] < token.span[1])
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last || !inside.some(({ upos }) => upos === 'PROPN')) return null
  const tokens = [first.index, last.index + 1] as const
  return { sentence: sentence.index, tokens, head: headWithin(sentence, ...tokens) }
}
