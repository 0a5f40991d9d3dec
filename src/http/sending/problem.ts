import { STATUS_CODES } from 'node:http'
import type { Problem } from '../api/index.js'

/** A request that cannot be answered: its message is one line for whoever asked. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem'

  constructor(
    readonly status: number,
    detail: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail)
  }
}

/** As RFC 9457 writes a problem down. */
export function problemResponse({ status, message, headers }: RequestProblem): Response {
  const problem: Problem = {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: message,
  }
  return new Response(JSON.stringify(problem), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  })
}

export const notFound = (detail: string): RequestProblem => new RequestProblem(404, detail)
export const badRequest = (detail: string): RequestProblem => new RequestProblem(400, detail)

const LONGEST = 60

/** What somebody sent, short enough to be said again. */
export const quoted = (words: string): string =>
  JSON.stringify(words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words)
