import type { CodedReport } from '../../model/index.js'

export interface ViewOptions {
  /** Columns of the terminal; no line is wider. At least 40. */
  readonly width: number
  /** Whether to write terminal colours. */
  readonly colour: boolean
}

/** A coded report as a person reads it on the terminal. Ends with a line break. Never throws. */
export function renderReport(report: CodedReport, options: ViewOptions): string {
  return `${report.document.sourceId.slice(0, options.width)}\n`
}
