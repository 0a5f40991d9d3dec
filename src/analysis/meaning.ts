import { isOfState, who, type WhoEntry } from '../lookup/index.js'
import type { Actor } from '../model/index.js'
import { fold } from '../world/index.js'

/** Whom and what a name that somebody typed means in the reports of a day. */
export interface Meaning {
  /** As it was typed. */
  readonly name: string
  isActor(this: void, actor: Actor): boolean
  /** Whether words that name somebody or something hold the name, whole words side by side. */
  isIn(this: void, words: string): boolean
  /** Whether it names a state: an unknown speaker in whose words it stands, "a visitor from Russia", need not speak for it. */
  readonly isState: boolean
}

/** An id, an actor code ("RUSGOV": those below it, "RUSGOVMIL", too), a name, part of a name. Takes any string. */
export function meaningOf(name: string, published: string | null): Meaning {
  const words = fold(name)
  const ids = new Set<string>([name])
  const { exact, loose } = entriesFor(name, published)
  for (const { id } of [...exact, ...loose]) ids.add(id)
  // An id means the state itself; its name, whoever is of it.
  const states = statesAmong(exact)
  const isWhole = exact.length > 0
  const isCode = CODE.test(name)
  return {
    name,
    isActor: (actor) =>
      ids.has(actor.id) ||
      states.some((country) => isOfState(actor, country)) ||
      (isCode && actor.codes.some((code) => code.startsWith(name))) ||
      (isWhole ? isSame(fold(actor.name), words) : holds(fold(actor.name), words)),
    isIn: (other) => holds(fold(other), words),
    isState: states.length > 0,
  }
}

/** States that are meant by name. */
export function statesAmong(entries: readonly WhoEntry[]): string[] {
  return entries.flatMap(({ kind, country, match }) =>
    kind === 'country' && country !== null && (match === 'name' || match === 'metonym') ? [country] : [],
  )
}

/** Codes are made of groups of three letters, the wider first. */
export const CODE = /^(?:[A-Z]{3}){1,9}$/u

/** Whom the name surely means, and where it surely means nobody, whom it can mean. */
export function entriesFor(name: string, published: string | null) {
  const found = who(name, { ...(published === null ? {} : { on: published }), limit: MOST })
  const exact = found.filter(isExact)
  const likely = found.filter(({ match }) => match !== 'sound' && match !== 'code')
  const byEar = found.filter(({ match }) => match === 'sound')
  return { exact, loose: exact.length > 0 ? [] : likely.length > 0 ? likely : byEar }
}

/** "Rebels" describes nobody in particular, and may be part of a name. */
const isExact = ({ match, country }: WhoEntry): boolean =>
  EXACT.has(match) || (match === 'description' && country !== null)

const EXACT: ReadonlySet<string> = new Set(['id', 'name', 'metonym'])
const MOST = 1000

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && holds(one, other)

export function holds(words: readonly string[], part: readonly string[]): boolean {
  if (part.length === 0) return false
  return words.some((_, at) => part.every((word, next) => words[at + next] === word))
}
