import { availableParallelism } from 'node:os'
import type { CodedReport, Source } from '../../model/index.js'
import { codeReport, loadKnowledge } from '../../pipeline.js'
import { InputError } from '../errors.js'

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

export interface CoderOptions extends Wishes {
  /** Milliseconds that one report may take. A report is then coded in a thread, however few jobs there are, and that can be killed. */
  readonly deadline?: number
}

export function openCoder(jobs: number, options: CoderOptions): Promise<Coder> | Coder {
  return jobs > 1 || options.deadline !== undefined ? openPool(jobs, options) : openHere(options)
}

/** A thread takes about as long to start as 500 kB of news to code: below this, starting threads costs more than it saves. */
const WORTH_THREADS_BYTES = 1_000_000
/** Every thread holds its own copy of the model and the world. */
const MOST_THREADS = 8

/** How many threads an input of so many bytes is worth on this machine. */
export function usefulJobs(bytes: number): number {
  return bytes < WORTH_THREADS_BYTES ? 1 : Math.min(availableParallelism(), MOST_THREADS)
}

function openHere({ explain }: Wishes): Coder {
  const knowledge = loadKnowledge()
  return {
    width: 1,
    code: (source) => new Promise((resolve) => resolve(codeReport(source, knowledge, { explain }))),
    close: () => Promise.resolve(),
  }
}

async function openPool(jobs: number, { explain, deadline }: CoderOptions): Promise<Coder> {
  const { Piscina } = await import('piscina')
  // The same name lies in src/ as TypeScript and in dist/ compiled; a thread does not inherit how sources are run.
  const fromSource = import.meta.url.endsWith('.ts')
  const pool = new Piscina<Source, CodedReport>({
    filename: new URL(fromSource ? './worker.ts' : './worker.js', import.meta.url).href,
    execArgv: fromSource ? ['--import', 'tsx'] : [],
    minThreads: jobs,
    maxThreads: jobs,
    workerData: { explain } satisfies Wishes,
  })
  const code = async (source: Source): Promise<CodedReport> => {
    if (deadline === undefined) return pool.run(source)
    // It counts from the hand-over, and a report waits there for the one before it at most.
    const signal = AbortSignal.timeout(deadline * 2)
    try {
      return await pool.run(source, { signal })
    } catch (error) {
      throw signal.aborted
        ? new InputError(`took more than ${deadline / 1000} seconds and was left out`)
        : error
    }
  }
  return { width: jobs * 2, code, close: () => pool.destroy() }
}
