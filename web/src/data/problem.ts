import { ProblemError } from '../../../src/client/index.js'

export { ProblemError }

/** Whether the server says that it has no ledger, and only codes. */
export const isWithoutLedger = (problem: unknown): boolean =>
  problem instanceof ProblemError && problem.status === 409

/** Any fault in words for a reader. */
export function describeProblem(problem: unknown): { title: string; detail: string | null } {
  if (problem instanceof ProblemError) return { title: problem.title, detail: problem.detail }
  if (problem instanceof TypeError) return { title: 'The server cannot be reached', detail: null }
  return { title: 'Something went wrong', detail: problem instanceof Error ? problem.message : String(problem) }
}
