import { Command } from 'commander'
import { where } from '../lookup/index.js'
import { wholeNumber } from './arguments.js'
import { EXIT } from './errors.js'
import { type LookupOptions, lookUp } from './lookup/show.js'
import { renderWhere } from './lookup/where-view.js'
import { LEAST_WIDTH } from './view/index.js'

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

const MOST_WIDTH = 1000

export function whereCommand(): Command {
  return new Command('where')
    .description('look up a place: where it lies, what it is, who claims it')
    .argument('<name...>', 'the name of a place')
    .option('--json', 'print the places as a JSON array, the most likely first')
    .option(
      '--width <columns>',
      'columns to fill; by default those of the terminal',
      wholeNumber(LEAST_WIDTH, MOST_WIDTH),
    )
    .option('--no-color', 'use no colours')
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[], options: LookupOptions) => {
      const name = words.join(' ')
      const found = where(name)
      await lookUp({ name, found, options, render: (page) => renderWhere(found, page) })
      process.exitCode = EXIT.coded
    })
}
