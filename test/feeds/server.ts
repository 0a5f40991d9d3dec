import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'

export interface Server {
  /** The address of a path on it. */
  readonly at: (path: string) => string
  readonly port: number
  /** What was asked for, in order. */
  readonly asked: IncomingMessage[]
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A server on this machine, gone when the tests are over. */
export async function serve(answers: Readonly<Record<string, Answer>>): Promise<Server> {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    const answer = answers[(request.url ?? '').split('?')[0] as string]
    if (answer) answer(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { at: (path) => `http://127.0.0.1:${port}${path}`, port, asked }
}

export const rss = (...ids: readonly string[]): string =>
  `<rss version="2.0"><channel><title>Coast</title>${ids
    .map(
      (id) =>
        `<item><guid>${id}</guid><title>Title ${id}</title><description>Text ${id}.</description></item>`,
    )
    .join('')}</channel></rss>`
