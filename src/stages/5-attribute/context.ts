import type { Sentence, Span } from '../../model/index.js'
import type { CueLexicon, VerbLists } from '../../world/index.js'
import { type Cue, findCues } from './signs/cue.js'
import { findQuotations, type Quotation } from './signs/quotations.js'

/** What every rule sees: the text, its sentences, quotations and cues. */
export interface Context {
  readonly text: string
  readonly paragraphs: readonly Span[]
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
  /** By sentence index: for each token the quotation it stands in, −1 for none. */
  readonly quotationOf: readonly (readonly number[])[]
  /** Indexes of quotations that are terms, not words of a speaker: a “eternal friendship” pact. */
  readonly terms: ReadonlySet<number>
  /** By sentence index. */
  readonly cues: readonly (readonly Cue[])[]
  readonly verbs: VerbLists
}

export function makeContext(
  text: string,
  paragraphs: readonly Span[],
  sentences: readonly Sentence[],
  lexicon: CueLexicon,
): Context {
  const quotations = findQuotations(text, paragraphs)
  const quotationOf = placeTokens(sentences, quotations)
  return {
    text,
    paragraphs,
    sentences,
    quotations,
    quotationOf,
    terms: findTerms(sentences, quotationOf),
    cues: sentences.map((sentence) => (sentence.furniture ? [] : findCues(sentence, lexicon))),
    verbs: lexicon.verbs,
  }
}

/** Whether the token stands inside a quotation. */
export const isQuoted = ({ quotationOf }: Context, sentence: Sentence, token: number): boolean =>
  (quotationOf[sentence.index]?.[token] ?? -1) >= 0

function placeTokens(sentences: readonly Sentence[], quotations: readonly Quotation[]): number[][] {
  let at = 0
  return sentences.map(({ tokens }) =>
    tokens.map(({ span }) => {
      while (at < quotations.length && (quotations[at] as Quotation).span[1] <= span[0]) at++
      const quotation = quotations[at]
      return quotation && quotation.span[0] <= span[0] && span[0] < quotation.span[1] ? at : -1
    }),
  )
}

/** The most words a quoted term has. */
const LONGEST_TERM = 4

/** Short quotations that a noun follows at once, so that they modify it. */
function findTerms(sentences: readonly Sentence[], quotationOf: readonly (readonly number[])[]): Set<number> {
  const terms = new Set<number>()
  for (const { index, tokens } of sentences) {
    const inside = quotationOf[index] ?? []
    tokens.forEach((token, at) => {
      const quotation = inside[at] ?? -1
      const before = inside[at - 1] ?? -1
      if (
        before >= 0 &&
        quotation < 0 &&
        wordsBefore(tokens, inside, at) <= LONGEST_TERM &&
        /^(?:NOUN|PROPN)$/.test(token.upos)
      )
        terms.add(before)
    })
  }
  return terms
}

function wordsBefore(tokens: Sentence['tokens'], inside: readonly number[], at: number): number {
  let words = 0
  for (let index = at - 1; index >= 0 && inside[index] === inside[at - 1]; index--) {
    if (tokens[index]?.upos !== 'PUNCT') words++
  }
  return words
}
