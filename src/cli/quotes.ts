import { Command } from 'commander'
import { statementSchema } from '../model/index.js'
import { choiceList, nameList, withInputOptions } from './arguments.js'
import { codeEach } from './coding/index.js'
import { type ColumnNames, findInputs } from './input/index.js'
import { openLog } from './log.js'
import { streamTarget, type Target } from './output/index.js'
import { pageFor, type PageOptions, withPageOptions } from './page.js'
import { filterFor, type Wanted } from './quotes/filter.js'
import { type Quotation, quotationsIn } from './quotes/quotation.js'
import { renderQuotes } from './quotes/view.js'

const EXAMPLES = `
Inputs are those of demarche code: files, folders, globs, or - for standard input.

NAME is a name in any spelling or a part of one ("Putin", "Zelenskiy", "Kremlin"), an id ("country:RUS") or an actor code with
all below it ("RUSGOV"). The name of a state means whoever speaks for it, too: "Russia" is the country, its government, forces and
officials, but not its rebels, opposition or citizens; "country:RUS" is the country alone, and "RUS" everyone with a code of Russia.
Speakers that are not identified are found by the words of the report ("official"), and --about finds issues as well ("grain").
Each filter may be given several times, or with commas: any of its values will do. Different filters must all hold.

Examples:
  $ demarche quotes report.txt --published 2022-09-15
  $ demarche quotes reports/ --speaker Russia --about Ukraine
  $ demarche quotes wire.jsonl --speaker Putin,Lavrov --manner direct,mixed
  $ demarche quotes reports/ --act intent --json | jq -r '.[] | [.speaker.name, .content.words] | @tsv'

That nothing matches is no error: standard error says so, and --json prints "[]".
Exit status: 0 every input was coded, 1 some were not (each is named on standard error), 2 unusable arguments.`

interface QuotesOptions extends PageOptions, Wanted {
  readonly published?: string
  readonly columns?: ColumnNames
  readonly json?: boolean
}

const { manner: MANNERS, act: ACTS } = statementSchema.shape

export function quotesCommand(): Command {
  const command = new Command('quotes')
    .description('show the statements of news reports by speaker: who said what to whom, in the exact words')
    .argument('<input...>', 'files, folders, globs, or - for standard input')
    .option('--speaker <name>', 'only statements of these speakers', nameList)
    .option('--about <name>', 'only statements about these actors or issues', nameList)
    .option('--manner <manner>', `only these: ${MANNERS.options.join(', ')}`, choiceList(MANNERS.options))
    .option('--act <act>', `only these: ${ACTS.options.join(', ')}`, choiceList(ACTS.options))
    .option('--json', 'print the statements as one JSON array, in the order of the input')
  return withPageOptions(withInputOptions(command))
    .addHelpText('after', EXAMPLES)
    .action(async (given: string[], options: QuotesOptions) => {
      process.exitCode = await quotes(given, options)
    })
}

async function quotes(given: readonly string[], options: QuotesOptions): Promise<number> {
  const findings = await findInputs(given)
  const log = openLog(process.stderr)
  const filter = filterFor(options)
  const printer = (options.json ? jsonPrinter : viewPrinter)(streamTarget(process.stdout), options)
  let reports = 0
  let found = 0
  try {
    return await codeEach(findings, options, log, async (report) => {
      const quotations = quotationsIn(report, filter(report))
      reports++
      found += quotations.length
      await printer.add(quotations)
      log.coded(report)
    })
  } finally {
    await printer.finish()
    log.close()
    if (reports > 0 && found === 0) process.stderr.write('demarche: no statement matches\n')
  }
}

interface Printer {
  add(this: void, quotations: readonly Quotation[]): Promise<void>
  finish(this: void): Promise<void>
}

/** A statement a line, written as soon as its report is coded. */
function jsonPrinter(target: Target): Printer {
  let written = 0
  return {
    async add(quotations) {
      for (const quotation of quotations) {
        await target.write(`${written++ > 0 ? ',\n' : '[\n'}${JSON.stringify(quotation)}`)
      }
    },
    finish: () => target.write(written > 0 ? '\n]\n' : '[]\n'),
  }
}

/** Speakers go through all reports, so nothing is shown before the last is coded. */
function viewPrinter(target: Target, options: QuotesOptions): Printer {
  const all: Quotation[] = []
  let reports = 0
  return {
    add(quotations) {
      all.push(...quotations)
      reports++
      return Promise.resolve()
    },
    async finish() {
      if (all.length > 0) await target.write(renderQuotes(all, { ...pageFor(options), reports }))
    },
  }
}
