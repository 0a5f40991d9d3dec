import type { EventDate, Placement, Sentence, TimeExpression } from '../../model/index.js'
import type { TimeLexicon } from '../../world/index.js'
import { type Day, type Interval, isoDay } from './calendar.js'
import { type Expression, expressionsIn } from './expressions.js'
import { type Piece, piecesOf } from './pieces.js'
import { tenseAt } from './tense.js'

/** What was told so far: "three weeks later" counts from the date mentioned last. */
export interface Narrative {
  readonly mentioned: Interval | null
  /** Index of the sentence that mentions it. */
  readonly sentence: number
}

export interface TimesFound {
  readonly times: readonly TimeExpression[]
  readonly narrative: Narrative
  /** Whether an expression stayed open because the day of publication is not known. */
  readonly needsPublished: boolean
}

/** A date further back than this is no longer what "the next day" refers to. */
const SENTENCES_REMEMBERED = 3

export function timesIn(
  text: string,
  sentence: Sentence,
  lexicon: TimeLexicon,
  published: Day | null,
  before: Narrative,
): TimesFound {
  const pieces = piecesOf(text, sentence, lexicon)
  const expressions = expressionsIn(pieces)
  let mentioned = sentence.index - before.sentence <= SENTENCES_REMEMBERED ? before.mentioned : null
  let told = before.sentence
  const times = expressions.flatMap((expression) => {
    const placement = placementOf(pieces, expression, sentence)
    const tense = tenseAt(sentence, placement.head, lexicon)
    const interval = expression.resolve({ published, tense, mentioned })
    if (interval === null && expression.uncertain) return []
    if (!expression.vague && !isAhead(interval, published)) {
      mentioned = interval
      told = sentence.index
    }
    return timeExpression(text, pieces, expression, placement, interval)
  })
  return {
    times,
    narrative: { mentioned, sentence: told },
    needsPublished:
      published === null && expressions.some(({ relative, uncertain }) => relative && !uncertain),
  }
}

function isAhead(interval: Interval | null, published: Day | null): boolean {
  return interval !== null && published !== null && interval.start > published
}

function timeExpression(
  text: string,
  pieces: readonly Piece[],
  { start, end }: Expression,
  placement: Placement,
  interval: Interval | null,
): TimeExpression {
  const span = [(pieces[start] as Piece).span[0], (pieces[end - 1] as Piece).span[1]] as const
  return { ...placement, span, date: interval && eventDate(interval, text.slice(span[0], span[1])) }
}

function eventDate({ start, end, precision }: Interval, text: string): EventDate {
  return { start: isoDay(start), end: isoDay(end), precision, text }
}

function placementOf(pieces: readonly Piece[], { start, end }: Expression, sentence: Sentence): Placement {
  const first = pieces[start]?.token ?? 0
  const behind = (pieces[end - 1]?.token ?? first) + 1
  return { sentence: sentence.index, tokens: [first, behind], head: headWithin(sentence, first, behind) }
}

/** The token whose own head lies outside; prepositions and marks only when nothing else does. */
export function headWithin({ tokens }: Sentence, first: number, end: number): number {
  const tops = tokens.slice(first, end).filter(({ head }) => head < first || head >= end)
  const top = tops.find(({ upos }) => upos !== 'ADP' && upos !== 'PUNCT' && upos !== 'DET') ?? tops[0]
  return top?.index ?? first
}
