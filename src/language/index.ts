import type { Span, Token } from '../model/index.js'

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
}

export function loadLanguage(): Language {
  return { parse: () => [] }
}
