import { readFileSync } from 'node:fs'

/** The lines of a table beside this file, without its comments. */
export function rowsOf(table: string): string[][] {
  const text = readFileSync(new URL(table, import.meta.url), 'utf8')
  return text
    .split('\n')
    .filter((line) => line && !line.startsWith('# '))
    .map((line) => line.split('\t'))
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What stands behind a name that only describes it: "Gondor [police]". */
const DESCRIBED =
  /^ (?:government|soldiers|leaders?|former|officials?|police|villages|crowds|embassy|security|main|cleric|diplomat|newspaper|spokesm[ae]n|prosecutors|border|parade|awful|Prime Minister|President|Ministry|Minister)\b/

/** Writes real names for the invented ones. */
export function withRealNames(text: string): string {
  const names = rowsOf('names.tsv').sort(([one = ''], [other = '']) => other.length - one.length)
  return names.reduce((now, [written = '', instead = '', attributive = '']) => {
    const pattern = new RegExp(`(?<![\\p{L}])${escaped(written)}(?![\\p{L}])`, 'gu')
    return now.replace(pattern, (match, offset: number) =>
      attributive && DESCRIBED.test(now.slice(offset + match.length)) ? attributive : instead,
    )
  }, text)
}

export interface Act {
  readonly roots: readonly string[]
  readonly how: string
}

/** What an act code of theirs may be in ours. */
export function readActs(): ReadonlyMap<string, Act> {
  return new Map(
    rowsOf('acts.tsv').map(([code = '', roots = '', how = '']) => [code, { roots: roots.split(' '), how }]),
  )
}

/** Codes of theirs → the beginning of ours. */
export function readActors(): ReadonlyMap<string, string> {
  return new Map(rowsOf('actors.tsv').map(([code = '', ours = '']) => [code, ours]))
}

export function readSectors(): ReadonlyMap<string, readonly string[]> {
  return new Map(rowsOf('sectors.tsv').map(([code = '', ours = '']) => [code, ours.split(' ')]))
}

/** What is known of a record besides its own fields: the construction, and why it fails or does not apply. */
export interface Remark {
  readonly key: string
  readonly construction: string
  readonly verdict: '' | '✗' | 'n.a.'
  readonly why: string
}

/** Keys are ids, or the beginning of several with a star; the longest that fits counts. */
export function readRemarks(): (id: string) => Remark | undefined {
  const isOpen = (key: string): number => Number(key.endsWith('*'))
  const rows = rowsOf('records.tsv').sort(
    ([one = ''], [other = '']) => isOpen(one) - isOpen(other) || other.length - one.length,
  )
  return (id) => {
    const row = rows.find(([key = '']) => (key.endsWith('*') ? id.startsWith(key.slice(0, -1)) : key === id))
    if (!row) return undefined
    const [key = '', construction = '', verdict = '', why = ''] = row
    return { key, construction, verdict: verdict as Remark['verdict'], why }
  }
}

export const remarkKeys = (): string[] => rowsOf('records.tsv').map(([key = '']) => key)
