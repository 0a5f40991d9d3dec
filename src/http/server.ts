import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { keysFor } from '../analysis/index.js'
import type { Ledger } from '../ledger/index.js'
import { appFor } from './app.js'
import { type DeskOptions, openDesk } from './coding.js'
import { allowedHosts } from './guard/host.js'
import { SAFE_HEADERS } from './guard/headers.js'
import { openMetrics } from './metrics.js'
import { loadPages } from './page-files.js'
import { keepAnswers } from './sending/kept.js'
import { badRequest, problemResponse } from './sending/problem.js'
import { takingTurns } from './turns.js'

/** A request that was answered, or left by whoever made it. */
export interface Access {
  readonly from: string
  readonly method: string
  /** As it was asked for: it may hold anything. */
  readonly target: string
  readonly status: number
  readonly bytes: number
  readonly milliseconds: number
}

export interface ServerOptions extends DeskOptions {
  /** Null to serve coding and lookups alone. */
  readonly ledger: Ledger | null
  readonly host: string
  /** 0 for one that is free. */
  readonly port: number
  /** Folder of the built pages; that of the package by default. */
  readonly pages?: string
  readonly onAccess?: (access: Access) => void
  readonly onFault?: (error: unknown) => void
}

export interface RunningServer {
  /** http://host:port */
  readonly address: string
  /** Answers what is under way, and ends; what takes longer than the milliseconds is cut off. */
  stop(this: void, patience?: number): Promise<void>
}

const PAGES = new URL('../../dist/web/', import.meta.url)
const nothing = (): void => {}

/** @throws ListenError where it cannot listen there */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host, port, onFault = nothing, pages = fileURLToPath(PAGES) } = options
  const ledger = options.ledger && takingTurns(options.ledger)
  // The tables are loaded before anybody waits for them.
  keysFor('UN', undefined)
  const desk = await openDesk(options)
  const metrics = openMetrics()
  let hosts: ReadonlySet<string> = new Set()
  const app = appFor({
    ...{ ledger, desk, metrics, onFault },
    pages: loadPages(pages),
    kept: keepAnswers(),
    hosts: () => hosts,
  })
  const listener = getRequestListener((request, env) => app.fetch(request, env), {
    // What is no request at all: a broken address, a name of a host that is none.
    errorHandler: () => safe(problemResponse(badRequest('the address or the Host of the request is broken'))),
  })
  const server = createServer(TIME_LIMITS, (incoming, outgoing) => {
    if (options.onAccess) tellAccess(incoming, outgoing, options.onAccess)
    if (!server.listening) outgoing.setHeader('connection', 'close')
    void listener(incoming, outgoing)
  })
  server.setTimeout(IDLE)
  try {
    await listen(server, host, port)
  } catch (error) {
    await desk.close()
    throw error
  }
  const bound = server.address() as AddressInfo
  hosts = allowedHosts(host, bound.port)
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${bound.port}`,
    stop: async (patience = PATIENCE) => {
      await close(server, patience)
      await desk.close()
    },
  }
}

/** Milliseconds. Who sends slowly, or nothing, does not hold a connection. */
const TIME_LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
} as const
/** Who does not take what was asked for loses the connection. */
const IDLE = 60_000
const PATIENCE = 10_000

function safe(response: Response): Response {
  for (const [name, value] of Object.entries(SAFE_HEADERS)) response.headers.set(name, value)
  return response
}

/** An address at which nothing can be served: one line that says why. */
export class ListenError extends Error {
  override readonly name = 'ListenError'
}

function reasonOf(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `port ${port} is in use at ${host}; give another one`
    case 'EACCES':
      return `port ${port} is not for this user; give one above 1023`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${host} is no address of this machine`
    default:
      return `cannot serve at ${host}, port ${port}: ${error.message}`
  }
}

const listen = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new ListenError(reasonOf(error, host, port))))
    server.listen(port, host, () => {
      server.removeAllListeners('error')
      resolve()
    })
  })

/** No new connections; those in use end with what is under way, the others at once. */
function close(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK)
    const last = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearInterval(idle)
      clearTimeout(last)
      resolve()
    })
    server.closeIdleConnections()
  })
}

const IDLE_CHECK = 50

function tellAccess(incoming: IncomingMessage, outgoing: ServerResponse, tell: (access: Access) => void): void {
  const started = performance.now()
  const before = incoming.socket.bytesWritten
  const { remoteAddress = '' } = incoming.socket
  outgoing.once('close', () =>
    tell({
      from: remoteAddress,
      method: incoming.method ?? '',
      target: incoming.url ?? '',
      status: outgoing.statusCode,
      bytes: incoming.socket.bytesWritten - before,
      milliseconds: performance.now() - started,
    }),
  )
} // prettier-ignore
