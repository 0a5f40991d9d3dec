import type { Sentence, Span } from '../../model/index.js'
import type { TimeClass, TimeLexicon, TimeWord } from '../../world/index.js'

/**
 * A word, a number or a mark. Dates are read over pieces rather than tokens, because "2022-02-03", "Feb.4" or "mid-May"
 * may be one token or several.
 */
export interface Piece {
  readonly text: string
  /** Lower case. */
  readonly key: string
  readonly span: Span
  /** Index of the token that holds it. */
  readonly token: number
  readonly upos: string
  /** The value of a number without fraction, "3rd" and "1990s" included. */
  readonly number: number | null
  /** What stands behind the digits: "", "th", "s". */
  readonly suffix: string
  /** Whether a blank stands before it. */
  readonly spaced: boolean
  readonly word: TimeWord
  /** Pieces that its meaning takes up: several for a phrase. */
  readonly length: number
}

const PIECE = /\d+(?:,\d{3})+(?!\d)|\d+(?:st|nd|rd|th|s)?(?![\p{L}\d])|\d+|\p{L}[\p{L}\p{M}]*|\S/gu
const NO_WORD: TimeWord = {}

export function piecesOf(text: string, sentence: Sentence, lexicon: TimeLexicon): Piece[] {
  const pieces: Piece[] = []
  const offset = sentence.span[0]
  let [token, end] = [0, 0]
  for (const match of text.slice(offset, sentence.span[1]).matchAll(PIECE)) {
    const span: Span = [offset + match.index, offset + match.index + match[0].length]
    while (token + 1 < sentence.tokens.length && (sentence.tokens[token + 1]?.span[0] ?? 0) <= span[0])
      token++
    pieces.push({
      text: match[0],
      key: match[0].toLowerCase(),
      span,
      token,
      upos: sentence.tokens[token]?.upos ?? 'X',
      ...digits(match[0]),
      spaced: match.index > end,
      word: wordFor(match[0], lexicon),
      length: 1,
    })
    end = match.index + match[0].length
  }
  return pieces.map((_, at) => withPhrase(text, pieces, at, lexicon))
}

/** "Sept. 11 attacks" are four. */
const LONGEST_PHRASE = 6

/** Some meanings take several pieces: the first one carries them, and says how many. */
function withPhrase(text: string, pieces: readonly Piece[], at: number, lexicon: TimeLexicon): Piece {
  const piece = pieces[at] as Piece
  if (!lexicon.opensPhrase(piece.key)) return piece
  for (let length = Math.min(LONGEST_PHRASE, pieces.length - at); length > 1; length--) {
    const last = pieces[at + length - 1] as Piece
    const word = lexicon.get(phraseKey(text.slice(piece.span[0], last.span[1])))
    if (word && (word.vague !== undefined || isCapital(piece))) return { ...piece, word, length }
  }
  return piece
}

function phraseKey(words: string): string {
  return words.toLowerCase().replaceAll('’', "'").replaceAll('\n', ' ')
}

function isCapital({ text }: Piece): boolean {
  return /^[\p{Lu}\d]/u.test(text)
}

/** The value of the piece's word in the class, or null. */
export function valueIn(piece: Piece | undefined, name: TimeClass): number | null {
  return piece?.word[name] ?? null
}

function digits(text: string): { readonly number: number | null; readonly suffix: string } {
  const parts = /^(\d[\d,]{0,11})(st|nd|rd|th|s)?$/.exec(text)
  return parts
    ? { number: Number(parts[1]?.replaceAll(',', '')), suffix: parts[2] ?? (text.includes(',') ? ',' : '') }
    : { number: null, suffix: '' }
}

function wordFor(text: string, lexicon: TimeLexicon): TimeWord {
  const word = lexicon.get(text.toLowerCase())
  if (!word) return NO_WORD
  return /^\p{Lu}/u.test(text) || !CAPITALISED.some((name) => name in word) ? word : withoutNames(word)
}

const CAPITALISED = ['month', 'weekday', 'holiday', 'easter', 'islamic-month', 'name'] as const

function withoutNames(word: TimeWord): TimeWord {
  return { ...word, ...Object.fromEntries(CAPITALISED.map((name) => [name, undefined])) }
}
