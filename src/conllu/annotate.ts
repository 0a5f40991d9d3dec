import { predictedColumns } from './compose.js'
import type { ParserToken } from './parsed.js'
import type { ConlluSentence } from './sentence.js'

/**
 * The same sentence with predicted columns; `tokens` are its words. Ids, forms, MISC, comments, multiword tokens and
 * empty nodes stay; DEPS of words is emptied, because the enhanced graph rested on another tree.
 */
export function annotate(sentence: ConlluSentence, tokens: readonly ParserToken[]): ConlluSentence {
  let next = 0
  const rows = sentence.rows.map((row) => {
    if (row.kind !== 'word') return row
    const [id, form] = row.columns
    return { ...row, columns: [id!, form!, ...predictedColumns(tokens[next++]!), row.columns.at(-1)!] }
  })
  return { ...sentence, rows }
}
