/** What the server says of a request that it could not answer. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string | null,
  ) {
    super(detail ?? title)
  }
}

/** Any fault in words for a reader. */
export function describeProblem(problem: unknown): { title: string; detail: string | null } {
  if (problem instanceof ProblemError) return { title: problem.title, detail: problem.detail }
  if (problem instanceof TypeError) return { title: 'The server cannot be reached', detail: null }
  return { title: 'Something went wrong', detail: problem instanceof Error ? problem.message : String(problem) }
}
