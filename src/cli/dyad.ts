import { Command, Option } from 'commander'
import { parseDay } from './arguments.js'
import type { DyadOptions } from './dyad/show.js'
import { EXIT } from './errors.js'
import { type LedgerOptions, withLedger, withLedgerOption } from './ledger/named.js'
import { withPageOptions } from './page.js'

const EXAMPLES = `
SOURCE and TARGET are states or organisations between states, by name or code ("Russia", "Kremlin", "RUS", "NATO"), or "any" for
anybody. Whoever has a code of the state counts. A happening counts once, however many reports tell it, and only where it is
asserted and has a date; one that is no more exact than a month or a year counts on its first day.

Examples:
  $ demarche dyad --ledger wire.ledger RUS CHN
  $ demarche dyad --ledger wire.ledger Israel Iran --both --by year
  $ demarche dyad --ledger wire.ledger any Ukraine --from 2022-01-01 --to 2022-12-31 --by day
  $ demarche dyad --ledger wire.ledger RUS UKR --json | jq -r '.points[] | [.time, .goldstein] | @tsv'

Exit status: 0 counted, 1 the ledger could not be read, 2 unusable arguments.`

export function dyadCommand(): Command {
  const command = new Command('dyad')
    .description('count what one state did to another, by month, day or year')
    .argument('<source>', 'who did it')
    .argument('<target>', 'to whom')
    .addOption(new Option('--by <interval>', 'steps').choices(['day', 'month', 'year']).default('month'))
    .option('--both', 'acts of either towards the other')
    .option('--from <date>', 'only from this day (YYYY-MM-DD) on', parseDay)
    .option('--to <date>', 'only up to this day', parseDay)
    .option('--json', 'print the counts as JSON')
  return withPageOptions(withLedgerOption(command))
    .addHelpText('after', EXAMPLES)
    .action(async (source: string, target: string, options: DyadOptions & LedgerOptions) => {
      const { showDyad } = await import('./dyad/show.js')
      await withLedger(options, (ledger) => showDyad(ledger, [source, target], options))
      process.exitCode = EXIT.coded
    })
}
