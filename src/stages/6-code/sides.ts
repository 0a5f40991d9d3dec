import type { Side } from './participants.js'
import type { Sides } from './participants.js'

/**
 * Nobody stands on both sides of an event. What several did with one another ("A, B and C met") has the first as
 * source and the others as target. Two that are described alike ("a court … another court") are told by `isAnother`.
 */
export function toldApart(
  sides: Sides,
  isReciprocal: boolean,
  isAnother: (id: string) => boolean = () => false,
): Sides {
  const { source, target } = sides
  if (isReciprocal) {
    const isOneSided = source.actors.length === 0 || target.actors.length === 0 || isWithin(target, source)
    const all = source.actors.length > 0 ? source : target
    const other = source.actors.length > 0 ? target : source
    if (isOneSided && (!other.isFilled || other === target) && all.actors.length > 1) return split(all)
  }
  const known = new Set(source.actors.map(({ id }) => id))
  return { source, target: only(target, (id) => !known.has(id) || isAnother(id)) }
}

function split(side: Side): Sides {
  const first = side.actors[0]?.id
  return { source: only(side, (id) => id === first), target: only(side, (id) => id !== first) }
}

const isWithin = (side: Side, other: Side): boolean =>
  side.actors.length > 0 && side.actors.every(({ id }) => other.actors.some((actor) => actor.id === id))

/** The side with those actors alone; without any left it is as if it had not been named. */
function only(side: Side, keep: (id: string) => boolean): Side {
  const actors = side.actors.filter(({ id }) => keep(id))
  if (actors.length === side.actors.length) return side
  const participants = side.participants.filter(({ actor }) => actor !== null && keep(actor))
  return { actors, participants, isFilled: actors.length > 0 }
}
