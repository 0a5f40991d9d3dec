import type { Span } from '../../model/index.js'
import type { Side } from './quotes.js'
import type { TextWords } from './words.js'

/** What a token looks like; the trained weights hold these numbers, so that new shapes go to the end. */
export enum Shape {
  None, Lower, Capitalized, Capital, Capitals, Mixed, Number, Clock, LettersAndDigits, Address, Initial, Title, Abbreviation,
  Stop, Question, Ellipsis, Comma, Semicolon, Colon, Dash, Opens, Closes, OpenBracket, CloseBracket, Bullet, Rule, Emoticon,
  Apostrophe, Sign,
} // prettier-ignore

const MARKS: Readonly<Record<string, Shape>> = {
  '.': Shape.Stop, ',': Shape.Comma, ';': Shape.Semicolon, ':': Shape.Colon, '…': Shape.Ellipsis, '-': Shape.Dash, '–': Shape.Dash,
  '—': Shape.Dash, '--': Shape.Dash, '(': Shape.OpenBracket, '[': Shape.OpenBracket, '{': Shape.OpenBracket,
  '<': Shape.OpenBracket, '<<': Shape.OpenBracket, ')': Shape.CloseBracket, ']': Shape.CloseBracket, '}': Shape.CloseBracket,
  '>': Shape.CloseBracket, '>>': Shape.CloseBracket, '*': Shape.Bullet, '•': Shape.Bullet, '·': Shape.Bullet, '|': Shape.Bullet,
  '~': Shape.Bullet,
} // prettier-ignore

const SMALL_LETTERS = /^\p{Ll}[\p{Ll}\p{M}]*$/u

export function shapeOf(word: string, side: Side | null, words: TextWords): Shape {
  if (side !== null) return side === 'opens' ? Shape.Opens : Shape.Closes
  if (SMALL_LETTERS.test(word)) return Shape.Lower
  if (/^\p{L}/u.test(word)) return shapeOfLetters(word, words)
  if (/^[+.]?\d/.test(word)) return shapeOfDigits(word)
  return MARKS[word] ?? shapeOfMarks(word)
}

/** Whether a sentence may end with a token of this shape for its own sake. */
export const isTerminator = (shape: Shape): boolean =>
  shape === Shape.Stop || shape === Shape.Question || shape === Shape.Ellipsis

function shapeOfLetters(word: string, words: TextWords): Shape {
  if (word.endsWith('.')) {
    if (words.title.has(word)) return Shape.Title
    return word.length === 2 ? Shape.Initial : Shape.Abbreviation
  }
  if (/^\p{Lu}[\p{Ll}\p{M}]+$/u.test(word)) return Shape.Capitalized
  if (/^\p{Lu}$/u.test(word)) return Shape.Capital
  if (/^\p{Lu}+$/u.test(word)) return Shape.Capitals
  if (/[@/_]|\.\p{L}/u.test(word)) return Shape.Address
  return /\d/.test(word) ? Shape.LettersAndDigits : Shape.Mixed
}

function shapeOfDigits(word: string): Shape {
  if (/^\d+[:/]\d/.test(word)) return Shape.Clock
  return /\p{L}/u.test(word) ? Shape.LettersAndDigits : Shape.Number
}

function shapeOfMarks(word: string): Shape {
  if (/^\.{2,}$/.test(word)) return Shape.Ellipsis
  if (/^[.!?…]+$/.test(word)) return Shape.Question
  if (/^['’`]/.test(word)) return Shape.Apostrophe
  if (/^[:;=^]/.test(word)) return Shape.Emoticon
  if (/^[。！？।॥]$/.test(word)) return Shape.Stop
  return /^[-=*~_#+<>|]{3,}$/.test(word) ? Shape.Rule : Shape.Sign
}

/** The tokens of a paragraph as the splitter sees them; lists run over the tokens. */
export class ShapedTokens {
  private readonly shapes: Uint8Array
  readonly lower: readonly string[]

  constructor(
    text: string,
    readonly spans: readonly Span[],
    sides: ReadonlyMap<number, Side>,
    words: TextWords,
  ) {
    const written = spans.map(([start, end]) => text.slice(start, end))
    this.shapes = Uint8Array.from(written, (word, index) => shapeOf(word, sides.get(index) ?? null, words))
    this.lower = written.map((word) => word.toLowerCase())
  }

  get length(): number {
    return this.spans.length
  }

  shape(index: number): Shape {
    return this.shapes[index] ?? Shape.None
  }

  /** Whether there is space in front of the token. */
  isApart(index: number): boolean {
    return index > 0 && this.spans[index - 1]![1] < this.spans[index]![0]
  }
}
