import { once } from 'node:events'
import { startServer } from '../../http/index.js'
import type { Ledger } from '../../ledger/index.js'
import { stopWhenTold } from '../signals.js'
import { accessLine, faultLine } from './log.js'

interface Place {
  readonly host: string
  readonly port: number
}

/** Serves until the process is told to end, and then until what is under way is answered. */
export async function serve(ledger: Ledger | null, { host, port }: Place): Promise<void> {
  const told = stopWhenTold()
  const say = (line: string): void => void process.stderr.write(`${line}\n`)
  const server = await startServer({
    ledger,
    host,
    port,
    onAccess: (access) => say(accessLine(access, new Date())),
    onFault: (error) => say(faultLine(error)),
  })
  say(`demarche: ${ledger ? '' : 'without a ledger, '}serving at ${server.address}`)
  if (!told.signal.aborted) await once(told.signal, 'abort')
  say('demarche: answering what is under way')
  await server.stop()
  told.forget()
}
