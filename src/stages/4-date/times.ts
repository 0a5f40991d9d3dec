import type { ResolvedDate, Placement, Sentence, TimeExpression } from '../../model/index.js'
import type { TimeLexicon } from '../../world/index.js'
import { type Day, type Interval, isoDay } from './calendar.js'
import { expressionsIn } from './expressions.js'
import type { Expression } from './rule.js'
import { depthAt, isRemembered, type Narrative, narrativeAfter } from './narrative.js'
import { type Piece, piecesOf } from './pieces.js'
import { tenseAt } from './tense.js'

export interface TimesFound {
  readonly times: readonly TimeExpression[]
  readonly narrative: Narrative
  /** Whether an expression stayed open because the day of publication is not known. */
  readonly needsPublished: boolean
}

export function timesIn(
  text: string,
  sentence: Sentence,
  lexicon: TimeLexicon,
  published: Day | null,
  before: Narrative,
): TimesFound {
  const pieces = piecesOf(text, sentence, lexicon)
  const expressions = expressionsIn(pieces)
  const told: Narrative[] = []
  let mentioned = isRemembered(before, sentence) ? before.mentioned : null
  let anchor: Interval | null = null
  const times = expressions.flatMap((expression) => {
    const placement = placementOf(pieces, expression, sentence)
    const tense = tenseAt(sentence, placement.head, lexicon)
    const interval = expression.resolve({ published, tense, mentioned, anchor })
    if (interval === null && expression.uncertain) return []
    if (!expression.relative && interval?.precision === 'day') anchor = interval
    if (!expression.vague && !isAhead(interval, published)) {
      mentioned = interval
      told.push({ mentioned, sentence: sentence.index, depth: depthAt(sentence, placement.head) })
    }
    return timeExpression(text, pieces, expression, placement, interval)
  })
  return {
    times,
    // A dateline tells when a report was written, not when its story begins.
    narrative: sentence.furniture === null ? narrativeAfter(before, told, sentence) : before,
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

function eventDate({ start, end, precision }: Interval, text: string): ResolvedDate {
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
