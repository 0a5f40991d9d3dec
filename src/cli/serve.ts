import { Command } from 'commander'
import { wholeNumber } from './arguments.js'
import { EXIT } from './errors.js'
import { type LedgerOptions, withLedgerIfNamed, withLedgerOption } from './ledger/named.js'

const EXAMPLES = `
One process serves the pages, an API under /api/v1 (described at /api/docs) and coding: what is posted to /api/v1/code is coded and not
kept. Without a ledger it codes and looks names up, and nothing else.

Examples:
  $ demarche serve --ledger wire.ledger
  $ demarche serve --ledger wire.ledger --port 8080
  $ demarche serve --ledger wire.ledger --host 0.0.0.0          # whoever reaches this machine may read the ledger: nothing asks who they are

Each request is a line on standard error. Told to end (Ctrl-C, SIGTERM), it answers what is under way first.
Exit status: 0 ended when told, 1 the ledger or the port could not be used, 2 unusable arguments.`

const PORT = 8400
const LAST_PORT = 65_535

interface ServeOptions extends LedgerOptions {
  readonly host: string
  readonly port: number
}

export function serveCommand(): Command {
  const command = new Command('serve').description(
    'serve a ledger to browsers and programs: pages, an API, coding',
  )
  return withLedgerOption(command)
    .option('--host <address>', 'the address to listen at; others than this machine reach 0.0.0.0', '127.0.0.1')
    .option('--port <number>', 'the port to listen at; 0 takes one that is free', wholeNumber(0, LAST_PORT), PORT)
    .addHelpText('after', EXAMPLES)
    .action(async (options: ServeOptions) => {
      const { serve } = await import('./serve/serve.js')
      await withLedgerIfNamed(options, (ledger) => serve(ledger, options))
      process.exitCode = EXIT.coded
    })
} // prettier-ignore
