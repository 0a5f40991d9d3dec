import { childrenBy, headOf, isDeprel } from '../../../language/index.js'
import type {
  PlaceMention,
  ResolvedDate,
  Sentence,
  Statement,
  TimeExpression,
  Token,
} from '../../../model/index.js'
import { attachedTo, isLimit, isMainPast } from './attached.js'
import { caseOf } from '../clause/clause.js'
import { type Scene, tokenAt } from '../scene.js'
import type { Anchor } from '../match/slots.js'

/** When and where the main line of a paragraph stands: told in one sentence, it holds for those behind it. */
export interface Narrative {
  readonly paragraph: number
  readonly time: TimeExpression | null
  readonly place: PlaceMention | null
  /** The story has gone back to some time before the report's day. */
  readonly isEarlier: boolean
  /** The paragraph that opens the report, and the day that it tells. */
  readonly opening: number
  readonly lead: TimeExpression | null
}

export const NOTHING_TOLD: Narrative = {
  paragraph: -1,
  time: null,
  place: null,
  isEarlier: false,
  opening: -1,
  lead: null,
}

/** What a sentence finds told: no time or place is carried over from another paragraph, but that the story went back is. */
export function narrativeIn(before: Narrative, { paragraph }: Sentence): Narrative {
  if (before.paragraph === paragraph) return before
  const opening = before.opening < 0 ? paragraph : before.opening
  return { ...before, paragraph, opening, time: null, place: null }
}

/** Whether what is told without a date may be of the report's own day: not where the story began before, or went back. */
export const isOfDay = ({ isEarlier, lead }: Narrative, day: ResolvedDate): boolean =>
  !isEarlier && (!lead?.date || lead.date.end >= day.start)

/**
 * What a sentence leaves behind: the time and place of its main clause, if it tells what happened. Those of a speech
 * ("he said on Monday") are not the story's.
 */
export function narrativeAfter(
  before: Narrative,
  scene: Scene,
  { times, places, statements, published }: Told,
): Narrative {
  const root = scene.sentence.tokens.find(({ head }) => head < 0)
  if (!root) return before
  const isSpeech = statements.some(
    ({ sentence, cueHead }) => sentence === scene.sentence.index && cueHead === root.index,
  )
  const anchor: Anchor = { head: root.index, isNoun: false, lightVerb: null }
  const none: ReadonlySet<number> = new Set()
  const isPast = isMainPast(scene, anchor)
  const time = isPast
    ? attachedTo(scene, anchor, times, none).find((one) => isDay(one) && !isLimit(scene, one))
    : undefined
  const lead = before.lead ?? (before.paragraph === before.opening ? (time ?? null) : null)
  const isBefore = before.isEarlier || isPastPerfect(scene, root.index)
  if (isSpeech) return { ...before, lead, isEarlier: isBefore }
  const isEarlier = isBefore || goesBack(scene, times, published)
  if (!isPast) return { ...before, isEarlier }
  const place = attachedTo(scene, anchor, places, none).find(({ head }) => isLocated(scene, head))
  const told = { time: time ?? before.time, place: place ?? before.place }
  return { ...before, ...told, lead, isEarlier: isEarlier && time === undefined }
}

/** "In August the debate turned …": a time of more than a day, and over, outside of what only describes somebody. */
const goesBack = (scene: Scene, times: readonly TimeExpression[], day: ResolvedDate | null): boolean =>
  times.some(
    (time) =>
      time.date !== null &&
      day !== null &&
      time.date.end < day.start &&
      !isDay(time) &&
      !isLimit(scene, time) &&
      !isDescribing(scene, time.head),
  )

/** In a relative clause, or before the noun that it tells of ("the 2015 deal"). */
function isDescribing(scene: Scene, head: number): boolean {
  for (
    let at: Token | undefined = tokenAt(scene, head);
    at && at.head >= 0;
    at = headOf(scene.sentence, at)
  ) {
    if (isDeprel(at, 'acl') || (at.head > at.index && at.deprel === 'compound')) return true
  }
  return false
}

/** "They had asked for it." */
const isPastPerfect = (scene: Scene, root: number): boolean =>
  childrenBy(scene.sentence, root, 'aux').some(({ text }) => text.toLowerCase() === 'had')

/** "Last month" frames its own sentence only; a day is when the story stands. */
const isDay = ({ date }: TimeExpression): boolean => date?.precision === 'day'

export interface Told {
  readonly times: readonly TimeExpression[]
  readonly places: readonly PlaceMention[]
  readonly statements: readonly Statement[]
  readonly published: ResolvedDate | null
}

const isLocated = (scene: Scene, head: number): boolean =>
  childrenBy(scene.sentence, head, 'case').length > 0 &&
  WHERE.has(caseOf(scene.sentence, tokenAt(scene, head)) ?? '')

/** Prepositions of being somewhere, not of going there. */
const WHERE = new Set(['in', 'at', 'near', 'outside', 'around', 'inside', 'across'])
