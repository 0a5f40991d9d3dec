import type { Actor } from '../../../model/index.js'
import type { Side, Sides } from '../roles/participants.js'

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
  if (isOwnStates(source, target)) return split(source)
  const known = new Set(source.actors.map(({ id }) => id))
  const own = new Set(ownStates(source, target))
  return { source, target: only(target, (id) => !own.has(id) && (!known.has(id) || isAnother(id))) }
}

/** "Abadi signed agreements between [Iraq] and Jordan": beside another state the doer's own is no other party. */
function ownStates(source: Side, target: Side): string[] {
  const states = new Set(source.actors.map(({ country }) => country))
  const isOwn = ({ kind, country }: Actor): boolean => kind === 'country' && states.has(country)
  const hasOther = target.actors.some(({ country }) => country !== null && !states.has(country))
  return hasOther ? target.actors.filter(isOwn).map(({ id }) => id) : []
}

/** "Putin and Xi signed an agreement between their countries": the states that several stand for are no others than they. */
function isOwnStates(source: Side, target: Side): boolean {
  const states = new Set(source.actors.map(({ country }) => country))
  const isState = ({ kind, country }: Actor): boolean => kind === 'country' && states.has(country)
  return states.size > 1 && target.actors.length === states.size && target.actors.every(isState)
}

/** Whether somebody speaks for the other, or is the other: a minister and the government or the country. */
export function isOwnSide(actor: Actor, speaker: Actor | undefined): boolean {
  if (!speaker || actor.id === speaker.id) return true
  if (actor.kind === 'country') return actor.country === speaker.country
  const areTwo = actor.kind === 'person' && speaker.kind === 'person'
  return !areTwo && actor.codes[0] !== undefined && actor.codes[0] === speaker.codes[0]
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
