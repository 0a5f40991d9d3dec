import { Command, Option } from 'commander'
import { KINDS, LAYOUTS, TABLE_FORMATS } from '../export/choices.js'
import type { Ledger } from '../ledger/index.js'
import { MODALITIES } from '../model/index.js'
import { parseDay } from './arguments.js'
import { EXIT, UsageError } from './errors.js'
import type { ExportOptions } from './export/write.js'
import { withLedger, withLedgerOption } from './ledger/named.js'
import { fileTarget, streamTarget } from './output/index.js'
import { refuseBinary } from './output/binary.js'
import { abandonWhenTold } from './signals.js'

const EXAMPLES = `
The layout "demarche" has one row an event and says how sure each is. "icews", "gdelt" and "polecat" have the columns of those data
sets; they know no modality, so that only asserted events are written there unless --modality asks for others.
docs/export.md describes every column.

Examples:
  $ demarche export --ledger wire.ledger --out events.csv
  $ demarche export --ledger wire.ledger --format parquet --once --from 2022-01-01 --to 2022-12-31 --out 2022.parquet
  $ demarche export --ledger wire.ledger --layout icews --format tsv --out icews.tab
  $ demarche export --ledger wire.ledger --what statements --format jsonl | jq -r .speaker_name
  $ demarche export --ledger wire.ledger --guard --out for-a-spreadsheet.csv

Exit status: 0 written, 1 the ledger could not be read or the file not be written, 2 unusable arguments.`

export function exportCommand(): Command {
  const command = new Command('export').description(
    'write the entries of a ledger as a table: CSV, TSV, JSON Lines or Parquet',
  )
  return withLedgerOption(command)
    .addOption(new Option('--format <format>', 'how to write it down').choices(TABLE_FORMATS).default('csv'))
    .addOption(
      new Option('--layout <layout>', 'whose columns events have').choices(LAYOUTS).default('demarche'),
    )
    .addOption(new Option('--what <kind>', 'what to write').choices(KINDS).default('events'))
    .option('--from <date>', 'only what is of this day (YYYY-MM-DD) or later', parseDay)
    .option('--to <date>', 'only what is of this day or earlier', parseDay)
    .option('--once', 'each happening once, however many reports tell it')
    .addOption(new Option('--modality <modality>', 'only events of this modality').choices(MODALITIES))
    .option('--guard', "put ' before text that a spreadsheet would take for a formula")
    .option('--out <file>', 'write to this file; it appears when all is done')
    .addHelpText('after', EXAMPLES)
    .action(async (options: ExportOptions) => {
      process.exitCode = await exportEntries(options)
    })
}

async function exportEntries(options: ExportOptions): Promise<number> {
  refuse(options)
  const { READING, writeEntries } = await import('./export/write.js')
  const work = async (ledger: Ledger): Promise<number> => {
    const target = options.out === undefined ? streamTarget(process.stdout) : await fileTarget(options.out)
    const forget = abandonWhenTold(target)
    try {
      const written = await writeEntries(ledger, target, options)
      await target.finish()
      if (written === 0) process.stderr.write('demarche: nothing in the ledger matches\n')
      return EXIT.coded
    } catch (error) {
      target.abandon()
      throw error
    } finally {
      forget()
    }
  }
  return withLedger(options, work, READING)
}

/** @throws UsageError for options that do not go together */
function refuse(options: ExportOptions): void {
  const { what, format, layout, guard, once, modality } = options
  refuseBinary(options)
  if (what === 'reports' && format !== 'jsonl')
    throw new UsageError('whole reports are no table: give --format jsonl')
  if (what !== 'events' && layout !== 'demarche')
    throw new UsageError(`the layout ${layout} is for events; of ${what} there is the layout demarche alone`)
  if (what !== 'events' && (once || modality)) throw new UsageError('--once and --modality are for events')
  if (guard && format !== 'csv' && format !== 'tsv') throw new UsageError('--guard is for csv and tsv')
}
