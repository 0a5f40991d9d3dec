import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { codeReport, loadKnowledge } from '../src/pipeline.js'
import type { Knowledge } from '../src/stage.js'

/** The scorer's names for the figures that are kept. */
const FIGURES = {
  'statements.speech.triple': 'speech cues only: triple',
  'statements.direct.speaker': 'direct: content>=0.5 + speaker',
  'statements.direct.triple': 'type direct: triple',
  'statements.mixed.triple': 'type mixed: triple',
  'statements.all.triple': 'triple: content>=J + source overlap',
  'statements.quoted.speaker': 'quoted words with right speaker',
} as const

/**
 * Codes the PolNeAR development articles and has them scored.
 * @returns F1 in per cent, rounded to a tenth
 * @throws when the articles are not there or the scorer fails
 */
export function evaluateStatements(
  sharedDir: string,
  knowledge: Knowledge = loadKnowledge(),
): Record<keyof typeof FIGURES, number> {
  const gold = join(resolve(sharedDir), 'data/statements/polnear.dev.jsonl')
  const coded = readFileSync(gold, 'utf8').split('\n').filter(Boolean).map((line) => codeArticle(line, knowledge)) // prettier-ignore
  const scores = score(resolve(sharedDir), gold, `${coded.join('\n')}\n`)
  const rows = Object.entries(FIGURES).map(([name, row]) => [
    name,
    Math.round((scores[row]?.f ?? 0) * 1000) / 10,
  ])
  return Object.fromEntries(rows) as Record<keyof typeof FIGURES, number>
}

function codeArticle(line: string, knowledge: Knowledge): string {
  const { id, text, title, date } = JSON.parse(line) as Record<'id' | 'text' | 'title' | 'date', string>
  return JSON.stringify(
    codeReport({ sourceId: id, format: 'text', content: text, title, published: date }, knowledge),
  )
}

function score(shared: string, gold: string, coded: string): Record<string, { f: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-statements-'))
  try {
    const file = join(folder, 'coded.jsonl')
    writeFileSync(file, coded)
    const cues = join(shared, 'data/statements/speech_cues.txt')
    const scorer = join(shared, 'score/statements.mjs')
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [scorer, gold, file, '--cues', cues, '--json'],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      },
    )
    if (status !== 0) throw new Error(`The scorer of statements failed: ${stderr}`)
    return JSON.parse(stdout) as Record<string, { f: number }>
  } finally {
    rmSync(folder, { recursive: true })
  }
}
