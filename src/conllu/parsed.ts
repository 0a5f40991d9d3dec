import type { Token } from '../model/index.js'
import type { Span } from '../model/index.js'

/** A word with all that CoNLL-U says of it. */
export interface ParserToken extends Token {
  /** Universal features as CoNLL-U writes them: "Number=Sing|Person=3", "_" for none. */
  readonly feats: string
}

export interface ParserSentence {
  readonly text: string
  /** UTF-16 code units of the text that was parsed. */
  readonly span: Span
  /** Which of the text's paragraphs holds it, from 0. */
  readonly paragraph: number
  readonly tokens: readonly ParserToken[]
}
