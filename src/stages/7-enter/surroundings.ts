import {
  type AttributeLayer, contains, type DateLayer, type Mention, type MentionLayer, type ParseLayer, type ReadLayer,
  type Sentence, type Span, type Statement, type TimeExpression,
} from '../../model/index.js' // prettier-ignore
import type { IssueList, IssueMatch } from '../../world/index.js'

export type Reading = ReadLayer & ParseLayer & MentionLayer & DateLayer & AttributeLayer

/** A sentence with what the stages before found in it. */
export interface Surroundings {
  readonly text: string
  readonly sentence: Sentence
  readonly mentions: readonly Mention[]
  readonly times: readonly TimeExpression[]
  /** Those whose content reaches into the sentence, parents before what they enclose. */
  readonly statements: readonly Statement[]
  /** Where the whole report names issues, in order. */
  readonly named: readonly IssueMatch[]
}

/** Gathers by sentence once, so that long reports stay linear. */
export function surroundingsOf(
  { document, sentences, mentions, times, statements }: Reading,
  issues: IssueList,
) {
  const named = issues.findIn(document.text, [0, document.text.length])
  const mentionsBy = gather(mentions, ({ sentence }) => [sentence])
  const timesBy = gather(times, ({ sentence }) => [sentence])
  const statementsBy = gather(statements, (statement) => sentencesOf(statement, sentences))
  return (sentence: Sentence): Surroundings => ({
    text: document.text,
    sentence,
    mentions: mentionsBy.get(sentence.index) ?? [],
    times: timesBy.get(sentence.index) ?? [],
    statements: statementsBy.get(sentence.index) ?? [],
    named,
  })
}

/** The innermost statement whose content holds the span. */
export function innermostAround({ statements }: Surroundings, span: Span): Statement | null {
  return statements.findLast(({ content }) => content.some((piece) => contains(piece, span))) ?? null
}

/** A name further back than this many others is forgotten. */
const NAMES_REMEMBERED = 100

/** The issue that fits and was named last before the offset. */
export function namedBefore(
  named: readonly IssueMatch[],
  offset: number,
  fits: (issue: string) => boolean,
): IssueMatch | undefined {
  const end = firstEndingAfter(named, offset)
  return named.slice(Math.max(0, end - NAMES_REMEMBERED), end).findLast(({ issue }) => fits(issue))
}

function gather<T>(items: readonly T[], sentencesOf: (item: T) => Iterable<number>): Map<number, T[]> {
  const lists = new Map<number, T[]>()
  for (const item of items) {
    for (const sentence of sentencesOf(item)) {
      const list = lists.get(sentence)
      if (list) list.push(item)
      else lists.set(sentence, [item])
    }
  }
  return lists
}

/** The sentence of the cue and all that the content reaches into. */
function sentencesOf({ sentence, content }: Statement, sentences: readonly Sentence[]): Set<number> {
  const reached = new Set([sentence])
  for (const [start, end] of content) {
    for (let index = firstEndingAfter(sentences, start); (sentences[index]?.span[0] ?? end) < end; index++)
      reached.add(index)
  }
  return reached
}

function firstEndingAfter(pieces: readonly { readonly span: Span }[], offset: number): number {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((pieces[middle]?.span[1] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
