import type { Entry, Test } from './entries.js'

/**
 * Which of two entries of one word the coder takes, as `src/stages/6-code/match/match.ts` decides: the more particular conditions, of
 * one CAMEO root the longer code, else the earlier.
 */
export function goesBefore(one: Entry, other: Entry): boolean {
  if (rootOf(one) === rootOf(other)) {
    const longer = (one.frame.code ?? '').length - (other.frame.code ?? '').length
    if (longer !== 0) return longer > 0
  }
  return one.order < other.order
}

export const rootOf = ({ frame }: Entry): string => (frame.code ?? '').slice(0, 2)

/** Wherever `other` fits, `one` fits as well, by conditions that count as much. */
export function covers(one: Entry, other: Entry): boolean {
  return (
    hasSameLight(one, other) &&
    arePaired(one.when, other.when, contains) &&
    one.unless.every((test) => other.unless.some((wider) => contains(wider, test)))
  )
}

/** The same conditions; what rules either out may differ. */
export const isAlike = (one: Entry, other: Entry): boolean =>
  hasSameLight(one, other) &&
  arePaired(one.when, other.when, contains) &&
  arePaired(other.when, one.when, contains)

/** Different conditions, each of which some words meet as well for the one as for the other. */
export const isOverlapping = (one: Entry, other: Entry): boolean =>
  one.when.length > 0 && hasSameLight(one, other) && arePaired(one.when, other.when, meets)

/** The words and kinds of actors that meet a condition of either. */
export const sharedWords = (one: Entry, other: Entry): string[] =>
  one.when.flatMap((test) =>
    other.when.flatMap((rival) =>
      shares(test.slots, rival.slots)
        ? [
            ...[...test.words].filter((word) => rival.words.has(word)),
            ...[...test.kinds].filter((kind) => rival.kinds.has(kind)).map((kind) => `@${kind}`),
          ]
        : [],
    ),
  )

/** `other` may still be taken for the action it is about, though `one` goes first. */
export function looksDeeper(one: Entry, other: Entry): boolean {
  if (one.frame.code === null)
    return other.frame.code !== null || one.frame.complement !== other.frame.complement
  return one.frame.complement === null && other.frame.complement !== null
}

/** Where a noun has conditions, the verb that carries it is one of the places that are looked at. */
const hasSameLight = (one: Entry, other: Entry): boolean =>
  one.kind !== 'nouns' ||
  (one.when.length === 0 && other.when.length === 0) ||
  [...one.frame.light].sort().join() === [...other.frame.light].sort().join()

/** Each condition of one side has a partner of its own on the other. */
function arePaired(
  ones: readonly Test[],
  others: readonly Test[],
  fits: (one: Test, other: Test) => boolean,
): boolean {
  if (ones.length !== others.length) return false
  const [first, ...rest] = ones
  if (!first) return true
  return others.some(
    (other, at) =>
      fits(first, other) &&
      arePaired(
        rest,
        others.filter((_, index) => index !== at),
        fits,
      ),
  )
}

const contains = (wide: Test, narrow: Test): boolean =>
  isWithin(narrow.slots, wide.slots) &&
  isWithin(narrow.words, wide.words) &&
  isWithin(narrow.kinds, wide.kinds)

const meets = (one: Test, other: Test): boolean =>
  shares(one.slots, other.slots) && (shares(one.words, other.words) || shares(one.kinds, other.kinds))

// Node 20 has no set arithmetic.
function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  if (some.size > all.size) return false
  for (const each of some) if (!all.has(each)) return false
  return true
}

function shares(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const each of one) if (other.has(each)) return true
  return false
}
