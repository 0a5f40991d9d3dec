import { begin } from '../src/stage.js'
import type { Knowledge } from '../src/stage.js'
import { read } from '../src/stages/1-read/index.js'
import { parse } from '../src/stages/2-parse/index.js'
import { mention } from '../src/stages/3-mention/index.js'
import { date } from '../src/stages/4-date/index.js'
import { readRow, readTable } from '../test/date/table.js'

const toDates = begin(read).then(parse).then(mention).then(date)

/**
 * Shares of time expressions read with the right first and last day and precision. Percent. `dates.table`: those that the
 * rules were mended against; `dates.fresh`: those written afterwards, and scored as they were then.
 */
export function evaluateDates(knowledge: Knowledge): Record<string, number> {
  return {
    'dates.table': shareRight(knowledge, 'times.tsv', 'ordinary.tsv'),
    'dates.fresh': shareRight(knowledge, 'fresh.tsv'),
  }
}

function shareRight(knowledge: Knowledge, ...tables: readonly string[]): number {
  const rows = tables.flatMap(readTable)
  const right = rows.filter((row) => {
    const source = { sourceId: 'dates', format: 'text', content: row.text, published: row.published } as const
    return readRow(row, toDates.read(source, knowledge).times, true) === row.expected
  })
  return Math.round((1000 * right.length) / rows.length) / 10
}
