import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDates } from './support.js'

interface Row {
  readonly line: number
  readonly published: string | null
  readonly text: string
  /** The words in brackets; null when the sentence holds no time expression. */
  readonly expression: string | null
  readonly expected: string
}

/** Lines of the table that are read wrongly so far, each with its reason. */
const KNOWN: Readonly<Record<number, string>> = {}

describe('time expressions', () => {
  const rows = readTable()

  test('the table is long enough to mean something', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150)
    expect(Object.keys(KNOWN).length / rows.length).toBeLessThanOrEqual(0.05)
  })

  test.each(rows.filter(({ line }) => !(line in KNOWN)))('line $line: $text', (row) => {
    expect(readRow(row)).toBe(row.expected)
  })

  // A known error that is mended must leave the list.
  test.each(rows.filter(({ line }) => line in KNOWN))('known error in line $line: $text', (row) => {
    expect(readRow(row)).not.toBe(row.expected)
  })
})

function readTable(): Row[] {
  const lines = readFileSync(new URL('times.tsv', import.meta.url), 'utf8').split('\n')
  return lines.flatMap((content, index) => {
    if (content === '' || content.startsWith('#')) return []
    const [published, sentence = '', ...expected] = content.split('\t')
    const text = sentence.replace(/[[\]]/g, '')
    const expression = /\[(.*)\]/.exec(sentence)?.[1] ?? null
    return [
      {
        line: index + 1,
        published: published === '-' ? null : (published ?? null),
        text,
        expression,
        expected: expected.join(' '),
      },
    ]
  })
}

function readRow({ text, published, expression }: Row): string {
  const { times } = readDates(text, published)
  if (expression === null)
    return times.length === 0 ? 'none' : `found ${times.map(({ words }) => words).join(', ')}`
  const found = times.find(({ words }) => words === expression)
  if (!found) return `found ${times.map(({ words }) => words).join(', ') || 'nothing'}`
  return found.date ? `${found.date.start} ${found.date.end} ${found.date.precision}` : 'open'
}
