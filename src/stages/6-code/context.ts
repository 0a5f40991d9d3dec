import type { Event, PlaceMention } from '../../model/index.js'
import type { CodeBook } from '../../world/index.js'
import type { Candidate } from './candidate.js'
import type { Side } from './participants.js'
import { type Scene, tokenAt } from './scene.js'
import { slotHeads } from './slots.js'
import { speakerSide } from './voice.js'
import { wordOf } from './words.js'

/** "Thousands marched in Minsk": people without a name, of the country of the place. */
export function crowdIn(
  scene: Scene,
  candidate: Candidate,
  source: Side,
  places: readonly PlaceMention[],
): Side | null {
  const { isNoun, lightVerb } = candidate.match.anchor
  const where = slotHeads(scene, candidate.match.anchor, 'in').map((head) => scene.actorAt(head)?.country)
  const country = where.find(Boolean) ?? places.find(({ place }) => place.country)?.place.country
  const isTold = source.isFilled && (!isNoun || lightVerb !== null)
  if (!country || !isTold || !candidate.code?.startsWith('14')) return null
  return { actors: [], participants: [{ actor: null, code: `${country}${CIVILIANS}` }], isFilled: true }
}

/** The sector of civilians in CAMEO and PLOVER. */
const CIVILIANS = 'CVL'

interface Report {
  readonly earlier: readonly Event[]
  readonly codeBook: CodeBook
}

/** "The Union denounced [the strike]": whoever did the first such act that the report told, its main event. */
export function doerOfEarlier(
  scene: Scene,
  candidate: Candidate,
  { earlier, codeBook }: Report,
): Side | null {
  if (!BLAMING.test(candidate.code ?? '')) return null
  const acts = new Set(candidate.targets.flatMap((head) => actsNamedBy(scene, head, codeBook)))
  const told = earlier.find(
    ({ plover, source, modality }) =>
      modality === 'asserted' && source.length === 1 && acts.has(plover.event),
  )
  const doer = told?.source[0]?.actor
  return doer ? speakerSide(scene, doer) : null
}

/** Criticism, condemnation, accusation. */
const BLAMING = /^11[012]/

/** The kinds of material conflict that the noun may name. */
function actsNamedBy(scene: Scene, head: number, codeBook: CodeBook): (string | null)[] {
  const token = tokenAt(scene, head)
  if (token.upos !== 'NOUN') return []
  return scene.frames.triggersOf('nouns', wordOf(token)).flatMap(({ frame }) => {
    const entry = frame.code !== null ? codeBook.get(frame.code) : undefined
    return entry?.quad === 'material conflict' ? [entry.plover] : []
  })
}
