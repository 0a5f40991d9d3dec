import { mkdirSync, writeFileSync } from 'node:fs'
import { connect as connectSocket } from 'node:net'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type Access, type RunningServer, type ServerOptions, startServer } from '../../src/http/index.js'
import { type Ledger, openLedger } from '../../src/ledger/index.js'
import { enterReports } from '../cli/ledger.js'
import { temporaryFolder } from '../cli/folder.js'

export interface Serving {
  readonly server: RunningServer
  readonly ledger: Ledger | null
  readonly port: number
  readonly accesses: Access[]
  readonly faults: unknown[]
  get(this: void, path: string, init?: RequestInit): Promise<Response>
}

/** A server on a free port, over a ledger of four small reports, for the tests of one file. */
export async function serving(options: Partial<ServerOptions> = {}, withLedger = true): Promise<Serving> {
  const { path } = temporaryFolder()
  const ledger = withLedger ? openLedger(await enterReports(path('wire.ledger')), { readOnly: true }) : null
  const accesses: Access[] = []
  const faults: unknown[] = []
  const server = await startServer({
    ledger,
    host: '127.0.0.1',
    port: 0,
    threads: 1,
    pages: builtPages(path('web')),
    onAccess: (access) => accesses.push(access),
    onFault: (error) => faults.push(error),
    ...options,
  })
  afterAll(async () => {
    await server.stop(0)
    await ledger?.close()
  })
  const { port } = new URL(server.address)
  const get = (address: string, init?: RequestInit) => fetch(server.address + address, init)
  return { server, ledger, port: Number(port), accesses, faults, get }
}

/** Pages as a build leaves them, and a file beside them that is nobody's. */
function builtPages(folder: string): string {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>pages</title>')
  writeFileSync(join(folder, 'assets', 'app-1a2b3c.js'), 'export {}')
  writeFileSync(join(folder, '..', 'secret.txt'), 'secret')
  return folder
}

/** What a server answers to bytes as they are: no client mends them on the way. */
export function raw(port: number, request: string | Uint8Array, end = false): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connectSocket(port, '127.0.0.1', () => {
      socket.write(request)
      if (end) socket.end()
    })
    let answer = ''
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => (answer += chunk))
    socket.on('end', () => resolve(answer))
    socket.on('close', () => resolve(answer))
    socket.on('error', (error) => (answer === '' ? reject(error) : resolve(answer)))
  })
}

export const statusIn = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/u.exec(answer)?.[1])
