/** Zero-width characters that change how their neighbours are drawn, so they may not be dropped. */
const JOINERS = new Set(['\u200c', '\u200d', '\ufe0e', '\ufe0f'])
const EMOJI = /\p{Emoji_Presentation}|\ufe0f/u
/** More marks on one letter than any script needs are drawn over the lines above and below. */
const STACKED_MARKS = /([\p{M}\u200c\u200d]{6})[\p{M}\u200c\u200d]+/gu
const LONGEST_EMOJI = 10

/** East Asian wide and full-width blocks (Unicode 15, UAX #11), as first and last code point. */
const WIDE_BLOCKS: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f], [0x2329, 0x232a], [0x2e80, 0x303e], [0x3041, 0x33ff], [0x3400, 0x4dbf], [0x4e00, 0xa4cf],
  [0xa960, 0xa97f], [0xac00, 0xd7a3], [0xf900, 0xfaff], [0xfe10, 0xfe19], [0xfe30, 0xfe6f], [0xff01, 0xff60],
  [0xffe0, 0xffe6], [0x16fe0, 0x18cff], [0x1aff0, 0x1b2ff], [0x1f200, 0x1f265], [0x20000, 0x3fffd],
] // prettier-ignore

/** Latin letters and the punctuation of news, each one column wide: what nearly all text consists of. */
const LATIN = /^[\u0020-\u007e\u00a1-\u02ff\u2010-\u2027\u2030-\u205e]*$/

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Text of a report as one line that a terminal can only print: control characters stand as their pictures (␛),
 * reordering characters as �, and invisible ones are gone.
 */
export function plain(text: string): string {
  return text
    .replace(/\ufeff/g, '')
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\p{Cc}/gu, controlPicture)
    .replace(/\p{Bidi_Control}/gu, '\ufffd')
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, (character) =>
      JOINERS.has(character) ? character : '',
    )
    .replace(STACKED_MARKS, '$1')
}

export interface Grapheme {
  readonly text: string
  readonly width: number
}

/** What a reader sees as one character each, with the columns it takes. */
export function graphemes(text: string): Grapheme[] {
  if (LATIN.test(text)) return Array.from(text, (character) => ({ text: character, width: 1 }))
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
    .flatMap(withoutSpace)
    .map((part) => ({ text: part, width: graphemeWidth(part) }))
}

/** Some signs take the next character into their grapheme, whatever it is: a space behind one is still where a line may break. */
const withoutSpace = (grapheme: string): readonly string[] =>
  grapheme.length > 1 && grapheme.endsWith(' ') ? [grapheme.slice(0, -1), ' '] : [grapheme]

/** Columns that `text` takes on a terminal; `text` must be plain. */
export function displayWidth(text: string): number {
  return graphemes(text).reduce((sum, { width }) => sum + width, 0)
}

function controlPicture(character: string): string {
  const code = character.codePointAt(0) as number
  if (code === 0x7f) return '\u2421'
  return code < 0x20 ? String.fromCodePoint(0x2400 + code) : '\ufffd'
}

function graphemeWidth(grapheme: string): number {
  const characters = Array.from(grapheme)
  // A mark that begins what is printed behind an emoji joins it: it must not make it wider than both were apart.
  const drawn = characters.filter((character) => !/\p{M}/u.test(character))
  if (EMOJI.test(grapheme) && drawn.length <= LONGEST_EMOJI) return 2
  return characters.reduce((sum, character) => sum + characterWidth(character), 0)
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) as number
  if (code < 0x300) return 1
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character) || isTrailingJamo(code)) return 0
  const wide = EMOJI.test(character) || WIDE_BLOCKS.some(([first, last]) => first <= code && code <= last)
  return wide ? 2 : 1
}

/** Vowels and final consonants of decomposed Hangul are drawn inside the syllable's first letter. */
function isTrailingJamo(code: number): boolean {
  return (code >= 0x1160 && code <= 0x11ff) || (code >= 0xd7b0 && code <= 0xd7ff)
}
