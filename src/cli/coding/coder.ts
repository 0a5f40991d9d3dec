import { availableParallelism } from 'node:os'
import type { CodedReport, Source } from '../../model/index.js'
import { codeReport, loadKnowledge } from '../../pipeline.js'

/** Codes reports, here or in worker threads. */
export interface Coder {
  /** How many reports may be under way at a time. */
  readonly width: number
  code(source: Source): Promise<CodedReport>
  close(): Promise<void>
}

/** What a user asks of the coding of every report. It is handed to threads, so it holds plain values only. */
export interface Wishes {
  readonly explain: boolean
}

export function openCoder(jobs: number, wishes: Wishes): Promise<Coder> | Coder {
  return jobs > 1 ? openPool(jobs, wishes) : openHere(wishes)
}

/** A thread takes about as long to start as 500 kB of news to code: below this, starting threads costs more than it saves. */
const WORTH_THREADS_BYTES = 1_000_000
/** Every thread holds its own copy of the model and the world. */
const MOST_THREADS = 8

/** How many threads an input of so many bytes is worth on this machine. */
export function usefulJobs(bytes: number): number {
  return bytes < WORTH_THREADS_BYTES ? 1 : Math.min(availableParallelism(), MOST_THREADS)
}

function openHere(wishes: Wishes): Coder {
  const knowledge = loadKnowledge()
  return {
    width: 1,
    code: (source) => new Promise((resolve) => resolve(codeReport(source, knowledge, wishes))),
    close: () => Promise.resolve(),
  }
}

async function openPool(jobs: number, wishes: Wishes): Promise<Coder> {
  const { Piscina } = await import('piscina')
  // The same name lies in src/ as TypeScript and in dist/ compiled; a thread does not inherit how sources are run.
  const fromSource = import.meta.url.endsWith('.ts')
  const pool = new Piscina<Source, CodedReport>({
    filename: new URL(fromSource ? './worker.ts' : './worker.js', import.meta.url).href,
    execArgv: fromSource ? ['--import', 'tsx'] : [],
    minThreads: jobs,
    maxThreads: jobs,
    workerData: wishes,
  })
  return { width: jobs * 2, code: (source) => pool.run(source), close: () => pool.destroy() }
}
