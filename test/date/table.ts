import { readFileSync } from 'node:fs'
import type { DateLayer } from '../../src/model/index.js'

export interface Row {
  readonly line: number
  readonly published: string | null
  readonly text: string
  /** Where the words in brackets stand; null when the sentence holds no time expression. */
  readonly span: readonly [number, number] | null
  readonly expected: string
}

/** Rows of a table of this folder; `times.tsv` explains its columns. */
export function readTable(name: string): Row[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n')
  return lines.flatMap((content, index) => {
    if (content === '' || content.startsWith('#')) return []
    const [published, sentence = '', ...expected] = content.split('\t')
    const [start, end] = [sentence.indexOf('['), sentence.indexOf(']')]
    return [
      {
        line: index + 1,
        published: published === '-' ? null : (published ?? null),
        text: sentence.replace(/[[\]]/g, ''),
        span: start < 0 ? null : [start, end - 1],
        expected: expected.join(' '),
      },
    ]
  })
}

/** What was read, in the words of the table: the expression that has the row's very words, or, if `isLoose`, shares some. */
export function readRow({ text, span }: Row, times: DateLayer['times'], isLoose = false): string {
  const words = times.map((time) => text.slice(...time.span))
  if (!span) return times.length === 0 ? 'none' : `found ${words.join(', ')}`
  const found = times.find(({ span: [start, end] }) =>
    isLoose ? start < span[1] && span[0] < end : start === span[0] && end === span[1],
  )
  if (!found) return `found ${words.join(', ') || 'nothing'}`
  return found.date ? `${found.date.start} ${found.date.end} ${found.date.precision}` : 'open'
}
