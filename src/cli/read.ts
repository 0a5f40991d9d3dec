import { Command } from 'commander'
import type { CodedReport } from '../model/index.js'
import { withInputOptions } from './arguments.js'
import { codeEach } from './coding/index.js'
import { type ColumnNames, findInputs } from './input/index.js'
import { openLog } from './log.js'
import { streamTarget } from './output/index.js'
import { pageFor, type PageOptions, withPageOptions } from './page.js'
import { renderReport } from './view/index.js'

const EXAMPLES = `
FILE may be whatever demarche code reads; of several records each is shown.

Examples:
  $ demarche read report.txt --published 2022-09-15
  $ demarche read story.html --width 160
  $ demarche read report.txt --explain
  $ curl -s https://example.org/story.html | demarche read -
  $ demarche read report.txt --json | jq '.events[].plover.event'

Colours are used on a terminal, unless NO_COLOR is set in the environment.
Exit status: 0 all was shown, 1 something could not be read, 2 unusable arguments.`

interface ReadOptions extends PageOptions {
  readonly published?: string
  readonly columns?: ColumnNames
  readonly json?: boolean
  readonly explain?: boolean
}

export function readCommand(): Command {
  const command = new Command('read')
    .description('show one news report as a person reads it: who is in it, who said what, who did what')
    .argument('<file>', 'a file, or - for standard input')
    .option('--explain', 'show below each event why it is coded so')
    .option('--json', 'print the coded report as JSON instead')
  return withPageOptions(withInputOptions(command))
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: ReadOptions) => {
      process.exitCode = await read(file, options)
    })
}

async function read(file: string, options: ReadOptions): Promise<number> {
  const target = streamTarget(process.stdout)
  const layout = layoutFor(options)
  let shown = 0
  const show = (report: CodedReport) =>
    target.write((shown++ > 0 ? layout.between : '') + layout.show(report))
  return codeEach(await findInputs([file]), { ...options, jobs: 1 }, openLog(process.stderr), show)
}

interface ReadLayout {
  readonly between: string
  readonly show: (report: CodedReport) => string
}

function layoutFor(options: ReadOptions): ReadLayout {
  if (options.json) return { between: '', show: indentedJson }
  const page = pageFor(options)
  return {
    between: `${'═'.repeat(page.width)}\n`,
    show: (report) => renderReport(report, page),
  }
}

/** Indented, but each span on one line. A string of JSON holds no line break, so only spans can match. */
function indentedJson(report: CodedReport): string {
  const spread = /\[\n +(\d+),\n +(\d+)\n +\]/g
  return `${JSON.stringify(report, null, 2).replace(spread, '[$1, $2]')}\n`
}
