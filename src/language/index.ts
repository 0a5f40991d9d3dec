import { fileURLToPath } from 'node:url'
import type { Span, Token } from '../model/index.js'
import type { Analyzer } from './analyzer.js'
import { loadPerceptron } from './perceptron/index.js'
import { repairTree } from './repair/index.js'
import { loadSegmenter, type Side, type TextSentence } from './text/index.js'
import { readTextWords } from './text/words.js'

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
  const textWords = readTextWords()
  const { segment } = loadSegmenter(textWords)
  const analyzer = repairing(loadPerceptron(weights), (word) => textWords.speech.has(word.toLowerCase()))
  const parseSentence = (text: string, paragraph: number, { span, tokens }: TextSentence): ParsedSentence => {
    const texts = tokens.map((token) => text.slice(token.span[0], token.span[1]))
    const words = texts.map((word, index) => withSide(word, tokens[index]!.quotation))
    return { span, paragraph, tokens: analyzed(analyzer, words, texts, (index) => tokens[index]!.span) }
  }
  return {
    parse: (text, paragraphs) =>
      paragraphs.flatMap((paragraph, index) =>
        segment(text, paragraph).map((sentence) => parseSentence(text, index, sentence)),
      ),
    parseWords(words) {
      const spans = joinedSpans(words)
      return analyzed(analyzer, withSides(words), words, (index) => spans[index]!)
    },
  }
}

function repairing(model: Analyzer, isSpeechVerb: (word: string) => boolean): Analyzer {
  return { ...model, analyze: (words) => repairTree(words, model.analyze(words), isSpeechVerb) }
}

function analyzed(
  analyzer: Analyzer,
  words: readonly string[],
  texts: readonly string[],
  spanOf: (index: number) => Span,
): Token[] {
  const { upos, xpos, heads, deprels } = analyzer.analyze(words)
  return texts.map((text, index) => ({
    index,
    span: spanOf(index),
    text,
    lemma: analyzer.lemma(text, upos[index]!, xpos[index]!, index === 0),
    upos: upos[index]!,
    xpos: xpos[index]!,
    head: heads[index]!,
    deprel: deprels[index]!,
  }))
}

/** The model knows double marks as quotation marks and reads a single one as an apostrophe. */
function withSide(word: string, side: Side | null): string {
  if (side === null) return word
  return side === 'opens' ? '“' : '”'
}

/** Words without their text: straight double marks open and close by turns. */
function withSides(words: readonly string[]): string[] {
  let isOpen = false
  return words.map((word) => {
    if (word !== '"') return word
    isOpen = !isOpen
    return withSide(word, isOpen ? 'opens' : 'closes')
  })
}

function joinedSpans(words: readonly string[]): Span[] {
  let at = 0
  return words.map((word) => {
    const span: Span = [at, at + word.length]
    at = span[1] + 1
    return span
  })
}
