import type { Punctuation } from './rules.js'
import { isTerminator, Shape, type ShapedTokens } from './shapes.js'
import type { TextWords } from './words.js'

/** More features than this a gap never has. */
export const MOST_FEATURES = 48

const CAPITAL_SHAPES: ReadonlySet<Shape> = new Set([
  Shape.Capitalized, Shape.Capital, Shape.Capitals, Shape.Initial, Shape.Title,
]) // prettier-ignore
const NEVER_FIRST: ReadonlySet<Shape> = new Set([
  Shape.Closes, Shape.CloseBracket, Shape.Comma, Shape.Semicolon, Shape.Colon, Shape.Stop, Shape.Question,
]) // prettier-ignore
const ALIKE: ReadonlySet<Shape> = new Set([
  Shape.Number, Shape.Clock, Shape.Address, Shape.Rule, Shape.Ellipsis,
]) // prettier-ignore
/** Web text taught the model to mistrust full stops more than edited text deserves. */
const PUNCTUATED = -2
/** In a paragraph that ends in a full stop, other sentences do too. */
const UNPUNCTUATED = 0.5
const ENDS_IN_STOP = 1
const LONGEST_GREETING = 6
const LONGEST_LABEL = 12
/** How far ahead the next full stop is looked for, and how far back quotations and brackets may have opened. */
const HORIZON = 60

/** Describes the gaps between the tokens of one paragraph as numbers, to decide which of them end a sentence. */
export class BoundaryFeatures {
  private readonly words: Int32Array
  private readonly isOpener: Uint8Array
  /** Tokens from here to the next full stop. */
  private readonly untilStop: Uint8Array
  private readonly openQuotation: Uint8Array
  private readonly openBracket: Uint8Array
  private readonly paragraph: number
  private out: Uint32Array = new Uint32Array(0)
  private count = 0

  constructor(
    private readonly tokens: ShapedTokens,
    private readonly punctuation: Punctuation,
    words: TextWords,
  ) {
    this.words = Int32Array.from(tokens.lower, (word, index) => wordNumber(word, tokens.shape(index)))
    this.isOpener = Uint8Array.from(tokens.lower, (word) => (words.opener.has(word) ? 1 : 0))
    this.untilStop = stopDistances(tokens)
    this.openQuotation = openSince(tokens, Shape.Opens, Shape.Closes)
    this.openBracket = openSince(tokens, Shape.OpenBracket, Shape.CloseBracket)
    this.paragraph = paragraphKind(tokens, punctuation.ends)
  }

  /** Above which score a sentence ends here. */
  threshold(at: number): number {
    const { certain, ends } = this.punctuation
    if (certain.has(at)) return -Infinity
    if (ends.has(at)) return PUNCTUATED
    return this.paragraph & ENDS_IN_STOP ? UNPUNCTUATED : 0
  }

  /** Whether a sentence that starts at `start` can end before the token at all. */
  isCandidate(at: number, start: number): boolean {
    const { tokens, punctuation } = this
    if (punctuation.ends.has(at)) return true
    const next = tokens.shape(at)
    if (!tokens.isApart(at) || NEVER_FIRST.has(next) || punctuation.held.has(at)) return false
    // "met [Deputy Minister] Ruiz"
    if (tokens.lower[at - 1] === ']') return false
    return this.mayEnd(tokens.shape(at - 1), next, at - start)
  }

  private mayEnd(before: Shape, next: Shape, length: number): boolean {
    if (before === Shape.Lower) return next !== Shape.Lower
    // "Best regards, Ana" and "Subject: Re: talks", but no clause of a sentence.
    if (before === Shape.Comma) return length <= LONGEST_GREETING && next !== Shape.Opens
    if (before === Shape.Colon) return length <= LONGEST_LABEL && next !== Shape.Opens
    // "KYIV -" opens a report; later in a sentence a dash joins.
    if (before === Shape.Dash) return length <= LONGEST_GREETING
    return before !== Shape.Semicolon
  }

  /** Writes the numbers that describe the gap before token `at` of a sentence that starts at `start`; returns how many. */
  describe(at: number, start: number, out: Uint32Array): number {
    this.out = out
    this.count = 0
    this.addNeighbours(at)
    this.addContext(at)
    this.addSentence(at, start)
    return this.count
  }

  private addNeighbours(at: number): void {
    const { tokens, words } = this
    const rule = this.punctuation.ends.has(at) ? 1 : 0
    const [before2, before, next, next2] = [at - 2, at - 1, at, at + 1].map((index) => tokens.shape(index)) as [
      Shape, Shape, Shape, Shape,
    ] // prettier-ignore
    const word = (index: number): number => words[index] ?? 0
    this.add(1, rule, 0)
    this.add(2, rule, before)
    this.add(3, rule, next)
    this.add(4, pair(rule, before), next)
    this.add(5, pair(before2, before), pair(rule, next))
    this.add(6, pair(rule, before), pair(next, next2))
    this.add(7, pair(before2, before), pair(next, next2))
    this.add(8, rule, word(at - 1))
    this.add(9, rule, word(at))
    this.add(10, next, word(at - 1))
    this.add(11, before, word(at))
    this.add(12, word(at - 1), word(at))
    this.add(13, word(at - 2), word(at - 1))
    this.add(14, word(at), word(at + 1))
    this.add(15, before, word(at - 2))
    this.add(16, pair(before, next), word(at + 1))
    this.add(17, pair(before, next), this.isOpener[at]!)
    this.add(18, pair(before2, before), word(at))
    this.add(19, pair(tokens.shape(at - 3), before2), pair(before, next))
    this.add(20, pair(before, next), pair(next2, tokens.shape(at + 2)))
  }

