import { Command } from 'commander'
import type { ActorOptions } from './actor/show.js'
import { parseDay, wholeNumber } from './arguments.js'
import { EXIT } from './errors.js'
import { type LedgerOptions, withLedger, withLedgerOption } from './ledger/named.js'
import { withPageOptions } from './page.js'

const EXAMPLES = `
NAME is looked up as by demarche who, and the best match is taken: an id ("person:vladimir-putin") leaves no doubt. The name of a
state is the country and whoever has a code of the state.

Examples:
  $ demarche actor --ledger wire.ledger Lavrov
  $ demarche actor --ledger wire.ledger Russia --from 2022-01-01 --to 2022-12-31
  $ demarche actor --ledger wire.ledger NATO --json | jq '.counterparts[0]'

A name that nobody has is no error: standard error says so.
Exit status: 0 looked up, 1 the ledger could not be read, 2 unusable arguments.`

const MOST = 1000

export function actorCommand(): Command {
  const command = new Command('actor')
    .description('show an actor: offices, what it spoke of, with whom it acted')
    .argument('<name...>', 'a name, an id or a description')
    .option('--from <date>', 'only what is of this day (YYYY-MM-DD) or later', parseDay)
    .option('--to <date>', 'only what is of this day or earlier; offices are those of this day', parseDay)
    .option('--limit <number>', 'subjects and counterparts at most, each', wholeNumber(1, MOST), 10)
    .option('--json', 'print all that as one JSON object')
  return withPageOptions(withLedgerOption(command))
    .addHelpText('after', EXAMPLES)
    .action(async (name: string[], options: ActorOptions & LedgerOptions) => {
      const { showActor } = await import('./actor/show.js')
      await withLedger(options, (ledger) => showActor(ledger, name.join(' '), options))
      process.exitCode = EXIT.coded
    })
}
