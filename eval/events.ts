import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CodedReport } from '../src/model/index.js'
import { codeReport } from '../src/pipeline.js'
import type { Knowledge } from '../src/stage.js'

interface GoldRecord {
  readonly id: string
  readonly text: string
  readonly date: string | null
  readonly events: readonly { readonly code: string }[]
}

/**
 * Measures events on the gold sets of `sharedDir`, in percent: root class F1, precision and recall by the scorer there,
 * and the accuracy of the class in five on sentences where an event is coded.
 */
export function evaluateEvents(sharedDir: string, knowledge: Knowledge): Record<string, number> {
  const plv = scoredRoots(sharedDir, 'plv.dev', knowledge)
  const { accuracy, coded } = fiveClasses(sharedDir, knowledge)
  return {
    'events.plv.root.f1': 100 * plv.f1,
    'events.plv.root.precision': 100 * plv.p,
    'events.plv.root.recall': 100 * plv.r,
    'events.conflibert.quad': accuracy,
    'events.conflibert.coded': coded,
  }
}

interface Score {
  readonly p: number
  readonly r: number
  readonly f1: number
}

function scoredRoots(sharedDir: string, set: string, knowledge: Knowledge): Score {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-events-'))
  try {
    const gold = join(sharedDir, 'data', 'events', `${set}.jsonl`)
    const coded = join(folder, 'coded.jsonl')
    const reports = readGold(gold).map((record) => JSON.stringify(codeRecord(record, knowledge)))
    writeFileSync(coded, `${reports.join('\n')}\n`)
    const scorer = join(sharedDir, 'score', 'events.mjs')
    const output = execFileSync(process.execPath, [scorer, gold, coded, '--json'], { encoding: 'utf8' })
    return (JSON.parse(output) as { root: Score }).root
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Statement, verbal and material cooperation and conflict: the first event of a sentence decides. */
function fiveClasses(sharedDir: string, knowledge: Knowledge): { accuracy: number; coded: number } {
  const records = readGold(join(sharedDir, 'data', 'events', 'conflibert.dev.jsonl'))
  let coded = 0
  let right = 0
  for (const record of records) {
    const first = codeRecord(record, knowledge).events.find((event) => event.modality !== 'negated')
    if (!first) continue
    coded++
    if ((first.quad === 'neutral' ? 'statement' : first.quad) === record.events[0]?.code) right++
  }
  return { accuracy: (100 * right) / Math.max(1, coded), coded: (100 * coded) / records.length }
}

function codeRecord({ id, text, date }: GoldRecord, knowledge: Knowledge): CodedReport {
  return codeReport({ sourceId: id, format: 'text', content: text, published: date }, knowledge)
}

function readGold(file: string): GoldRecord[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldRecord)
}
