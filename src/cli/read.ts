import { Command } from 'commander'
import type { CodedReport } from '../model/index.js'
import { parseDay, wholeNumber } from './arguments.js'
import { codeInOrder, openCoder } from './coding/index.js'
import { EXIT } from './errors.js'
import { findInputs, openInputs } from './input/index.js'
import { openLog } from './log.js'
import { streamTarget } from './output/index.js'
import { pageOf } from './page.js'
import { LEAST_WIDTH, renderReport } from './view/index.js'

const EXAMPLES = `
FILE may be text, a web page, or JSON Lines; of several records each is shown.

Examples:
  $ demarche read report.txt --published 2022-09-15
  $ demarche read story.html --width 160
  $ curl -s https://example.org/story.html | demarche read -
  $ demarche read report.txt --json | jq '.events[].plover.event'

Colours are used on a terminal, unless NO_COLOR is set in the environment.
Exit status: 0 all was shown, 1 something could not be read, 2 unusable arguments.`

const MOST_WIDTH = 1000

interface ReadOptions {
  readonly published?: string
  readonly json?: boolean
  readonly width?: number
  readonly color: boolean
}

export function readCommand(): Command {
  return new Command('read')
    .description('show one news report as a person reads it: who is in it, who said what, who did what')
    .argument('<file>', 'a file, or - for standard input')
    .option('--published <date>', 'publication date (YYYY-MM-DD), where the file names none', parseDay)
    .option('--json', 'print the coded report as JSON instead')
    .option(
      '--width <columns>',
      'columns to fill; by default those of the terminal',
      wholeNumber(LEAST_WIDTH, MOST_WIDTH),
    )
    .option('--no-color', 'use no colours')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: ReadOptions) => {
      process.exitCode = await read(file, options)
    })
}

async function read(file: string, options: ReadOptions): Promise<number> {
  const log = openLog(process.stderr)
  const target = streamTarget(process.stdout)
  const { inputs, faults } = await findInputs([file])
  faults.forEach(log.fault)
  if (inputs.length === 0) return EXIT.someNotCoded
  const layout = layoutFor(options)
  const coder = await openCoder(1)
  try {
    let shown = 0
    const opened = openInputs(inputs, { published: options.published ?? null })
    for await (const coded of codeInOrder(opened, coder)) {
      if ('fault' in coded) log.fault(coded.fault)
      else await target.write((shown++ > 0 ? layout.between : '') + layout.show(coded.report))
    }
  } finally {
    await coder.close()
  }
  return log.faults > 0 ? EXIT.someNotCoded : EXIT.coded
}

interface ReadLayout {
  readonly between: string
  readonly show: (report: CodedReport) => string
}

function layoutFor(options: ReadOptions): ReadLayout {
  if (options.json) return { between: '', show: indentedJson }
  const page = pageOf(process.stdout)
  const width = options.width ?? page.width
  const colour = options.color && page.colour
  return {
    between: `${'═'.repeat(width)}\n`,
    show: (report) => renderReport(report, { width, colour }),
  }
}

/** Indented, but each span on one line. A string of JSON holds no line break, so only spans can match. */
function indentedJson(report: CodedReport): string {
  const spread = /\[\n +(\d+),\n +(\d+)\n +\]/g
  return `${JSON.stringify(report, null, 2).replace(spread, '[$1, $2]')}\n`
}
