import { Command, Option } from 'commander'
import { wholeNumber, withInputOptions } from './arguments.js'
import { codeEach } from './coding/index.js'
import { EXIT, reasonOf } from './errors.js'
import { refuseBinary } from './output/binary.js'
import { type ColumnNames, findInputs, type Findings } from './input/index.js'
import { openLog } from './log.js'
import { fileTarget, type Format, FORMATS, openWriter, streamTarget, type Target } from './output/index.js'
import { pageOf } from './page.js'
import { abandonWhenTold } from './signals.js'

const EXAMPLES = `
Inputs are text (.txt, .md), web pages (.html, .htm), JSON Lines with one {"id", "text", "title", "published", "url",
"publisher"} a line (.jsonl), tables with the same columns under these or other usual names (.csv, .tsv), RSS and Atom (.xml,
.rss, .atom) and web archives (.warc), each of them plain or as .gz; folders are searched through, globs may be quoted.

Examples:
  $ demarche code report.txt --published 2022-09-15
  $ demarche code reports/ 'archive/**/*.html.gz' --out coded.jsonl
  $ demarche code reports/ --format parquet --out events.parquet
  $ demarche code corpus.csv --columns text=body,published=printed --out coded.jsonl
  $ demarche code archive/ --ledger news.ledger --jobs 4
  $ demarche code wire.jsonl --jobs 4 | grep '"cameo":"190"'
  $ demarche code report.txt --explain | jq '.events[].explanation[].says'
  $ curl -s https://example.org/story.html | demarche code - --format text

Exit status: 0 every input was coded, 1 some were not (each is named on standard error), 2 unusable arguments.`

const MOST_JOBS = 256
const MOST_SECONDS = 86_400
/** A report of a hundred thousand characters takes some ten seconds. */
const DEADLINE_SECONDS = 60

interface CodeOptions {
  readonly format: Format
  readonly out?: string
  readonly published?: string
  readonly columns?: ColumnNames
  readonly jobs?: number
  readonly explain?: boolean
  readonly ledger?: string
  readonly deadline: number
  readonly faults?: string
}

export function codeCommand(): Command {
  const command = new Command('code')
    .description('code news reports: who said what about whom, who did what to whom')
    .argument('<input...>', 'files, folders, globs, or - for standard input')
    .addOption(
      new Option('--format <format>', 'whole reports as jsonl, json or text; their events as csv or parquet')
        .choices(FORMATS)
        .default('jsonl'),
    )
    .option('--out <file>', 'write to this file; it appears when all is done')
  return withInputOptions(command)
    .option(
      '--jobs <number>',
      'how many reports to code at a time; by default what the input is worth',
      wholeNumber(1, MOST_JOBS),
    )
    .addOption(
      new Option(
        '--ledger <file>',
        'enter what is coded into this ledger; what is in it already is not coded again',
      ).conflicts(['out', 'format']),
    )
    .option(
      '--deadline <seconds>',
      'with --ledger: leave a report out that takes longer',
      wholeNumber(1, MOST_SECONDS),
      DEADLINE_SECONDS,
    )
    .option('--faults <file>', 'with --ledger: write what could not be coded to this file, as JSON')
    .option('--explain', 'give each event its reasons, in words with their spans')
    .addHelpText('after', EXAMPLES)
    .action(async (given: string[], options: CodeOptions) => {
      process.exitCode = await code(given, options)
    })
}

async function code(given: readonly string[], options: CodeOptions): Promise<number> {
  const findings = await findInputs(given)
  if (options.ledger !== undefined) {
    // The database is loaded by those who want one.
    const { enterFindings } = await import('./entering/command.js')
    return enterFindings(findings, { ...options, ledger: options.ledger })
  }
  refuseBinary(options)
  const target = options.out === undefined ? streamTarget(process.stdout) : await fileTarget(options.out)
  const forget = abandonWhenTold(target)
  try {
    return await codeInto(target, findings, options)
  } catch (error) {
    target.abandon()
    process.stderr.write(`demarche: ${reasonOf(error)}\n`)
    return EXIT.someNotCoded
  } finally {
    forget()
  }
}

async function codeInto(target: Target, findings: Findings, options: CodeOptions): Promise<number> {
  const log = openLog(process.stderr)
  const page = pageOf(options.out === undefined ? process.stdout : {})
  try {
    const writer = await openWriter(target, options.format, page)
    const status = await codeEach(findings, options, log, async (report) => {
      await writer.write(report)
      log.coded(report)
    })
    await writer.finish()
    return status
  } finally {
    log.close()
  }
}
