import { Command } from 'commander'
import { EXIT } from './errors.js'
import { type LedgerOptions, withLedgerIfNamed, withLedgerOption } from './ledger/named.js'

const EXAMPLES = `
A program that speaks the Model Context Protocol starts this command and talks to it on standard input and output. It offers the tools
code_text, search_statements, search_events, dyad_series, who_is and report; each answers with words, where they stand, and what to cite.
Without a ledger, code_text and who_is work.

Example, in the settings of such a program:
  { "mcpServers": { "demarche": { "command": "demarche", "args": ["mcp", "--ledger", "/data/wire.ledger"] } } }

Exit status: 0 the other side is gone or it was told to end, 1 the ledger could not be read, 2 unusable arguments.`

export function mcpCommand(): Command {
  const command = new Command('mcp').description(
    'offer a ledger and coding to programs that speak the Model Context Protocol',
  )
  return withLedgerOption(command)
    .addHelpText('after', EXAMPLES)
    .action(async (options: LedgerOptions) => {
      const { offer } = await import('./mcp/offer.js')
      await withLedgerIfNamed(options, offer)
      process.exitCode = EXIT.coded
    })
}
