import { childrenBy } from '../../language/index.js'
import type { Event } from '../../model/index.js'
import type { UnitLexicon } from '../../world/index.js'
import type { Candidate } from './candidate.js'
import { type Scene, tokenAt } from './scene.js'

/** What number of people or things an event is told of, by sentence and head: it tells acts of one kind apart. */
export type Counts = ReadonlyMap<string, number>

export const countKey = ({ sentenceIndex, head }: Pick<Event, 'sentenceIndex' | 'head'>): string =>
  `${sentenceIndex}:${head}`

/** "detained [seven] protesters", "[54] were arrested"; undefined where none is told. */
export function countOf(
  scene: Scene,
  { targets }: Candidate,
  { number }: Pick<UnitLexicon, 'number'>,
): number | undefined {
  const numerals = targets.flatMap((head) =>
    tokenAt(scene, head).upos === 'NUM'
      ? [tokenAt(scene, head)]
      : childrenBy(scene.sentence, head, 'nummod').filter(({ upos }) => upos === 'NUM'),
  )
  const [first] = numerals
  if (!first) return undefined
  const text = first.text.toLowerCase()
  const value = number(text) ?? Number(text.replaceAll(',', ''))
  return Number.isFinite(value) ? value : undefined
}
