import { fileURLToPath } from 'node:url'
import type { Span, Token } from '../model/index.js'
import type { Analyzer } from './analyzer.js'
import { loadPerceptron } from './perceptron/index.js'
import { loadSegmenter } from './text/index.js'

export * from './tree.js'

/** One sentence as the linguistic core sees it, before it is placed in a reading. */
export interface ParsedSentence {
  readonly span: Span
  /** Index into the paragraphs that were passed in. */
  readonly paragraph: number
  readonly tokens: readonly Token[]
}

/** The trained linguistic core: text in, sentences with tokens, lemmas and dependencies out. */
export interface Language {
  /** Sentences never cross a paragraph; offsets are UTF-16 code units of `text`. Never throws on any string. */
  parse(text: string, paragraphs: readonly Span[]): ParsedSentence[]
  /** Parses one sentence whose words are known; spans are those of the words joined with spaces. */
  parseWords(words: readonly string[]): Token[]
}

const WEIGHTS = fileURLToPath(new URL('../../models/english-perceptron/weights.bin', import.meta.url))

/** @throws {Error} when the trained weights are missing or damaged; the message names the file. */
export function loadLanguage(weights = WEIGHTS): Language {
  const analyzer = loadPerceptron(weights)
  const { segment } = loadSegmenter()
  return {
    parse: (text, paragraphs) =>
      paragraphs.flatMap((paragraph, index) =>
        segment(text, paragraph).map(({ span, tokens }) => {
          const forms = tokens.map(([start, end]) => text.slice(start, end))
          return { span, paragraph: index, tokens: analyzed(analyzer, forms, tokens) }
        }),
      ),
    parseWords: (words) => analyzed(analyzer, words, joinedSpans(words)),
  }
}

function analyzed(analyzer: Analyzer, forms: readonly string[], spans: readonly Span[]): Token[] {
  const { upos, xpos, heads, deprels } = analyzer.analyze(forms)
  return forms.map((text, index) => ({
    index,
    span: spans[index]!,
    text,
    lemma: analyzer.lemma(text, upos[index]!, xpos[index]!, index === 0),
    upos: upos[index]!,
    xpos: xpos[index]!,
    head: heads[index]!,
    deprel: deprels[index]!,
  }))
}

function joinedSpans(words: readonly string[]): Span[] {
  let at = 0
  return words.map((word) => {
    const span: Span = [at, at + word.length]
    at = span[1] + 1
    return span
  })
}
