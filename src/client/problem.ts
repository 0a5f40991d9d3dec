/** What the server refused, and why: `detail` is one line that says what to do. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'

  constructor(
    /** Of HTTP: 400 for what cannot be asked, 404 for what is not there, 409 where the server has no ledger, 503 where it is busy. */
    readonly status: number,
    readonly title: string,
    readonly detail: string,
  ) {
    super(`${status} ${title}: ${detail}`)
  }
}
