import { Command } from 'commander'
import { parseDay } from './arguments.js'
import type { ChangesOptions } from './changes/show.js'
import { EXIT } from './errors.js'
import { type LedgerOptions, withLedger, withLedgerOption } from './ledger/named.js'
import { withPageOptions } from './page.js'

const EXAMPLES = `
When a newer version of demarche codes a report that is in the ledger, its entries take the place of the older ones, and what is
different is kept: "-" was there before, "+" is there now.

Examples:
  $ demarche changes --ledger wire.ledger --since 2026-01-01
  $ demarche changes --ledger wire.ledger --since 2026-01-01 --json | jq '[.[].removed[]] | length'

Exit status: 0 shown, 1 the ledger could not be read, 2 unusable arguments.`

export function changesCommand(): Command {
  const command = new Command('changes')
    .description('show what newer versions coded otherwise in the reports of a ledger')
    .requiredOption('--since <date>', 'changes made on this day (YYYY-MM-DD, UTC) or later', parseDay)
    .option('--json', 'print the changes as a JSON array')
  return withPageOptions(withLedgerOption(command))
    .addHelpText('after', EXAMPLES)
    .action(async (options: ChangesOptions & LedgerOptions) => {
      const { showChanges } = await import('./changes/show.js')
      await withLedger(options, (ledger) => showChanges(ledger, options))
      process.exitCode = EXIT.coded
    })
}
