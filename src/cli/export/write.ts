import {
  entryRows, type Kind, type LayoutName, openRowWriter, type TableFormat, writeEvents,
} from '../../export/index.js' // prettier-ignore
import type { Ledger, Period } from '../../ledger/index.js'
import type { Modality } from '../../model/index.js'
import type { LedgerOptions } from '../ledger/named.js'
import { shownOn, type Target } from '../output/index.js'

export interface ExportOptions extends LedgerOptions, Period {
  readonly format: TableFormat
  readonly layout: LayoutName
  readonly what: Kind
  readonly once?: boolean
  readonly modality?: Modality
  readonly guard?: boolean
  readonly out?: string
}

/** Returns how many rows, or reports, were written. */
export const writeEntries = (ledger: Ledger, target: Target, options: ExportOptions): Promise<number> =>
  options.what === 'reports'
    ? writeReports(ledger, target, options)
    : writeRows(ledger, target, options, options.what)

async function writeReports(ledger: Ledger, target: Target, period: Period): Promise<number> {
  let written = 0
  for await (const report of ledger.reports(period)) {
    await target.write(`${JSON.stringify(report)}\n`)
    written++
  }
  return written
}

async function writeRows(
  ledger: Ledger,
  target: Target,
  options: ExportOptions,
  what: Exclude<Kind, 'reports'>,
): Promise<number> {
  const { format, layout, guard = false, out } = options
  const sink = shownOn(out === undefined ? process.stdout : {}, target)
  if (what === 'events') return writeEvents(ledger, options, { layout, format, guard }, sink)
  const table = entryRows(what, ledger.reports(options))
  const writer = await openRowWriter(format, table, sink, { guard })
  let written = 0
  for await (const rows of table.rows) {
    await writer.write(rows)
    written += rows.length
  }
  await writer.finish()
  return written
}
