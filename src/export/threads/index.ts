import { availableParallelism } from 'node:os'
import type { Piscina } from 'piscina'
import { type Ledger, LedgerError } from '../../ledger/index.js'
import { type Part, type PartMaker, partMaker, type Writing } from './part.js'
import type { Made, Start } from './worker.js'

export type { Part, Writing } from './part.js'

/** Events of a part: those of a row group of Parquet where each has one row. */
const PART = 20_000
/** A thread takes about as long to start as so many parts to make. */
const WORTH_THREADS = 3
const MOST_THREADS = 4
/** What a thread may keep: young values, of which most are forgotten at once, and others. */
const LIMITS = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 512 }

/**
 * The events with these numbers in their order, as pieces of their format. Many are read and written by several threads, a part each; how
 * many threads there are changes nothing in what is written.
 * @throws LedgerError for a ledger that can no longer be read
 */
export async function* partsOf(ledger: Ledger, numbers: readonly number[], writing: Writing): AsyncGenerator<Part> {
  const parts = Array.from({ length: Math.ceil(numbers.length / PART) }, (_, at) => numbers.slice(at * PART, (at + 1) * PART))
  const threads = Math.min(availableParallelism(), MOST_THREADS, parts.length)
  if (ledger.file === null || threads < 2 || parts.length < WORTH_THREADS) {
    const make = await partMaker(ledger, writing)
    for (const part of parts) yield await make(part)
    return
  }
  const pool = await openPool({ file: ledger.file, writing }, threads)
  try {
    yield* inOrder(parts, made(pool), threads + 1)
  } finally {
    await pool.destroy()
  }
} // prettier-ignore

async function openPool(start: Start, threads: number): Promise<Piscina<readonly number[], Made>> {
  const { Piscina } = await import('piscina')
  // The same name lies in src/ as TypeScript and in dist/ compiled; a thread does not inherit how sources are run.
  const fromSource = import.meta.url.endsWith('.ts')
  return new Piscina<readonly number[], Made>({
    filename: new URL(fromSource ? './worker.ts' : './worker.js', import.meta.url).href,
    execArgv: fromSource ? ['--import', 'tsx'] : [],
    minThreads: threads,
    maxThreads: threads,
    workerData: start,
    resourceLimits: LIMITS,
  })
}

const made =
  (pool: Piscina<readonly number[], Made>): PartMaker =>
  async (numbers) => {
    const part = await pool.run(numbers)
    if ('refused' in part) throw new LedgerError(part.refused)
    return part
  }

/** So many are under way at a time at most: memory stays flat. */
async function* inOrder(
  parts: readonly (readonly number[])[],
  make: PartMaker,
  width: number,
): AsyncGenerator<Part> {
  const underWay: Promise<Part>[] = []
  for (const numbers of parts) {
    const part = make(numbers)
    // Whoever waits for it is told; nobody may come to that.
    part.catch(() => {})
    underWay.push(part)
    if (underWay.length >= width) yield await (underWay.shift() as Promise<Part>)
  }
  for (const part of underWay) yield await part
}
