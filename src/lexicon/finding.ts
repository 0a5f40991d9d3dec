/** What may be wrong with a lexicon of frames; the names are stable. */
export const FINDING_KINDS = [
  'unreadable', 'schema', 'unknown-code', 'unknown-class', 'unknown-slot', 'unknown-table', 'unknown-kind',
  'duplicate-name', 'duplicate-word', 'conflict', 'unreachable', 'not-a-lemma', 'unused-class', 'unused-table', 'overlap',
] as const // prettier-ignore
export type FindingKind = (typeof FINDING_KINDS)[number]

/** One thing to mend, with the place it stands at. */
export interface Finding {
  readonly kind: FindingKind
  readonly file: string
  readonly line: number
  /** The family, class or table that it is about. */
  readonly name: string | null
  /** What is wrong and what to do, in one line. */
  readonly message: string
}

export const inOneLine = ({ file, line, name, message }: Finding): string =>
  `${file}:${line}: ${name === null ? '' : `${shortened(name)}: `}${message}`

/** By file and line, as an editor goes through them. */
export const inOrder = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((one, other) => compare(one.file, other.file) || one.line - other.line)

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const LONGEST = 60

/** A word of a user's file as a message quotes it: it may be of any length. */
export function shortened(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words
}

const MOST_LISTED = 6

/** '"attack", "assault" and 3 more' */
export function listed(words: readonly string[]): string {
  const shown = words.slice(0, MOST_LISTED).map((word) => `"${shortened(word)}"`)
  const more = words.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ')
}

/** ' (did you mean "object"?)', where a known word is close enough. */
export function nearest(word: string, known: Iterable<string>): string {
  if (word.length > LONGEST) return ''
  const most = word.length < 4 ? 1 : 2
  let best: string | null = null
  let least = most + 1
  for (const other of known) {
    if (Math.abs(other.length - word.length) >= least) continue
    const distance = distanceOf(word, other)
    if (distance < least) [best, least] = [other, distance]
  }
  return best === null ? '' : ` (did you mean "${best}"?)`
}

/** Letters to add, drop or change. */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let line = 1; line <= one.length; line++) {
    const next = [line]
    for (let at = 1; at <= other.length; at++) {
      const changed = (row[at - 1] as number) + (one[line - 1] === other[at - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[at] as number) + 1, (next[at - 1] as number) + 1))
    }
    row = next
  }
  return row[other.length] as number
}
