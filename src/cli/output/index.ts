import type { CodedReport } from '../../model/index.js'
import { type Format, isEventFormat, layoutFor, type Page } from './formats.js'
import { shownOn } from './shown.js'
import type { Target } from './target.js'

export { type Format, FORMATS } from './formats.js'
export { shownOn } from './shown.js'
export { fileTarget, streamTarget, type Target } from './target.js'

export interface ReportWriter {
  write(report: CodedReport): Promise<void>
  finish(): Promise<void>
}

/** Writes one report after the other and keeps none. */
export async function openWriter(target: Target, format: Format, page: Page): Promise<ReportWriter> {
  if (isEventFormat(format)) return openEventWriter(target, format, page)
  const layout = await layoutFor(format, page)
  let written = 0
  await target.write(layout.before)
  return {
    async write(report) {
      await target.write((written++ > 0 ? layout.between : '') + layout.write(report))
    },
    async finish() {
      await target.write(layout.after)
      await target.finish()
    },
  }
}

/** The events of the reports in the layout of our own, a row each. */
async function openEventWriter(
  target: Target,
  format: 'csv' | 'parquet',
  { terminal = false }: Page,
): Promise<ReportWriter> {
  const { eventLayout, eventsIn, loadNames, openRowWriter } = await import('../../export/index.js')
  const table = eventLayout('demarche', loadNames())
  const writer = await openRowWriter(format, table, shownOn({ isTTY: terminal }, target))
  return {
    async write(report) {
      await writer.write(eventsIn(report).flatMap(table.rows))
    },
    async finish() {
      await writer.finish()
      await target.finish()
    },
  }
}
