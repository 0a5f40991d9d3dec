import type { Span } from '../../model/index.js'
import { splitSentences } from './splitter.js'
import { Tokenizer } from './tokenizer.js'
import { readTextWords } from './words.js'

/** A sentence of running text: where it stands and where its tokens stand. */
export interface TextSentence {
  readonly span: Span
  readonly tokens: readonly Span[]
}

/** Splits paragraphs into sentences and tokens that hold every character but space. */
export interface Segmenter {
  segment(text: string, paragraph: Span): TextSentence[]
}

/** The parser's time and memory are bounded by this number of tokens; longer sentences are cut at a punctuation mark. */
const LONGEST_SENTENCE = 400

export function loadSegmenter(): Segmenter {
  const words = readTextWords()
  const tokenizer = new Tokenizer(words)
  return {
    segment: (text, paragraph) =>
      splitSentences(text, tokenizer.tokenize(text, paragraph), words).flatMap((tokens) =>
        cutLong(text, tokens).map((part) => ({ span: [part[0]![0], part.at(-1)![1]] as const, tokens: part })),
      ),
  }
}

function cutLong(text: string, tokens: readonly Span[]): (readonly Span[])[] {
  const parts: (readonly Span[])[] = []
  let start = 0
  while (tokens.length - start > LONGEST_SENTENCE) {
    const end = cutPoint(text, tokens, start)
    parts.push(tokens.slice(start, end))
    start = end
  }
  parts.push(tokens.slice(start))
  return parts
}

/** After the last semicolon, colon, dash or comma in the second half of the window; else at its end. */
function cutPoint(text: string, tokens: readonly Span[], start: number): number {
  const limit = start + LONGEST_SENTENCE
  for (const marks of [';:.!?', '—–-,)|']) {
    for (let at = limit - 1; at > start + LONGEST_SENTENCE / 2; at--) {
      const [from, to] = tokens[at]!
      if (to - from === 1 && marks.includes(text[from]!)) return at + 1
    }
  }
  return limit
}
