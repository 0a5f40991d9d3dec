import { Command } from 'commander'
import { where } from '../lookup/index.js'
import { EXIT } from './errors.js'
import { type LookupOptions, lookUp } from './lookup/show.js'
import { renderWhere } from './lookup/where-view.js'
import { withPageOptions } from './page.js'

const EXAMPLES = `
NAME is a city, a province, a country, a sea, a strait, a mountain range, a contested region. Several words need no quotes.
A comma puts one inside another.

Examples:
  $ demarche where Kyiv
  $ demarche where Moscow, Idaho
  $ demarche where South China Sea --json
  $ demarche where Golan Heights --json | jq -r '.[0].note'

A name that no place has is no error: "[]".
Exit status: 0 looked up, 2 unusable arguments.`

export function whereCommand(): Command {
  const command = new Command('where')
    .description('look up a place: where it lies, what it is, who claims it')
    .argument('<name...>', 'the name of a place')
    .option('--json', 'print the places as a JSON array, the most likely first')
  return withPageOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[], options: LookupOptions) => {
      const name = words.join(' ')
      const found = where(name)
      await lookUp({ name, found, options, render: (page) => renderWhere(found, page) })
      process.exitCode = EXIT.coded
    })
}
