import {
  annotate, columnOf, type ConlluSentence, type ParserSentence, type ParserToken, wordsOf,
} from './conllu/index.js' // prettier-ignore
import { type Language, loadLanguage } from './language/index.js'
import type { Span, Token } from './model/index.js'
import { findBlocks } from './stages/1-read/blocks.js'

export type { ParserSentence, ParserToken }

/** A general-purpose parser of English: sentences, words, lemmas, parts of speech, features and dependencies. */
export interface Parser {
  /** Plain text; sentences never cross a paragraph. Never throws on any string. */
  parse(text: string): ParserSentence[]
  /** Sentences whose words are known: the same sentences, with what was predicted in place of what they said. */
  parseConllu(sentences: readonly ConlluSentence[]): ConlluSentence[]
}

/**
 * Loads the trained model and nothing else. Do it once and share it: it never changes.
 * @throws {Error} when the model's files are missing or damaged; the message names the file.
 */
export function loadParser(language: Language = loadLanguage()): Parser {
  return {
    parse: (text) => parseText(language, text),
    parseConllu(sentences) {
      const words = sentences.map((sentence) => wordsOf(sentence).map((row) => columnOf(row, 'FORM')))
      const parsed = language.parseWords(words).map(withFeatures)
      return sentences.map((sentence, index) => annotate(sentence, parsed[index]!))
    },
  }
}

/** Paragraphs that are parsed at a time: enough to fill a batch, few enough to keep memory flat. */
const PARAGRAPHS = 64

function parseText(language: Language, text: string): ParserSentence[] {
  const paragraphs = findBlocks(text)
  const sentences: ParserSentence[] = []
  for (let from = 0; from < paragraphs.length; from += PARAGRAPHS) {
    const batch: readonly Span[] = paragraphs.slice(from, from + PARAGRAPHS)
    for (const { span, paragraph, tokens } of language.parse(text, batch)) {
      sentences.push({
        text: text.slice(...span),
        span,
        paragraph: from + paragraph,
        tokens: withFeatures(tokens),
      })
    }
  }
  return sentences
}

function withFeatures(tokens: readonly Token[]): ParserToken[] {
  return tokens.map((token) => ({ ...token, feats: {} }))
}
