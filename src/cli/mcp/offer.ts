import { type Coder, openCoder } from '../../coding/index.js'
import type { Ledger } from '../../ledger/index.js'
import { speak } from '../../mcp/index.js'
import { RequestProblem } from '../../http/index.js'
import { faultLine } from '../serve/log.js'
import { stopWhenTold } from '../signals.js'

/** Milliseconds that one report may take. */
const DEADLINE = 60_000

/** Offers the ledger until the other side is gone. A thread to code in is started when the first report comes. */
export async function offer(ledger: Ledger | null): Promise<void> {
  const told = stopWhenTold()
  const opened: { coder?: Promise<Coder> } = {}
  const workshop = {
    ledger: () => {
      if (!ledger) throw new RequestProblem(409, NO_LEDGER)
      return ledger
    },
    code: async (source: Parameters<Coder['code']>[0]) => {
      opened.coder ??= Promise.resolve(openCoder(1, { explain: false, deadline: DEADLINE }))
      return (await opened.coder).code(source)
    },
  }
  const say = (error: unknown): void => void process.stderr.write(`${faultLine(error)}\n`)
  await speak(workshop, say, told.signal)
  await (await opened.coder)?.close()
  told.forget()
}

const NO_LEDGER = 'there is no ledger here: start the server with `demarche mcp --ledger FILE`'
