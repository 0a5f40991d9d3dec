import type { Span, Token } from '../model/index.js'

/** A word with all that CoNLL-U says of it. */
export interface ParserToken extends Token {
  /** Universal features by name, in the order in which treebanks write them: `{ Number: 'Sing', Person: '3' }`. */
  readonly feats: Readonly<Record<string, string>>
}

export interface ParserSentence {
  readonly text: string
  /** UTF-16 code units of the text that was parsed. */
  readonly span: Span
  /** Which of the text's paragraphs holds it, from 0. */
  readonly paragraph: number
  readonly tokens: readonly ParserToken[]
}
