import { availableParallelism } from 'node:os'
import { DeadlineError, openCoder } from '../coding/index.js'
import type { CodedReport } from '../model/index.js'
import type { CodeRequest } from './reading/body.js'
import { RequestProblem } from './sending/problem.js'

/** Codes what is sent, in threads beside the one that answers. */
export interface Desk {
  /** @throws RequestProblem 503 where too many wait, 422 where it takes too long */
  code(this: void, request: CodeRequest): Promise<CodedReport>
  /** How many are being coded or wait for it. */
  busy(this: void): number
  close(this: void): Promise<void>
}

export interface DeskOptions {
  /** One processor is left to reading, by default. */
  readonly threads?: number
  /** How many may wait beside those that are being coded. */
  readonly waiting?: number
  /** Milliseconds that one report may take. */
  readonly deadline?: number
}

const MOST_THREADS = 4
const WAITING = 16
const DEADLINE = 20_000
const RETRY_SECONDS = 5

export async function openDesk({
  threads = Math.min(MOST_THREADS, Math.max(1, availableParallelism() - 1)),
  waiting = WAITING,
  deadline = DEADLINE,
}: DeskOptions = {}): Promise<Desk> {
  const coder = await openCoder(threads, { explain: false, deadline })
  let busy = 0
  return {
    async code({ source, explain }) {
      if (busy >= threads + waiting) {
        throw new RequestProblem(503, `${waiting} reports wait to be coded: try again later`, {
          'retry-after': String(RETRY_SECONDS),
        })
      }
      busy++
      try {
        return await coder.code(source, { explain })
      } catch (error) {
        if (!(error instanceof DeadlineError)) throw error
        throw new RequestProblem(422, `coding it took more than ${deadline / 1000} s and was stopped`)
      } finally {
        busy--
      }
    },
    busy: () => busy,
    close: () => coder.close(),
  }
}
