import type { Span } from '../../model/index.js'
import type { Side } from './quotes.js'
import type { TextWords } from './words.js'

const TERMINATOR = /^(?:[.!?…]+|[。！？।॥])$/u
const ABBREVIATION = /[\p{L}\d]\.$/u
const INITIAL = /^\p{Lu}\.$/u
const NAME = /^\p{Lu}/u
const SMALL_LETTER = /^\p{Ll}/u
const BRACKET_CLOSES = /^[)\]}]$/u
const CONTINUES = /^(?:[,;:—–%/&)\]}]|-+)$/u
/** A bracket that runs on longer than this is taken for a stray one. */
const LONGEST_BRACKET = 80
/** Words of a name between a quotation and its verb: "Why?" President Joe R. Biden asked. */
const LONGEST_SPEAKER = 6

/** What punctuation says of the gaps between the tokens of a paragraph; a gap is named by the token behind it. */
export interface Punctuation {
  /** Where sentences end, if punctuation alone decides. */
  readonly ends: ReadonlySet<number>
  /** Those of them that leave no doubt. */
  readonly certain: ReadonlySet<number>
  /** Where none ends, whatever else speaks for it. */
  readonly held: ReadonlySet<number>
}

export function readPunctuation(
  text: string,
  tokens: readonly Span[],
  sides: ReadonlyMap<number, Side>,
  words: TextWords,
): Punctuation {
  const splitter = new Splitter(text, tokens, sides, words)
  const ends = new Set<number>()
  for (let start = 0; start < tokens.length;) ends.add((start = splitter.endOf(start)))
  ends.delete(tokens.length)
  return { ends, certain: splitter.certain, held: splitter.held }
}

class Splitter {
  readonly certain = new Set<number>()
  readonly held = new Set<number>()

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Span[],
    private readonly sides: ReadonlyMap<number, Side>,
    private readonly words: TextWords,
  ) {}

  /** Index after the last token of the sentence that starts at `start`. */
  endOf(start: number): number {
    let bracketEnd = -1
    for (let at = start; at < this.tokens.length; at++) {
      if (at > start && at > bracketEnd && this.word(at) === '(') bracketEnd = this.closingBracket(at)
      if (at < bracketEnd) this.held.add(at + 1)
      if (at < bracketEnd || !this.mayEnd(at, start)) continue
      const end = this.afterClosers(at + 1)
      if (end >= this.tokens.length) return end
      if (this.isEnd(at, end)) {
        // "It is over." Nobody …
        if (end > at + 1 && this.word(at) === '.' && NAME.test(this.word(end))) this.certain.add(end)
        return end
      }
      at = end - 1
    }
    return this.tokens.length
  }

  private word(index: number): string {
    const span = this.tokens[index]
    return span ? this.text.slice(span[0], span[1]) : ''
  }

  private isApart(index: number): boolean {
    return this.tokens[index - 1]![1] < this.tokens[index]![0]
  }

  private mayEnd(at: number, start: number): boolean {
    const word = this.word(at)
    if (TERMINATOR.test(word)) return !(at === start + 1 && this.isListNumber(start))
    return ABBREVIATION.test(word) && !this.words.title.has(word) && !/^\d/.test(word)
  }

  /** "1." or "b." at the start of a sentence numbers it. */
  private isListNumber(start: number): boolean {
    return /^(?:\d{1,3}|\p{L})$/u.test(this.word(start)) && this.word(start + 1) === '.'
  }

  /** Past the quotation marks and brackets that close right behind the full stop, and further full stops. */
  private afterClosers(index: number): number {
    let end = index
    while (end < this.tokens.length && !this.isApart(end)) {
      const word = this.word(end)
      if (this.sides.get(end) !== 'closes' && !BRACKET_CLOSES.test(word) && !TERMINATOR.test(word)) break
      end++
    }
    return this.afterNotes(end)
  }

  /** Past the numbers of footnotes: "in 1971. [3] He". */
  private afterNotes(index: number): number {
    let end = index
    while (this.word(end) === '[' && /^\d/.test(this.word(end + 1)) && this.word(end + 2) === ']') end += 3
    return end
  }

  /** Whether the sentence ends with the tokens `[at, end)`, a full stop and what closes behind it. */
  private isEnd(at: number, end: number): boolean {
    const word = this.word(at)
    const next = this.word(end)
    if (!this.isApart(end) && !this.isMissingSpace(at, end)) return false
    if (CONTINUES.test(next) || TERMINATOR.test(next)) return false
    const isQuestion = end > at + 1 && !word.endsWith('.')
    if (isQuestion && (this.isSpeechClause(end) || this.isSmall(end))) {
      this.held.add(end)
      return false
    }
    if (this.startsSmall(end)) return false
    return TERMINATOR.test(word) || this.abbreviationEnds(at, end)
  }

  /** "It was over.The war": a full stop between a small letter and a capital. */
  private isMissingSpace(at: number, end: number): boolean {
    return end === at + 1 && /^\p{Ll}{2}/u.test(this.word(at - 1)) && /^\p{Lu}\p{Ll}/u.test(this.word(end))
  }

  private isSmall(index: number): boolean {
    return SMALL_LETTER.test(this.word(index))
  }

  /** Whether the next word has a small letter, past marks that open a quotation or a bracket. */
  private startsSmall(index: number): boolean {
    let at = index
    while (
      at < this.tokens.length &&
      at < index + 3 &&
      (this.sides.get(at) === 'opens' || this.word(at) === '(')
    )
      at++
    return this.isSmall(at)
  }

  private abbreviationEnds(at: number, end: number): boolean {
    if (this.sides.get(end) === 'opens' && end > at + 1) return true
    const word = this.word(at)
    const next = this.sides.get(end) === 'opens' ? this.word(end + 1) : this.word(end)
    if (!NAME.test(next)) return false
    // An initial ("John F. Kennedy") ends a sentence only when the next word can hardly be a name.
    if (INITIAL.test(word) && NAME.test(this.word(at - 1)))
      return this.words.opener.has(next.toLowerCase()) && next.length > 1
    return this.words.opener.has(next.toLowerCase())
  }

  /** Whether a clause like "asked the minister" or "President Xi said" follows. */
  private isSpeechClause(index: number): boolean {
    const { words } = this
    const first = this.word(index).toLowerCase()
    if (words.speech.has(first)) return true
    if (words.pronoun.has(first)) return words.speech.has(this.word(index + 1).toLowerCase())
    for (let at = index; at < index + LONGEST_SPEAKER && this.isInName(at, index); at++) {
      if (words.speech.has(this.word(at + 1))) return true
    }
    return false
  }

  /** "Lee", and also "Min", "-" and "ho" of "Min-ho". */
  private isInName(at: number, first: number): boolean {
    return NAME.test(this.word(at)) || (at > first && (this.word(at) === '-' || this.word(at - 1) === '-'))
  }

  private closingBracket(index: number): number {
    const limit = Math.min(this.tokens.length, index + LONGEST_BRACKET)
    for (let at = index + 1; at < limit; at++) if (this.word(at) === ')') return at
    return -1
  }
}
