/**
 * How much faster several jobs enter a corpus into a ledger than one, what memory they take, and what a second run costs. `npm run build`
 * comes first: the command as installed is what runs. Memory is read from /proc; elsewhere its columns are empty.
 * usage: npm run bench:jobs -- CORPUS.jsonl [JOBS] [ROUNDS]   bench/corpus.ts makes a corpus
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { table } from './table.js'
import { median } from './speed.js'

const COMMAND = resolve(import.meta.dirname, '../dist/cli/index.js')
const KILOBYTES_A_MEGABYTE = 1024
const MILLISECONDS_BETWEEN_LOOKS = 500

interface Run {
  readonly seconds: number
  /** Megabytes that were resident, one figure a look. */
  readonly memory: readonly number[]
}

const [corpus, jobs = '2', rounds = '1'] = process.argv.slice(2)
if (corpus === undefined) throw new Error('usage: npm run bench:jobs -- CORPUS.jsonl [JOBS] [ROUNDS]')

const folder = mkdtempSync(join(tmpdir(), 'demarche-jobs-'))
try {
  await compare(corpus)
} finally {
  rmSync(folder, { recursive: true })
}

/** One job and several take turns, so that what else the machine does falls on both. */
async function compare(input: string): Promise<void> {
  const runs: Record<'one' | 'several' | 'again', Run[]> = { one: [], several: [], again: [] }
  for (let round = 0; round < Number(rounds); round++) {
    runs.one.push(await enter(input, `one-${round}.ledger`, '1'))
    const ledger = `several-${round}.ledger`
    runs.several.push(await enter(input, ledger, jobs))
    runs.again.push(await enter(input, ledger, jobs))
  }
  const reports = readFileSync(input, 'utf8').split('\n').filter(Boolean).length
  const base = median(runs.one.map(({ seconds }) => seconds))
  const rows = [
    row('1 job', runs.one, reports, base),
    row(`${jobs} jobs`, runs.several, reports, base),
    row(`${jobs} jobs, a second time`, runs.again, reports, base),
  ]
  const headings = [
    'run',
    'seconds',
    'reports/s',
    '× 1 job',
    'MB after a fifth',
    'MB at the end',
    'MB at most',
  ]
  process.stdout.write(`${table(headings, rows)}\n`)
}

function enter(input: string, ledger: string, jobCount: string): Promise<Run> {
  const begun = performance.now()
  const memory: number[] = []
  const given = [COMMAND, 'code', input, '--ledger', join(folder, ledger), '--jobs', jobCount]
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = text))
  const looking = setInterval(() => memory.push(...residentOf(child.pid)), MILLISECONDS_BETWEEN_LOOKS)
  return new Promise((done, failed) => {
    child.on('close', (code) => {
      clearInterval(looking)
      if (code === 0) done({ seconds: (performance.now() - begun) / 1000, memory })
      else failed(new Error(`${jobCount} jobs ended with ${code}: ${said}`))
    })
  })
}

/** Threads live in the process, so its memory is that of all. */
function residentOf(pid: number | undefined): readonly number[] {
  try {
    const resident = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return resident === undefined ? [] : [Number(resident) / KILOBYTES_A_MEGABYTE]
  } catch {
    return []
  }
}

function row(name: string, runs: readonly Run[], reports: number, base: number): string[] {
  const seconds = median(runs.map((run) => run.seconds))
  const memory = runs.map((run) => run.memory)
  const megabytes = (of: (looks: readonly number[]) => number | undefined) =>
    Math.max(...memory.map((looks) => of(looks) ?? 0)).toFixed(0)
  return [
    name,
    seconds.toFixed(1),
    (reports / seconds).toFixed(1),
    (base / seconds).toFixed(2),
    megabytes((looks) => looks[Math.floor(looks.length / 5)]),
    megabytes((looks) => looks.at(-1)),
    megabytes((looks) => Math.max(...looks)),
  ]
}
