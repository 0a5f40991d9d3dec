import type { CodedReport } from '../../model/index.js'
import type { Layout } from './formats.js'
import type { Target } from './target.js'

export { type Format, FORMATS, layoutFor } from './formats.js'
export { fileTarget, streamTarget, type Target } from './target.js'

export interface ReportWriter {
  write(report: CodedReport): Promise<void>
  finish(): Promise<void>
}

/** Writes one report after the other and keeps none. */
export async function openWriter(target: Target, layout: Layout): Promise<ReportWriter> {
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
