const WORD = /\p{L}+/gu
const SAMPLE_CHARACTERS = 6000
/** Of English news every fourth word is one of these; of other languages, which share a few, not one in twenty. */
const ENGLISH = new Set(
  'the of and to in that is was for on with as by at from has have said it be are not'.split(' '),
)
const LEAST_SHARE = 0.08
/** Fewer words tell nothing: a headline may have none of them. */
const LEAST_WORDS = 40

/** "en", or "und" (undetermined, ISO 639) when the text is long enough to tell that it is not English. */
export function languageOf(text: string): 'en' | 'und' {
  const words = text.slice(0, SAMPLE_CHARACTERS).toLowerCase().match(WORD) ?? []
  if (words.length < LEAST_WORDS) return 'en'
  return words.filter((word) => ENGLISH.has(word)).length >= words.length * LEAST_SHARE ? 'en' : 'und'
}
