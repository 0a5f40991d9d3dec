import { childrenBy } from '../../language/index.js'
import type { PlaceMention, Sentence, Statement, TimeExpression } from '../../model/index.js'
import { attachedTo, isLimit, isMainPast } from './attached.js'
import { caseOf } from './clause.js'
import { type Scene, tokenAt } from './scene.js'
import type { Anchor } from './slots.js'

/** When and where the main line of a paragraph stands: told in one sentence, it holds for those behind it. */
export interface Narrative {
  readonly paragraph: number
  readonly time: TimeExpression | null
  readonly place: PlaceMention | null
}

export const NOTHING_TOLD: Narrative = { paragraph: -1, time: null, place: null }

/** What a sentence finds told: nothing is carried over from another paragraph. */
export const narrativeIn = (before: Narrative, { paragraph }: Sentence): Narrative =>
  before.paragraph === paragraph ? before : { ...NOTHING_TOLD, paragraph }

/**
 * What a sentence leaves behind: the time and place of its main clause, if it tells what happened. Those of a speech
 * ("he said on Monday") are not the story's.
 */
export function narrativeAfter(
  before: Narrative,
  scene: Scene,
  { times, places, statements }: Told,
): Narrative {
  const root = scene.sentence.tokens.find(({ head }) => head < 0)
  if (!root) return before
  const isSpeech = statements.some(
    ({ sentence, cueHead }) => sentence === scene.sentence.index && cueHead === root.index,
  )
  const anchor: Anchor = { head: root.index, isNoun: false, lightVerb: null }
  if (isSpeech || !isMainPast(scene, anchor)) return before
  const none: ReadonlySet<number> = new Set()
  const time = attachedTo(scene, anchor, times, none).find((one) => isDay(one) && !isLimit(scene, one))
  const place = attachedTo(scene, anchor, places, none).find(({ head }) => isLocated(scene, head))
  return { ...before, time: time ?? before.time, place: place ?? before.place }
}

/** "Last month" frames its own sentence only; a day is when the story stands. */
const isDay = ({ date }: TimeExpression): boolean => date?.precision === 'day'

export interface Told {
  readonly times: readonly TimeExpression[]
  readonly places: readonly PlaceMention[]
  readonly statements: readonly Statement[]
}

const isLocated = (scene: Scene, head: number): boolean =>
  childrenBy(scene.sentence, head, 'case').length > 0 &&
  WHERE.has(caseOf(scene.sentence, tokenAt(scene, head)) ?? '')

/** Prepositions of being somewhere, not of going there. */
const WHERE = new Set(['in', 'at', 'near', 'outside', 'around', 'inside', 'across'])
