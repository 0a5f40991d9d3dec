import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readPage } from '../src/stages/1-read/html/index.js'

/**
 * Scores the text read from web pages as the article-extraction benchmark does: runs of four words, compared as bags,
 * each page counting the same. Percent.
 */
export function evaluateExtraction(sharedDir: string): Record<string, number> {
  const folder = join(sharedDir, 'data/extraction')
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { articleBody: string }
  >
  const scores = readdirSync(join(folder, 'html'))
    .filter((file) => file.endsWith('.html.gz'))
    .map((file) => {
      const html = gunzipSync(readFileSync(join(folder, 'html', file))).toString('utf8')
      return compare(truth[file.slice(0, -'.html.gz'.length)]?.articleBody ?? '', readPage(html).facts.text)
    })
  const precision = mean(scores.flatMap(({ precision }) => precision ?? []))
  const recall = mean(scores.flatMap(({ recall }) => recall ?? []))
  return {
    'read.extraction.f1': percent((2 * precision * recall) / (precision + recall)),
    'read.extraction.precision': percent(precision),
    'read.extraction.recall': percent(recall),
  }
}

interface Score {
  /** Null where it is not defined: nothing was read, or nothing was there to read. */
  readonly precision: number | null
  readonly recall: number | null
}

export function compare(truth: string, read: string): Score {
  const wanted = shinglesOf(truth)
  const found = shinglesOf(read)
  let common = 0
  for (const [shingle, count] of found) common += Math.min(count, wanted.get(shingle) ?? 0)
  const share = (whole: number) => (whole > 0 ? common / whole : null)
  return { precision: share(total(found)), recall: share(total(wanted)) }
}

const SHINGLE_WORDS = 4

function shinglesOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const shingles = new Map<string, number>()
  if (words.length === 0) return shingles
  for (let index = 0; index < Math.max(1, words.length - SHINGLE_WORDS + 1); index++) {
    const shingle = words.slice(index, index + SHINGLE_WORDS).join(' ')
    shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1)
  }
  return shingles
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length
const percent = (share: number): number => Math.round(share * 1000) / 10
