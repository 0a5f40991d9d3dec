/**
 * Fills a ledger with fabricated reports and asks it what pages ask: what that costs, by the median of several rounds, in time of the
 * processor, which tells the same on a machine that others use.
 * usage: tsx bench/scale [EVENTS] [LEDGER], where a ledger that is there is asked as it is
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { timelineOf } from '../../src/analysis/index.js'
import { fileTarget } from '../../src/cli/output/index.js'
import { type TableFormat, writeEvents } from '../../src/export/index.js'
import { type Ledger, openLedger } from '../../src/ledger/index.js'
import { EVENTS_EACH, fabricated } from './fabricate.js'

const BATCH = 200
const ROUNDS = 7
const [events = '100000', given] = process.argv.slice(2)

const folder = mkdtempSync(join(tmpdir(), 'demarche-scale-'))
try {
  const file = given ?? join(folder, 'scale.ledger')
  if (!existsSync(file)) await fill(file, Math.ceil(Number(events) / EVENTS_EACH))
  const ledger = openLedger(file, { readOnly: true })
  await ask(ledger)
  for (const format of ['parquet', 'csv'] as const) await exported(ledger, format)
  await ledger.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function fill(file: string, reports: number): Promise<void> {
  const ledger = openLedger(file)
  const started = clock()
  let entering = 0
  for (let at = 0; at < reports; at += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, reports - at) }, (_, next) => fabricated(at + next))
    const entries = batch.map((report) => ({ key: report.document.id, report }))
    const from = clock()
    await ledger.enter(entries, '1.0.0', '2026-01-01T00:00:00.000Z')
    entering += clock() - from
  }
  await ledger.close()
  const each = (entering / reports).toFixed(2)
  const bytes = (statSync(file).size / 1e6).toFixed(0)
  say(
    `enter ${reports} reports`,
    `${((clock() - started) / 1000).toFixed(1)} s, ${each} ms each; ${bytes} MB`,
  )
}

async function ask(ledger: Ledger): Promise<void> {
  const year = { from: '2015-01-01', to: '2015-12-31' }
  const questions: Readonly<Record<string, () => Promise<unknown>>> = {
    'search statements: grain corridor': () => all(ledger.statements({ words: 'grain corridor', limit: 20 })),
    'search statements: grain': () => all(ledger.statements({ words: 'grain', limit: 20 })),
    'search events: "border troops"': () => all(ledger.events({ words: '"border troops"', limit: 20 })),
    'search events: grain': () => all(ledger.events({ words: 'grain', limit: 20 })),
    'dyad RUS UKR by month': () => ledger.series({ source: 'RUS', target: 'UKR', by: 'month' }),
    'dyad RUS ↔ any by month': () => ledger.series({ source: 'RUS', target: null, by: 'month', both: true }),
    'totals by month': () => ledger.totals({ by: 'month' }),
    'statement page': () => ledger.statementPage({ limit: 20 }),
    'statement page, speaker RUS': () => ledger.statementPage({ speaker: ['RUS'], limit: 20 }),
    'statement page, about RUS': () => ledger.statementPage({ about: ['RUS'], limit: 20 }),
    'event page': () => ledger.eventPage({ limit: 20 }),
    'event page, source RUS once': () => ledger.eventPage({ source: ['RUS'], once: true, limit: 20 }),
    'event page, one publisher': () => ledger.eventPage({ publisher: 'Paper 3', limit: 20 }),
    'report page': () => ledger.reportPage({ limit: 20 }),
    'report page: grain': () => ledger.reportPage({ words: 'grain corridor', limit: 20 }),
    'statement facets': () => ledger.statementFacets({}),
    'statement facets, speaker RUS': () => ledger.statementFacets({ speaker: ['RUS'] }),
    'event facets': () => ledger.eventFacets({}),
    'event facets, once': () => ledger.eventFacets({ once: true }),
    'event facets, source RUS': () => ledger.eventFacets({ source: ['RUS'] }),
    'event facets, 2015': () => ledger.eventFacets(year),
    'event facets: grain': () => ledger.eventFacets({ words: 'grain' }),
    dyads: () => ledger.dyads({ limit: 20 }),
    'dyads, 2015': () => ledger.dyads({ ...year, limit: 20 }),
    places: () => ledger.places({ limit: 100 }),
    'places, 2015': () => ledger.places({ ...year, limit: 100 }),
    'busiest actors': () => ledger.busiestActors({ limit: 20 }),
    'busiest actors, 2015': () => ledger.busiestActors({ ...year, limit: 20 }),
    issues: () => ledger.issues(),
    'timeline of a person': () => timelineOf(ledger, ['person:minister-RUS'], {}, 'month'),
    counts: () => ledger.counts(),
  }
  for (const [name, question] of Object.entries(questions))
    say(name, `${(await median(question)).toFixed(1)} ms`)
}

/** Milliseconds that the processor worked for this process. */
function clock(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function median(question: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const started = clock()
    await question()
    times.push(clock() - started)
  }
  return times.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] as number
}

async function exported(ledger: Ledger, format: TableFormat): Promise<void> {
  const [started, begun] = [clock(), performance.now()]
  const target = await fileTarget(join(folder, `out.${format}`))
  const rows = await writeEvents(ledger, {}, { layout: 'demarche', format }, target)
  await target.finish()
  const [work, passed] = [(clock() - started) / 1000, (performance.now() - begun) / 1000]
  say(`export ${format}`, `${rows} rows in ${passed.toFixed(1)} s, of the processor ${work.toFixed(1)} s`)
}

async function all<T>(found: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of found) items.push(item)
  return items
}

function say(what: string, how: string): void {
  process.stdout.write(`${what.padEnd(40)} ${how}\n`)
}
