import { fileURLToPath } from 'node:url'
import type { Span, Token } from '../model/index.js'
import type { Analysis, Analyzer } from './analyzer.js'
import { withAddressedSubjects } from './addressed.js'
import { withFrontedSubjects } from './fronted.js'
import { Lemmatizer } from './lemmatizer.js'
import { loadNetwork } from './network/index.js'
import { loadTables } from './tables.js'
import { loadReferences, type ReferenceModel } from './references.js'
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
  /** Parses sentences whose words are known; spans are those of the words joined with spaces, sentence by sentence. */
  parseWords(sentences: readonly (readonly string[])[]): Token[][]
  /** Whom pronouns and descriptions mean. */
  readonly references: ReferenceModel
}

const WEIGHTS = fileURLToPath(new URL('../../models/english/network.bin', import.meta.url))

/** @throws {Error} when the trained weights are missing or damaged; the message names the file. */
export function loadLanguage(weights = WEIGHTS): Language {
  const textWords = readTextWords()
  const { segment } = loadSegmenter(textWords)
  const analyzer = loadAnalyzer(weights)
  const tokensOf = (sentences: readonly SentenceWords[]): Token[][] =>
    analyzer.analyze(sentences.map(({ words }) => words)).map((analysis, index) => {
      const sentence = sentences[index]!
      const tree = withAddressedSubjects(withFrontedSubjects(sentence.words, analysis))
      return toTokens(sentence, tree, analyzer.lemma)
    })
  return {
    references: loadReferences(),
    parse(text, paragraphs) {
      const found = paragraphs.flatMap((span, paragraph) =>
        segment(text, span).map((sentence) => ({ paragraph, sentence })),
      )
      const parsed = tokensOf(found.map(({ sentence }) => wordsOfText(text, sentence)))
      return found.map(({ paragraph, sentence: { span } }, index) => ({
        span,
        paragraph,
        tokens: parsed[index]!,
      }))
    },
    parseWords: (sentences) =>
      tokensOf(
        sentences.map((words) => ({ words: withSides(words), texts: words, spans: joinedSpans(words) })),
      ),
  }
}

/** All lists run over the words. */
interface SentenceWords {
  /** As the model reads them: quotation marks that open or close. */
  readonly words: readonly string[]
  /** As they are written. */
  readonly texts: readonly string[]
  readonly spans: readonly Span[]
}

function wordsOfText(text: string, { tokens }: TextSentence): SentenceWords {
  const texts = tokens.map(({ span }) => text.slice(span[0], span[1]))
  return {
    words: texts.map((word, index) => withSide(word, tokens[index]!.quotation)),
    texts,
    spans: tokens.map(({ span }) => span),
  }
}

function loadAnalyzer(weights: string): Analyzer {
  const { analyze } = loadNetwork(weights)
  const lemmatizer = new Lemmatizer(loadTables().lemmas)
  return { analyze, lemma: (...word) => lemmatizer.lemma(...word) }
}

function toTokens(
  { texts, spans }: SentenceWords,
  { upos, xpos, heads, deprels, entities }: Analysis,
  lemma: Analyzer['lemma'],
): Token[] {
  return texts.map((text, index) => ({
    index,
    span: spans[index]!,
    text,
    lemma: lemma(text, upos[index]!, xpos[index]!, index === 0),
    upos: upos[index]!,
    xpos: xpos[index]!,
    head: heads[index]!,
    deprel: deprels[index]!,
    entity: entities[index]!,
  }))
}

/** The model knows double marks as quotation marks and reads a single one as an apostrophe. */
function withSide(word: string, side: Side | null): string {
  if (side === null) return word
  return side === 'opens' ? '“' : '”'
}

/** Words without their text: straight marks open and close by turns. */
function withSides(words: readonly string[]): string[] {
  const doubled = sidesOf(words, (word) => word === '"')
  const single = sidesOf(words, isSingleMark)
  return words.map((word, index) => withSide(word, doubled[index] ?? single[index] ?? null))
}

function sidesOf(words: readonly string[], isMark: (word: string) => boolean): (Side | null)[] {
  let isOpen = false
  let left = words.filter(isMark).length
  return words.map((word, index) => {
    if (!isMark(word)) return null
    left--
    if (isOpen) {
      isOpen = false
      return 'closes'
    }
    // A single mark behind an s, or the last one, is the apostrophe of a possessor.
    if (word !== '"' && (left === 0 || /s$/i.test(words[index - 1] ?? ''))) return null
    isOpen = true
    return 'opens'
  })
}

const isSingleMark = (word: string): boolean => word.length === 1 && "'‘’`".includes(word)

function joinedSpans(words: readonly string[]): Span[] {
  let at = 0
  return words.map((word) => {
    const span: Span = [at, at + word.length]
    at = span[1] + 1
    return span
  })
}
