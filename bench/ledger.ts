import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileTarget } from '../src/cli/output/index.js'
import { eventLayout, loadNames, openRowWriter, TABLE_FORMATS } from '../src/export/index.js'
import { type Ledger, openLedger } from '../src/ledger/index.js'
import type { CodedReport, ReportedEvent, ReportedStatement } from '../src/model/index.js'

const REPORTS = 1000
const EACH = 10
const BATCH = 200
const SIDES = ['RUS', 'UKR', 'CHN', 'USA', 'DEU', 'FRA', 'TUR', 'IRN', 'ISR', 'IND']
const WORDS = 'grain corridor ceasefire talks sanctions border troops accord embassy pipeline harbour visit ministers summit exports'.split(' ') // prettier-ignore

export interface LedgerSpeed {
  readonly events: number
  /** What was done, how fast, and how much memory it took. */
  readonly rows: readonly (readonly string[])[]
}

/** Fills a ledger with made-up events and statements, exports them in every format and searches them. */
export async function measureLedger(): Promise<LedgerSpeed> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'))
  const ledger = openLedger(join(folder, 'bench.ledger'))
  try {
    const rows = [await entering(ledger)]
    for (const format of TABLE_FORMATS) rows.push(await exporting(ledger, format, join(folder, `out.${format}`)))
    for (const words of ['grain', 'grain corridor', '"border troops"']) rows.push(await searching(ledger, words))
    return { events: REPORTS * EACH, rows }
  } finally {
    await ledger.close()
    rmSync(folder, { recursive: true, force: true })
  }
} // prettier-ignore

async function entering(ledger: Ledger): Promise<string[]> {
  const started = performance.now()
  for (let at = 0; at < REPORTS; at += BATCH) {
    const reports = Array.from({ length: BATCH }, (_, next) => reportAt(at + next))
    const entries = reports.map((report) => ({ key: report.document.id, report }))
    await ledger.enter(entries, '1.0.0', '2026-01-01T00:00:00.000Z')
  }
  return row('enter', perSecond(REPORTS * EACH, started), '', '')
}

async function exporting(ledger: Ledger, format: (typeof TABLE_FORMATS)[number], file: string): Promise<string[]> {
  const layout = eventLayout('demarche', loadNames())
  const started = performance.now()
  const target = await fileTarget(file)
  const writer = await openRowWriter(format, layout, target)
  const before = process.memoryUsage().heapUsed
  let most = before
  let written = 0
  for await (const found of ledger.tabledEvents({})) {
    await writer.write(found.flatMap(layout.rows))
    written += found.length
    most = Math.max(most, process.memoryUsage().heapUsed)
  }
  await writer.finish()
  await target.finish()
  const bytes = (statSync(file).size / written).toFixed(0)
  return row(`export ${format}`, perSecond(written, started), bytes, ((most - before) / 1e6).toFixed(0))
} // prettier-ignore

const ROUNDS = 20

async function searching(ledger: Ledger, words: string): Promise<string[]> {
  const started = performance.now()
  for (let round = 0; round < ROUNDS; round++) {
    for await (const _ of ledger.statements({ words, limit: 20 })) void _
  }
  return row(`search ${words}`, perSecond(ROUNDS, started), '', '')
}

const row = (...cells: string[]): string[] => cells

const perSecond = (count: number, started: number): string =>
  Math.round((count / (performance.now() - started)) * 1000).toLocaleString('en')

/** Always the same numbers in the same order. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

function reportAt(number: number): CodedReport {
  const next = numbersFrom(number)
  const sentences = Array.from({ length: EACH }, () => sentenceOf(next))
  const text = sentences.join(' ')
  const day = `20${10 + (number % 15)}-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`
  let start = 0
  const spans = sentences.map(({ length }) => {
    const span = [start, start + length] as const
    start += length + 1
    return span
  })
  return {
    format: 'demarche/1',
    document: {
      id: number.toString(16).padStart(32, '0'), sourceId: `made-up-${number}`, url: null, publisher: 'Made up', title: `Report ${number}`,
      published: day, language: 'en', text,
    },
    furniture: [],
    actors: SIDES.map((code) => ({ id: `country:${code}`, name: code, kind: 'country', country: code, codes: [code], role: null, wikidata: null })),
    mentions: [],
    statements: spans.map((span, at) => statementAt(at + 1, span, next)),
    events: spans.map((span, at) => eventAt(at + 1, span, day, next)),
    positions: [], figures: [], notices: [],
  } // prettier-ignore
}

const sentenceOf = (next: (below: number) => number): string =>
  `${Array.from({ length: 18 }, () => WORDS[next(WORDS.length)]).join(' ')}.`

const sideOf = (next: (below: number) => number): string => SIDES[next(SIDES.length)] as string

function statementAt(number: number, span: readonly [number, number], next: (below: number) => number): ReportedStatement {
  return {
    id: `s${number}`, parent: null, manner: 'indirect', act: 'statement', speaker: { actor: `country:${sideOf(next)}`, spans: [] }, cue: [],
    content: [[...span]], addressee: null, about: [`country:${sideOf(next)}`], negated: false,
  }
} // prettier-ignore

function eventAt(number: number, span: readonly [number, number], day: string, next: (below: number) => number): ReportedEvent {
  const side = () => [sideOf(next)].map((code) => ({ actor: `country:${code}`, code, inferred: false }))
  const sentence: [number, number] = [...span]
  return {
    id: `e${number}`, plover: { event: 'CONSULT', mode: null, contexts: [] }, cameo: `0${4 + next(5)}0`, goldstein: next(20) - 10,
    quad: 'verbal cooperation', source: side(), target: side(), modality: 'asserted',
    date: { start: day, end: day, precision: 'day', text: '', basis: 'report' }, place: null, statement: null, frame: 'made-up',
    trigger: [], sentence, mentions: [{ trigger: [], sentence, statement: null }],
  }
} // prettier-ignore
