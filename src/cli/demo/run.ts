import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Ledger } from '../../ledger/index.js'
import { enterFindings } from '../entering/command.js'
import { EXIT } from '../errors.js'
import { findInputs } from '../input/index.js'
import { withLedger } from '../ledger/named.js'
import { streamTarget } from '../output/index.js'
import { pageFor, type PageOptions } from '../page.js'
import { printable } from '../printable.js'
import { faultLine } from '../serve/log.js'
import { stopWhenTold } from '../signals.js'
import { placeFor } from './place.js'
import { renderDemo } from './view.js'

export interface DemoOptions extends PageOptions {
  readonly ledger?: string
  readonly port: number
  readonly serve: boolean
}

/** `src/cli/demo/` and `dist/cli/demo/` are both three levels below the package. */
const CHRONICLE = fileURLToPath(new URL('../../../samples/chronicle.jsonl', import.meta.url))
/** Seconds; a report of the chronicle takes a few hundredths of one. */
const DEADLINE = 60
/** Nobody else's machine reaches it. */
const HOST = '127.0.0.1'

/** Codes the chronicle into a new ledger, shows it and, where it is wanted, serves it until told to end. Returns the exit status. */
export async function runDemo(options: DemoOptions): Promise<number> {
  const place = placeFor(options.ledger)
  const told = stopWhenTold()
  let isKept = false
  try {
    process.stderr.write(`Coding the chronicle into ${printable(place.ledger)}\n`)
    const status = await enterFindings(await findInputs([CHRONICLE]), { ledger: place.ledger, deadline: DEADLINE })
    const ended = told.status() ?? status
    if (ended !== EXIT.coded) return ended
    await withLedger({ ledger: place.ledger }, async (ledger) => {
      await out.write(await renderDemo(ledger, place.ledger, pageFor(options)))
      if (options.serve) await serveUntilTold(ledger, options.port, told.signal)
    })
    if (options.serve) return EXIT.coded
    await out.write(`${printable(place.ledger)}\n`)
    isKept = true
    return EXIT.coded
  } finally {
    told.forget()
    if (!isKept) place.remove()
  }
} // prettier-ignore

const out = streamTarget(process.stdout)

/** Says the address of the page and nothing more, save what goes wrong. */
async function serveUntilTold(ledger: Ledger, port: number, told: AbortSignal): Promise<void> {
  const { startServer } = await import('../../http/index.js')
  const onFault = (error: unknown): void => void process.stderr.write(`${faultLine(error)}\n`)
  const server = await startServer({ ledger, host: HOST, port, onFault })
  await out.write(`${server.address}\n`)
  if (!told.aborted) await once(told, 'abort')
  await server.stop()
}