  private addContext(at: number): void {
    const { tokens } = this
    const before = tokens.shape(at - 1)
    const next = tokens.shape(at)
    const rule = this.punctuation.ends.has(at) ? 1 : 0
    const state = this.openQuotation[at]! * 2 + this.openBracket[at]!
    const stop = bucket(this.untilStop[at]!)
    const capitals = this.capitalsFrom(at)
    this.add(21, pair(rule, before), pair(next, state))
    this.add(22, pair(before, next), this.paragraph)
    this.add(23, pair(before, next), stop)
    this.add(24, pair(before, next), pair(this.paragraph, stop))
    this.add(25, pair(before, next), capitals)
    this.add(26, pair(before, next), bucket(tokens.length - at))
    this.add(36, pair(before, next), tokens.isApart(at - 1) ? 1 : 0)
    this.add(27, pair(rule, this.paragraph), state)
  }

  private addSentence(at: number, start: number): void {
    const { tokens, words } = this
    const before = tokens.shape(at - 1)
    const next = tokens.shape(at)
    const length = bucket(at - start)
    const first = tokens.shape(start)
    const smallWords = this.smallWords(start, at)
    this.add(28, pair(before, next), length)
    this.add(29, pair(first, before), pair(next, length))
    this.add(30, words[start]!, pair(length, before))
    this.add(31, pair(before, next), pair(smallWords, length))
    this.add(32, pair(before, next), pair(smallWords, this.paragraph))
    this.add(33, pair(start === 0 ? 1 : 0, length), pair(before, next))
    this.add(34, words[start]!, words[at]!)
    this.add(35, pair(before, next), pair(first, tokens.shape(start + 1)))
  }

  private add(kind: number, one: number, two: number): void {
    this.out[this.count++] = mixed(mixed(Math.imul(kind, 0x9e3779b1), one), two) >>> 0
  }

  /** How many of the next four words have capitals. */
  private capitalsFrom(at: number): number {
    let count = 0
    for (let index = at; index < at + 4; index++) if (CAPITAL_SHAPES.has(this.tokens.shape(index))) count++
    return count
  }

  /** Words in small letters in the sentence so far, up to three: names and headings have few. */
  private smallWords(start: number, at: number): number {
    let count = 0
    for (let index = at - 1; index >= start && index > at - HORIZON && count < 3; index--)
      if (this.tokens.shape(index) === Shape.Lower) count++
    return count
  }
}

const pair = (one: number, two: number): number => one * 64 + two

/** 0, 1, 2, 3, 4, then 5–6, 7–9, 10–14, 15–24, 25 and more. */
function bucket(count: number): number {
  if (count < 5) return count
  if (count < 7) return 5
  if (count < 10) return 6
  if (count < 15) return 7
  return count < 25 ? 8 : 9
}

/** The same number for every number, clock time, address and ellipsis. */
function wordNumber(word: string, shape: Shape): number {
  if (ALIKE.has(shape)) return -shape
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 16777619)
  return hash ^ (hash >>> 15)
}

function mixed(hash: number, value: number): number {
  let number = Math.imul(hash ^ value, 0x85ebca6b)
  number ^= number >>> 13
  number = Math.imul(number, 0xc2b2ae35)
  return number ^ (number >>> 16)
}

function stopDistances(tokens: ShapedTokens): Uint8Array {
  const distances = new Uint8Array(tokens.length)
  let distance = HORIZON
  for (let index = tokens.length - 1; index >= 0; index--) {
    distance = isTerminator(tokens.shape(index)) ? 0 : Math.min(HORIZON, distance + 1)
    distances[index] = distance
  }
  return distances
}

/** For each token whether something that opened before it has not closed, for as long as that can be believed. */
function openSince(tokens: ShapedTokens, opens: Shape, closes: Shape): Uint8Array {
  const open = new Uint8Array(tokens.length)
  let since = -1
  for (let index = 0; index < tokens.length; index++) {
    if (since >= 0 && index - since > HORIZON) since = -1
    open[index] = since >= 0 ? 1 : 0
    if (tokens.shape(index) === opens) since = index
    else if (tokens.shape(index) === closes) since = -1
  }
  return open
}

/** Whether the paragraph ends in a full stop, holds addresses or times, and starts sentences with small letters. */
function paragraphKind(tokens: ShapedTokens, punctuated: ReadonlySet<number>): number {
  let last = tokens.length - 1
  while (last > 0 && (tokens.shape(last) === Shape.Closes || tokens.shape(last) === Shape.CloseBracket))
    last--
  let hasAddress = false
  let smallStarts = 0
  for (let index = 0; index < tokens.length; index++) {
    const shape = tokens.shape(index)
    if (shape === Shape.Address || shape === Shape.Clock) hasAddress = true
    if (shape === Shape.Lower && (index === 0 || tokens.shape(index - 1) === Shape.Stop)) smallStarts++
  }
  return (
    (isTerminator(tokens.shape(last)) ? ENDS_IN_STOP : 0) +
    (hasAddress ? 2 : 0) +
    (smallStarts > 1 ? 8 : smallStarts === 1 ? 4 : 0) +
    (punctuated.size > 1 ? 16 : 0)
  )
}
