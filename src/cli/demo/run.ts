import { fileURLToPath } from 'node:url'
import type { Ledger } from '../../ledger/index.js'
import { enterFindings } from '../entering/command.js'
import { EXIT } from '../errors.js'
import { findInputs } from '../input/index.js'
import { withLedger } from '../ledger/named.js'
import { streamTarget } from '../output/index.js'
import { pageFor, type PageOptions } from '../page.js'
import { printable } from '../printable.js'
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

/** Codes the chronicle into a new ledger, shows it and serves it until told to end. Returns the exit status. */
export async function runDemo(options: DemoOptions): Promise<number> {
  const place = placeFor(options.ledger)
  const told = stopWhenTold()
  let isKept = false
  try {
    process.stderr.write(`Coding the chronicle into ${printable(place.ledger)}\n`)
    const status = await enterFindings(await findInputs([CHRONICLE]), { ledger: place.ledger, deadline: DEADLINE })
    if (status !== EXIT.coded) return status
    await withLedger({ ledger: place.ledger }, (ledger) => show(ledger, place.ledger, options))
    isKept = told.status() === null
    return told.status() ?? EXIT.coded
  } finally {
    told.forget()
    if (!isKept) place.remove()
  }
} // prettier-ignore

async function show(ledger: Ledger, file: string, options: DemoOptions): Promise<void> {
  const out = streamTarget(process.stdout)
  await out.write(await renderDemo(ledger, file, pageFor(options)))
  await out.write(`${printable(file)}\n`)
}
