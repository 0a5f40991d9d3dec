import { groupBy } from '../model/group.js'
import { byPhrase, type Entry } from './entries.js'
import { type Finding, listed } from './finding.js'
import { covers, goesBefore, isAlike, isOverlapping, looksDeeper, rootOf, sharedWords } from './precedence.js'

/** Words that stand with one family and always, or by nothing but the order of files, lead to another. */
interface Rivalry {
  readonly kind: 'conflict' | 'unreachable'
  readonly loser: Entry
  readonly winner: Entry
}

/** Conflicts and unreachable words, each family told once of each rival. */
export function findRivals(entries: readonly Entry[]): Finding[] {
  const rivalries = byPhrase(entries).flatMap((group) =>
    group.flatMap((entry) => rivalryOf(entry, group) ?? []),
  )
  const counts = new Map<Entry['family'], number>()
  for (const { family } of entries) counts.set(family, (counts.get(family) ?? 0) + 1)
  const each = groupBy(rivalries, ({ kind, loser, winner }) => `${kind} ${loser.order} ${winner.order}`)
  return [...each.values()].map((all) => {
    const isWhole = all.length === counts.get((all[0] as Rivalry).loser.family)
    return findingOf(all, isWhole)
  })
}

function rivalryOf(loser: Entry, group: readonly Entry[]): Rivalry | null {
  for (const winner of group) {
    if (winner === loser || !(winner.isOwn || loser.isOwn) || !goesBefore(winner, loser)) continue
    const isConflict =
      isAlike(winner, loser) &&
      winner.frame.code !== null &&
      loser.frame.code !== null &&
      rootOf(winner) !== rootOf(loser)
    if (isConflict) return { kind: 'conflict', loser, winner }
    if (!looksDeeper(winner, loser) && covers(winner, loser)) return { kind: 'unreachable', loser, winner }
  }
  return null
}

function findingOf(all: readonly Rivalry[], isWhole: boolean): Finding {
  const { kind, loser, winner } = all[0] as Rivalry
  const words = listed(all.map(({ loser }) => loser.phrase))
  const rival = placeOf(winner)
  const message =
    kind === 'conflict'
      ? `${words}: ${rival} has the same conditions, and only the order of the files decides for ${winner.frame.code} against ${loser.frame.code}: keep one, or give one a condition`
      : isWhole
        ? `never chosen: ${rival} has all its words with the same or wider conditions and goes first: drop the family, or narrow that one`
        : `${words} never lead here: ${rival} has the same or wider conditions and goes first: drop from one of the two`
  return { kind, file: loser.family.file, line: loser.line, name: loser.family.value.name, message }
}

const placeOf = ({ family, frame }: Entry): string =>
  `${family.value.name} (${frame.code ?? frame.complement}, ${family.file}:${family.line})`

/**
 * Words that two families of different roots have under conditions that overlap: where both are met, the earlier wins. That may be
 * as it should be, so these are notes to look through.
 */
export function findOverlaps(entries: readonly Entry[]): Finding[] {
  const pairs = byPhrase(entries).flatMap((group) =>
    group.flatMap((later) => {
      const earlier = group.find((entry) => entry.order < later.order && areOverlapping(entry, later))
      return earlier ? [{ earlier, later }] : []
    }),
  )
  const each = groupBy(pairs, ({ earlier, later }) => `${earlier.order} ${later.order}`)
  return [...each.values()].map((all) => {
    const { earlier, later } = all[0] as (typeof pairs)[number]
    const words = listed(all.map(({ later }) => later.phrase))
    const shared = listed([...new Set(all.flatMap(({ earlier, later }) => sharedWords(earlier, later)))])
    const message = `${words}: ${shared} meet the conditions of ${placeOf(earlier)} as well, which then goes first`
    return {
      kind: 'overlap',
      file: later.family.file,
      line: later.line,
      name: later.family.value.name,
      message,
    }
  })
}

const areOverlapping = (one: Entry, other: Entry): boolean =>
  (one.isOwn || other.isOwn) &&
  one.frame.code !== null &&
  other.frame.code !== null &&
  rootOf(one) !== rootOf(other) &&
  !isAlike(one, other) &&
  isOverlapping(one, other)
