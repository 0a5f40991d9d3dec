import { Command, InvalidArgumentError, Option } from 'commander'
import type { Wanted } from '../analysis/index.js'
import { MODALITIES, PLOVER_EVENTS } from '../model/index.js'
import { nameList, parseDay, wholeNumber } from './arguments.js'
import { EXIT } from './errors.js'
import { type LedgerOptions, withLedger, withLedgerOption } from './ledger/named.js'
import { withPageOptions } from './page.js'
import type { PrintOptions } from './search/print.js'
import { unknownName } from './unknown.js'

const EXAMPLES = `
Words are found in any form ("position" finds "positions"); all of them must be there, and "…" is a phrase. Statements are searched
in what was said, events in the sentence that tells them. Best matches come first; without words the newest.
NAME is a name in any spelling, an id or an actor code, as for demarche quotes; --about takes issues as well.

Examples:
  $ demarche search --ledger wire.ledger grain corridor
  $ demarche search --ledger wire.ledger '"red line"' --speaker Russia --from 2022-01-01
  $ demarche search --ledger wire.ledger --about Taiwan --speaker China --limit 5
  $ demarche search --ledger wire.ledger --source Russia --target Ukraine --cameo 19 --modality asserted --format csv
  $ demarche search --ledger wire.ledger ceasefire --format jsonl | jq -r .words

That nothing matches is no error: standard error says so.
Exit status: 0 searched, 1 the ledger could not be read, 2 unusable arguments.`

const MOST = 1_000_000

type SearchOptions = LedgerOptions & Wanted & PrintOptions

export function searchCommand(): Command {
  const command = new Command('search')
    .description('find statements and events in a ledger by words, actors, codes and days')
    .argument('[words...]', 'words, or phrases in "…"')
    .option('--speaker <name>', 'only statements of these speakers', nameList)
    .option('--about <name>', 'only statements about these actors or issues', nameList)
    .option('--source <name>', 'only events that these did', nameList)
    .option('--target <name>', 'only events that were done to these', nameList)
    .addOption(new Option('--event <event>', 'only this PLOVER event').choices(PLOVER_EVENTS))
    .option('--cameo <code>', 'only events with this CAMEO code or one that begins so', parseCode)
    .addOption(new Option('--modality <modality>', 'only events of this modality').choices(MODALITIES))
    .option('--from <date>', 'only what is of this day (YYYY-MM-DD) or later', parseDay)
    .option('--to <date>', 'only what is of this day or earlier', parseDay)
    .option('--limit <number>', 'statements and events at most, each', wholeNumber(1, MOST), 20)
    .addOption(new Option('--format <format>', 'how to print them').choices(['table', 'jsonl', 'csv']).default('table'))
  return withPageOptions(withLedgerOption(command))
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[], options: SearchOptions) => {
      process.exitCode = await searchLedger(words, options)
    })
} // prettier-ignore

function parseCode(code: string): string {
  if (!/^\d{1,4}$/u.test(code)) throw new InvalidArgumentError('A CAMEO code is wanted, as in 19 or 190.')
  return code
}

async function searchLedger(words: readonly string[], options: SearchOptions): Promise<number> {
  const [{ search }, { printHits }] = await Promise.all([
    import('../analysis/index.js'),
    import('./search/print.js'),
  ])
  const asked = words.join(' ').trim() || undefined
  return withLedger(options, async (ledger) => {
    const found = await printHits(search(ledger, asked, options, unknownName), options)
    if (found === 0) process.stderr.write('demarche: nothing in the ledger matches\n')
    return EXIT.coded
  })
}
