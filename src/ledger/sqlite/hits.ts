import { sql } from 'kysely'
import type { Span } from '../../model/index.js'
import { matchText } from '../match.js'
import { build, type Runner } from './run.js'

const [OPEN, CLOSE] = ['\u0002', '\u0003']

interface Row {
  readonly number: number
  readonly words: string
}

/** Where the words that were asked for stand in those of each row, by its number: in whatever form the index takes for the same word. */
export function hitsIn(
  runner: Runner,
  table: 'statement' | 'event',
  rows: readonly Row[],
  words: string | undefined,
): Map<number, Span[]> {
  const match = words === undefined ? null : matchText(words)
  if (match === null || rows.length === 0) return new Map()
  const index = sql.table(`${table}_words`)
  const marked = runner.all(
    build
      .selectFrom(`${table}_words`)
      .select('rowid')
      .select(sql<string>`highlight(${index}, 0, ${OPEN}, ${CLOSE})`.as('words'))
      .where(sql<boolean>`${index} match ${match}`)
      .where(
        'rowid',
        'in',
        rows.map(({ number }) => number),
      ),
  )
  const plain = new Map(rows.map(({ number, words }) => [number, words]))
  return new Map(marked.map(({ rowid, words }) => [rowid, spansOf(words, plain.get(rowid) ?? '')]))
}

/** The marks are whatever the marked words have and the words themselves have not. */
function spansOf(marked: string, words: string): Span[] {
  const spans: Span[] = []
  let at = 0
  let start = 0
  for (const character of marked) {
    if (words.startsWith(character, at)) at += character.length
    else if (character === OPEN) start = at
    else if (character === CLOSE) spans.push([start, at])
  }
  return spans
}
