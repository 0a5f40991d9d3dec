import type { Explanation, Sentence, Span } from '../model/index.js'
import type { Ground } from './ground.js'

export function sentenceAt({ reading }: Ground, index: number): Sentence {
  return reading.sentences[index] as Sentence
}

/** The words at these tokens in quotation marks, in the order of the text: «launched», «attack». */
export function quoteTokens(sentence: Sentence, tokens: readonly number[]): string {
  return [...new Set(tokens)]
    .sort((one, other) => one - other)
    .map((index) => `«${sentence.tokens[index]?.text ?? ''}»`)
    .join(', ')
}

export function quoteSpan({ reading }: Ground, [start, end]: Span): string {
  return `«${reading.document.text.slice(start, end).replace(/\s+/g, ' ')}»`
}

export function spansOf({ tokens }: Sentence, indexes: readonly number[]): Span[] {
  const sorted = [...new Set(indexes)].sort((one, other) => one - other)
  return sorted.map((index) => tokens[index]?.span).filter((span): span is Span => span !== undefined)
}

export const line = (of: Explanation['of'], says: string, spans: readonly Span[] = []): Explanation => ({
  of,
  says,
  spans,
})
