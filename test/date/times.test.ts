import { describe, expect, test } from 'vitest'
import { readDates } from './support.js'
import { readRow, readTable } from './table.js'

describe('time expressions, word for word', () => {
  const rows = readTable('times.tsv')

  test.each(rows)('line $line: $text', (row) => {
    expect(readRow(row, readDates(row.text, row.published).times)).toBe(row.expected)
  })
})

/** Lines of the tables that are read wrongly so far. */
const KNOWN = {
  'ordinary.tsv': [25],
  'fresh.tsv': [31],
  'wire.tsv': [12, 161, 171],
  'wire-check.tsv': [29],
} as const

describe.each(Object.entries(KNOWN))('time expressions of %s', (name, known) => {
  const rows = readTable(name)
  const isKnown = ({ line }: { readonly line: number }) => (known as readonly number[]).includes(line)

  test('few are read wrongly', () => {
    expect(known.length / rows.length).toBeLessThanOrEqual(0.05)
  })

  test.each(rows.filter((row) => !isKnown(row)))('line $line: $text', (row) => {
    expect(readRow(row, readDates(row.text, row.published).times, true)).toBe(row.expected)
  })

  // A known error that is mended must leave the list.
  test.each(rows.filter(isKnown))('known error in line $line: $text', (row) => {
    expect(readRow(row, readDates(row.text, row.published).times, true)).not.toBe(row.expected)
  })
})
