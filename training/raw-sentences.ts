import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSegmenter } from '../src/language/text/index.js'
import type { Span } from '../src/model/index.js'

/**
 * Splits openly licensed news into sentences and words, for teachers to parse:
 *   npx tsx training/raw-sentences.ts OUT [--shared ../shared]
 * OUT gets one JSON list of words a line; quotation marks are told apart as “ and ”.
 */
const [out, option, folder] = process.argv.slice(2)
if (out === undefined) throw new Error('usage: npx tsx training/raw-sentences.ts OUT [--shared FOLDER]')
const shared = option === '--shared' && folder !== undefined ? folder : '../shared'
const SHORTEST = 3
const LONGEST = 80

const { segment } = loadSegmenter()
const reports = readFileSync(join(shared, 'data/news/wikinews.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as { title: string; text: string })

const sentences = new Set(
  reports
    .flatMap(({ title, text }) => sentencesOf(`${title}\n${text}`))
    .map((words) => JSON.stringify(words)),
)
writeFileSync(out, [...sentences].join('\n') + '\n')
console.error(`${sentences.size} sentences`)

function sentencesOf(text: string): string[][] {
  return [...text.matchAll(/[^\n]+/g)].flatMap((line) => {
    const paragraph: Span = [line.index, line.index + line[0].length]
    return segment(text, paragraph)
      .map(({ tokens }) =>
        tokens.map(({ span, quotation }) =>
          quotation === null ? text.slice(span[0], span[1]) : quotation === 'opens' ? '“' : '”',
        ),
      )
      .filter(({ length }) => length >= SHORTEST && length <= LONGEST)
  })
}
