import type { FeatureList } from './feature-list.js'
import { hashString, mix } from './hash.js'
import { SENTENCE_END, SENTENCE_START, type Word, wordOf } from './word.js'

/** A sentence prepared for tagging: each word, and the hash of the tags it was seen with. */
export interface TaggerInput {
  readonly words: readonly Word[]
  readonly seenTags: Int32Array
}

const NO_WORD = 5

export function taggerInput(forms: readonly string[], seenTags: ReadonlyMap<string, string>): TaggerInput {
  const words = forms.map(wordOf)
  const hashes = Int32Array.from(forms, (form, index) => {
    const seen = seenTags.get(form)
    const word = words[index]!
    return seen === undefined ? mix(word.suffix3, word.shape) : hashString(seen, 77)
  })
  return { words, seenTags: hashes }
}

/**
 * Features for the tag of word `index`, given the tags chosen for the two words before it and the last verb so far
 * (the hash of its form, 0 for none): "that" after "told the president" is no relative pronoun.
 */
export function taggerFeatures(
  features: FeatureList,
  { words, seenTags }: TaggerInput,
  index: number,
  tagBefore: number,
  tagBeforeThat: number,
  verbBefore: number,
): void {
  const word = words[index]!
  const before = words[index - 1] ?? SENTENCE_START
  const before2 = words[index - 2] ?? SENTENCE_START
  const after = words[index + 1] ?? SENTENCE_END
  const after2 = words[index + 2] ?? SENTENCE_END
  const seen = seenTags[index]!
  const seenAfter = seenTags[index + 1] ?? NO_WORD
  const seenAfter2 = seenTags[index + 2] ?? NO_WORD

  features.begin(1000)
  features.one(0)
  features.one(word.norm)
  features.one(word.form)
  features.one(word.suffix1)
  features.one(word.suffix2)
  features.one(word.suffix3)
  features.one(word.suffix4)
  features.one(word.prefix1)
  features.one(word.prefix2)
  features.one(word.prefix3)
  features.two(word.shape, index === 0 ? 1 : 0)

  features.one(before.norm)
  features.one(before2.norm)
  features.one(after.norm)
  features.one(after2.norm)
  features.one(before.suffix3)
  features.one(before.shape)
  features.one(after.suffix3)
  features.one(after.shape)
  features.two(before.norm, word.norm)
  features.two(word.norm, after.norm)
  features.two(before.norm, after.norm)
  features.two(before2.norm, before.norm)
  features.two(after.norm, after2.norm)

  features.one(tagBefore)
  features.two(tagBefore, tagBeforeThat)
  features.two(tagBefore, word.norm)
  features.two(tagBefore, word.suffix3)
  features.two(tagBefore, after.norm)

  features.one(seen)
  features.one(seenAfter)
  features.two(seen, tagBefore)
  features.two(seen, seenAfter)
  features.three(tagBefore, seen, seenAfter)
  features.two(seenAfter, seenAfter2)

  features.two(verbBefore, word.norm)
  features.two(word.norm, after.shape)
  features.two(word.norm, after2.norm)
}
