import type { Span } from '../../model/index.js'
import { AddressFinder } from './addresses.js'
import type { TextWords } from './words.js'

/** A longer run without a space is cut: no word is that long, and work on hostile text stays bounded. */
const LONGEST_RUN = 512

const RUN = /\S+/gu
const SMALL_LETTERS = /^\p{Ll}+$/u
const FIRST_AFTER_SPACE = /\S/u

const NUMBER = /\d+(?:-\d+){2,}|\d{3}-\d{4}(?![\d-])|\+\d+|\d+(?:[.,:/]\d+)*|\.\d+/uy
const NUMBER_TAIL = /(?:[.,:/-]?\d)*(?:st|nd|rd|th|s|(?<=0)['’]s)(?![\p{L}\d])/iuy
const LETTERS = /[\p{L}\p{M}\d\p{Cf}]+/uy
const WORD = /[\p{L}\p{N}\p{M}\p{Cf}]+(?:['’][\p{L}\p{M}]+)*/uy
const DOTTED = /\p{Lu}\p{Ll}?\.(?:\p{Lu}\p{Ll}?\.)+|\p{L}\.(?:\p{L}\.)+|\p{L}(?:\.\p{L})+(?![\p{L}\d])/uy
const AMPERSAND = /\p{Lu}+&\p{Lu}+(?![\p{L}\d])/uy
const CURRENCY = /\p{Lu}{1,3}\$/uy
const SAME_AGAIN = /\.[!?]+|!+\.(?!\.)|([.…!?*=_~#+<>$-])(?:\1|(?<=[!?])[!?])*|''|``|’’|‘‘|‘’/uy
const WHOLE = [CURRENCY, AMPERSAND, DOTTED]
const RULE_OF_MARKS = /[-=*~_#+<>|^{}]{4,}/uy
const EMOTICON = /(?:[:;=]['’]?-?[()DPp|]+|[(]:|\^_+\^)(?=[.,!?]*$)/uy
/** "b/c", "w/o", "s/he" */
const SLASHED = /\p{L}\/(?:\p{L}|he)(?![\p{L}\d/])/uy
/** A word that the speaker broke off: "th- the". */
const BROKEN_OFF = /(?:\p{L}|[b-df-hj-np-tv-z]{2})-$/iuy
const WHOLE_AT_START = [SLASHED, BROKEN_OFF]
const ANY = /[^]\p{M}*/uy
const NEGATION = /n['’]t$/iu

/** Splits one paragraph into tokens after the conventions of the English treebanks; every character but space is in one. */
export class Tokenizer {
  private readonly fused: FusedWords
  private readonly addresses: AddressFinder

  constructor(private readonly words: TextWords) {
    this.fused = { anyCase: cutPoints(words.fused), asWritten: cutPoints(words['fused-exact']) }
    this.addresses = new AddressFinder(words)
  }

  tokenize(text: string, [start, end]: Span): Span[] {
    const tokens: Span[] = []
    const paragraph = text.slice(start, end)
    for (const { 0: run, index } of paragraph.matchAll(RUN)) {
      if (this.isPlain(run)) {
        tokens.push([start + index, start + index + run.length])
        continue
      }
      const follows =
        FIRST_AFTER_SPACE.exec(paragraph.slice(index + run.length, index + run.length + 4))?.[0] ?? ''
      for (const [from, to] of pieces(run)) {
        const offset = start + index + from
        const piece = new Piece(
          this.words,
          this.fused,
          this.addresses,
          run.slice(from, to),
          to === run.length ? follows : '',
        )
        for (const [first, last] of piece.tokens()) tokens.push([offset + first, offset + last])
      }
    }
    return tokens
  }

  /** Whether a run is a word in small letters and nothing else, as most runs are. */
  private isPlain(run: string): boolean {
    if (run.length > LONGEST_RUN || !SMALL_LETTERS.test(run)) return false
    return !this.fused.anyCase.has(run) && !this.fused.asWritten.has(run)
  }
}

/** Where words that are two split, by the word without its bar. */
interface FusedWords {
  readonly anyCase: ReadonlyMap<string, number>
  readonly asWritten: ReadonlyMap<string, number>
}

function cutPoints(words: ReadonlySet<string>): Map<string, number> {
  return new Map([...words].map((word) => [word.replace('|', ''), word.indexOf('|')]))
}

function* pieces(run: string): Generator<Span> {
  let start = 0
  while (run.length - start > LONGEST_RUN) {
    let end = start + LONGEST_RUN
    const last = run.charCodeAt(end - 1)
    if (last >= 0xd800 && last < 0xdc00) end--
    yield [start, end]
    start = end
  }
  yield [start, run.length]
}

/** One stretch of text without spaces. */
class Piece {
  private readonly found: Span[] = []
  private readonly mayHoldAddress: boolean

  constructor(
    private readonly words: TextWords,
    private readonly fused: FusedWords,
    private readonly addresses: AddressFinder,
    private readonly text: string,
    /** The first character after the piece and the space behind it; empty at the end of the paragraph. */
    private readonly follows: string,
  ) {
    this.mayHoldAddress = addresses.mayHold(text)
  }

  tokens(): readonly Span[] {
    let at = 0
    while (at < this.text.length) {
      const address = this.mayHoldAddress ? this.addresses.endAt(this.text, at) : at
      at = address > at ? this.add(at, address) : this.next(at)
    }
    return this.found
  }

  private add(start: number, end: number): number {
    this.found.push([start, end])
    return end
  }

  private next(at: number): number {
    const { text } = this
    const before = at > 0 ? text[at - 1]! : ''
    const marks = Math.max(match(EMOTICON, text, at), match(RULE_OF_MARKS, text, at))
    if (marks > at) return this.add(at, marks)
    if (/['’`]/.test(text[at]!)) return this.apostrophe(at)
    const number =
      before === '' || !/[\p{L}\d]/u.test(before) || /\d/.test(text[at]!) ? match(NUMBER, text, at) : at
    if (number > at) return this.number(at, number)
    const whole = Math.max(
      ...(at === 0 ? [...WHOLE, ...WHOLE_AT_START] : WHOLE).map((p) => match(p, text, at)),
    )
    if (whole > at) return this.add(at, whole)
    const word = match(WORD, text, at)
    if (word > at) return this.word(at, word)
    const same = match(SAME_AGAIN, text, at)
    return this.add(at, same > at ? same : match(ANY, text, at))
  }

  private number(start: number, end: number): number {
    const { text, words } = this
    const tail = match(NUMBER_TAIL, text, end)
    if (tail > end) return this.add(start, tail)
    const letters = match(LETTERS, text, end)
    if (letters === end) return this.add(start, end)
    // "5pm" is two words, "3D" is one.
    if (!words.unit.has(text.slice(end, letters).toLowerCase())) return this.add(start, letters)
    this.add(start, end)
    return this.add(end, letters)
  }

  private word(start: number, end: number): number {
    const { text, words } = this
    const word = text.slice(start, end)
    if (text[end] === '.' && this.isAbbreviation(word, end)) return this.add(start, end + 1)
    if (text[end] === '-' && words.prefix.has(word.toLowerCase()) && !/^\p{Lu}{2}/u.test(word)) {
      const joined = match(WORD, text, end + 1)
      if (joined > end + 1) return this.splitWord(start, joined)
    }
    return this.splitWord(start, end)
  }

  private isAbbreviation(word: string, end: number): boolean {
    const { words, text } = this
    const dotted = `${word}.`
    if (words.title.has(dotted) || words.abbreviation.has(dotted)) return true
    if (text.length > end + 1 || this.follows === '') return false
    if (words.numbered.has(dotted)) return /\d/.test(this.follows)
    return /^\p{Lu}$/u.test(word)
  }

  /** Splits off n't, clitics, and the second half of "cannot". */
  private splitWord(start: number, end: number): number {
    const { text, words } = this
    const word = text.slice(start, end)
    if (NEGATION.test(word) && word.length > 3) {
      this.add(start, end - 3)
      return this.add(end - 3, end)
    }
    const clitic = Math.max(word.lastIndexOf("'"), word.lastIndexOf('’'))
    if (clitic > 0 && words.clitic.has(word.slice(clitic + 1).toLowerCase())) {
      this.splitWord(start, start + clitic)
      return this.add(start + clitic, end)
    }
    const fused = this.fusedAt(word)
    if (fused > 0) {
      this.add(start, start + fused)
      return this.add(start + fused, end)
    }
    return this.add(start, end)
  }

  private fusedAt(word: string): number {
    return this.fused.asWritten.get(word) ?? this.fused.anyCase.get(word.toLowerCase()) ?? -1
  }

  /** A clitic after something that is no word (”s, )'s), an elided word ('em, '90s), or a mark of quotation. */
  private apostrophe(at: number): number {
    const { text, words } = this
    const doubled = match(SAME_AGAIN, text, at)
    if (doubled > at) return this.add(at, doubled)
    const word = match(WORD, text, at + 1)
    const follows = text.slice(at + 1, word).toLowerCase()
    if (at > 0 && words.clitic.has(follows)) return this.add(at, word)
    if (words.elided.has(follows) || /^\d(?:0s|\d)$/.test(follows)) return this.add(at, word)
    return this.add(at, at + 1)
  }
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
