import {
  annotate, columnOf, type ConlluSentence, type ParserSentence, type ParserToken, wordsOf,
} from './conllu/index.js' // prettier-ignore
import { FeatureFinder } from './language/features.js'
import { type Language, loadLanguage } from './language/index.js'
import { loadTables } from './language/tables.js'
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
  const features = new FeatureFinder(loadTables().features)
  const withFeatures = (tokens: readonly Token[]): ParserToken[] => {
    const found = features.features(tokens)
    return tokens.map((token, index) => ({ ...token, feats: found[index]! }))
  }
  return {
    parse: (text) =>
      parseText(language, text).map((sentence) => ({ ...sentence, tokens: withFeatures(sentence.tokens) })),
    parseConllu(sentences) {
      const words = sentences.map((sentence) => wordsOf(sentence).map((row) => columnOf(row, 'FORM')))
      const parsed = language.parseWords(words)
      return sentences.map((sentence, index) => annotate(sentence, withFeatures(parsed[index]!)))
    },
  }
}

/** Paragraphs that are parsed at a time: enough to fill a batch, few enough to keep memory flat. */
const PARAGRAPHS = 64

type ParsedText = Omit<ParserSentence, 'tokens'> & { readonly tokens: readonly Token[] }

function parseText(language: Language, text: string): ParsedText[] {
  const paragraphs = findBlocks(text)
  const sentences: ParsedText[] = []
  for (let from = 0; from < paragraphs.length; from += PARAGRAPHS) {
    const batch: readonly Span[] = paragraphs.slice(from, from + PARAGRAPHS)
    for (const { span, paragraph, tokens } of language.parse(text, batch)) {
      sentences.push({
        text: text.slice(...span),
        span,
        paragraph: from + paragraph,
        tokens,
      })
    }
  }
  return sentences
}
