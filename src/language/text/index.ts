import type { Span } from '../../model/index.js'
import { type BoundaryModel, loadBoundaryModel } from './boundary-model.js'
import { quotationSides, type Side } from './quotes.js'
import { sentenceEnds } from './splitter.js'
import { Tokenizer } from './tokenizer.js'
import { readTextWords, type TextWords } from './words.js'

export type { Side }

export interface TextToken {
  readonly span: Span
  /** Set for a quotation mark; an apostrophe is none. */
  readonly quotation: Side | null
}

/** A sentence of running text: where it stands and where its tokens stand. */
export interface TextSentence {
  readonly span: Span
  readonly tokens: readonly TextToken[]
}

/** Splits paragraphs into sentences and tokens that hold every character but space. */
export interface Segmenter {
  segment(text: string, paragraph: Span): TextSentence[]
}

/** The parser's time and memory are bounded by this number of tokens; longer sentences are cut at a punctuation mark. */
const LONGEST_SENTENCE = 400

/** @throws {Error} when the words or weights that decide about tokens and sentences are missing or malformed. */
export function loadSegmenter(
  words: TextWords = readTextWords(),
  model: BoundaryModel = loadBoundaryModel(),
): Segmenter {
  const tokenizer = new Tokenizer(words)
  return {
    segment(text, paragraph) {
      const spans = tokenizer.tokenize(text, paragraph)
      const sides = quotationSides(text, spans)
      const tokens = spans.map((span, index): TextToken => ({ span, quotation: sides.get(index) ?? null }))
      const sentences: TextSentence[] = []
      let start = 0
      for (const sentenceEnd of sentenceEnds(text, spans, sides, words, model)) {
        while (start < sentenceEnd) {
          const end = sentenceEnd - start > LONGEST_SENTENCE ? cutPoint(text, spans, start) : sentenceEnd
          sentences.push({ span: [spans[start]![0], spans[end - 1]![1]], tokens: tokens.slice(start, end) })
          start = end
        }
      }
      return sentences
    },
  }
}

/** Where to cut a long sentence: behind the last full stop or semicolon in the second half of the window, else a comma. */
function cutPoint(text: string, spans: readonly Span[], start: number): number {
  const limit = start + LONGEST_SENTENCE
  for (const marks of [';:.!?', '—–-,)|']) {
    for (let at = limit - 1; at > start + LONGEST_SENTENCE / 2; at--) {
      const [from, to] = spans[at]!
      if (to - from === 1 && marks.includes(text[from]!)) return at + 1
    }
  }
  return limit
}
