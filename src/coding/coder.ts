import { availableParallelism } from 'node:os'
import type { Piscina } from 'piscina'
import type { CodedReport, Source } from '../model/index.js'
import { codeReport, loadKnowledge } from '../pipeline.js'

/** Codes reports, here or in worker threads. */
export interface Coder {
  /** How many reports may be under way at a time. */
  readonly width: number
  /** @throws DeadlineError where it took too long */
  code(source: Source, wishes?: Wishes): Promise<CodedReport>
  close(): Promise<void>
}

/** What a user asks of the coding of a report: of every one, where the coder was opened with it. It is handed to threads, so it holds plain values only. */
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

/**
 * The heap of a thread. It needs a fifth of that; but what a heap may grow to sets how long the collector waits, and a thread without a
 * limit lets four times what it needs pile up.
 */
const MOST_MEGABYTES = 1024

/** How many threads an input of so many bytes is worth on this machine. */
export function usefulJobs(bytes: number): number {
  return bytes < WORTH_THREADS_BYTES ? 1 : Math.min(availableParallelism(), MOST_THREADS)
}

function openHere({ explain }: Wishes): Coder {
  const knowledge = loadKnowledge()
  return {
    width: 1,
    code: (source, wishes = { explain }) =>
      new Promise((resolve) => resolve(codeReport(source, knowledge, wishes))),
    close: () => Promise.resolve(),
  }
}

async function openPool(jobs: number, { explain, deadline }: CoderOptions): Promise<Coder> {
  const { Piscina } = await import('piscina')
  // The same name lies in src/ as TypeScript and in dist/ compiled; a thread does not inherit how sources are run.
  const fromSource = import.meta.url.endsWith('.ts')
  const pool = new Piscina<Task, CodedReport>({
    filename: new URL(fromSource ? './worker.ts' : './worker.js', import.meta.url).href,
    execArgv: fromSource ? ['--import', 'tsx'] : [],
    minThreads: jobs,
    maxThreads: jobs,
    concurrentTasksPerWorker: REPORTS_A_THREAD,
    loadBalancer: leastBusy,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  let isClosed = false
  const run = runner(pool, deadline, () => !isClosed)
  return {
    width: jobs * 2,
    code: (source, wishes = { explain }) => run({ source, wishes }),
    close() {
      isClosed = true
      return pool.destroy()
    },
  }
}

interface Given {
  readonly source: Source
  readonly wishes: Wishes
}

/** What is handed to a thread. */
export interface Task extends Given {
  /** The thread says it when it begins. */
  readonly number: number
}

/** One that it codes and one that waits with it, so that it need not wait until the main thread has time to hand it another. */
const REPORTS_A_THREAD = 2

/** The pool's own balancer gives nothing to a thread whose report has a deadline. */
function leastBusy<Worker extends { readonly currentUsage: number }>(
  _: unknown,
  workers: readonly Worker[],
): Worker | null {
  const [first] = workers.toSorted((one, other) => one.currentUsage - other.currentUsage)
  return first !== undefined && first.currentUsage < REPORTS_A_THREAD ? first : null
}

/** Codes in the pool: what a thread had not begun when it ended, killed for the report before, is given to another. */
function runner(
  pool: Piscina<Task, CodedReport>,
  deadline: number | undefined,
  isOpen: () => boolean,
): (given: Given) => Promise<CodedReport> {
  const begun = new Map<number, () => void>()
  let last = 0
  // Threads that cannot even start end every report unbegun.
  let areSound = false
  pool.on('message', (message: { readonly begun: number }) => {
    areSound = true
    begun.get(message.begun)?.()
  })

  async function run(given: Given): Promise<CodedReport> {
    const number = ++last
    const controller = new AbortController()
    let timer: NodeJS.Timeout | undefined
    let hasBegun = false
    begun.set(number, () => {
      hasBegun = true
      // Time counts from here: it may have waited for another report, or for a new thread to start.
      if (deadline !== undefined) timer = setTimeout(() => controller.abort(), deadline)
    })
    try {
      return await pool.run({ ...given, number }, { signal: controller.signal })
    } catch (error) {
      if (controller.signal.aborted)
        throw new DeadlineError(`took more than ${(deadline ?? 0) / 1000} s and was left out`)
      if (hasBegun || !areSound || !isOpen()) throw error
    } finally {
      begun.delete(number)
      clearTimeout(timer)
    }
    return run(given)
  }
  return run
}

/** A report that took longer than its deadline; the thread that coded it was killed. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError'
}
