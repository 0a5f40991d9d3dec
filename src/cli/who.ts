import { Command } from 'commander'
import { who } from '../ask.js'
import { parseDay, wholeNumber } from './arguments.js'
import { EXIT } from './errors.js'
import { renderWho } from './lookup/who-view.js'
import { type LookupOptions, lookUp } from './lookup/show.js'
import { withPageOptions } from './page.js'

const EXAMPLES = `
NAME is a person, a country, a body, what stands for a government ("Kremlin"), an id, a Wikidata id, or a description that is
resolved on the day: "the US House speaker", "French foreign minister", "Israel's army", "two Russians". Several words need no quotes.

Examples:
  $ demarche who Lavrov
  $ demarche who Russian foreign minister --on 1995-06-01
  $ demarche who "the US House speaker" --on 2022-08-02 --json
  $ demarche who Jordan --json | jq -r '.[] | [.id, .codes[0]] | @tsv'

Without --on, offices are those of today; the view says which day that was. A name that nobody has is no error: "[]".
Exit status: 0 looked up, 2 unusable arguments.`

const MOST_MATCHES = 1000
interface WhoCommandOptions extends LookupOptions {
  readonly on?: string
  readonly limit: number
}

export function whoCommand(): Command {
  const command = new Command('who')
    .description('look up a person, state or body: offices by date, codes, aliases, ids, sources')
    .argument('<name...>', 'a name or a description')
    .option('--on <date>', 'the day on which offices are looked up (YYYY-MM-DD); today by default', parseDay)
    .option('--limit <number>', 'matches at most', wholeNumber(1, MOST_MATCHES), 20)
    .option('--json', 'print the matches as a JSON array, best first')
  return withPageOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[], options: WhoCommandOptions) => {
      // A person at a terminal asks about today; the library never looks at the clock.
      const on = options.on ?? new Date().toISOString().slice(0, 10)
      const name = words.join(' ')
      const found = who(name, { on, limit: options.limit })
      const ask = (day: string) => who(name, { on: day, limit: 1 })[0]
      await lookUp({ name, found, options, render: (page) => renderWho(found, { on, ask, ...page }) })
      process.exitCode = EXIT.coded
    })
}
