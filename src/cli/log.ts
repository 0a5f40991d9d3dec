import type { CodedReport, Notice } from '../model/index.js'
import type { InputFault } from './input/index.js'
import { faultLine, printable } from './printable.js'

/** Where a run tells a person how it goes: faults at once, notices gathered by kind, progress on a terminal only. */
export interface Log {
  readonly faults: number
  fault(this: void, fault: InputFault): void
  coded(report: CodedReport): void
  /** Writes the gathered notices and leaves the line clean. */
  close(): void
}

interface Stream {
  readonly isTTY?: boolean
  write(text: string): unknown
}

interface Gathered {
  readonly first: Notice
  readonly sourceId: string
  reports: number
}

/** Work that is over sooner needs no progress line. */
const LONG_MILLISECONDS = 1500
const REDRAW_MILLISECONDS = 100
const CLEAR_LINE = '\r\u001b[K'

export function openLog(stream: Stream): Log {
  const notices = new Map<string, Gathered>()
  const started = performance.now()
  let drawn = started
  let isDrawn = false
  let faults = 0
  let reports = 0

  function progress(): void {
    const now = performance.now()
    if (!stream.isTTY || now - started < LONG_MILLISECONDS || now - drawn < REDRAW_MILLISECONDS) return
    stream.write(`${CLEAR_LINE}${reports} coded${faults > 0 ? `, ${faults} not` : ''}`)
    drawn = now
    isDrawn = true
  }

  function say(line: string): void {
    stream.write(`${isDrawn ? CLEAR_LINE : ''}${line}\n`)
    isDrawn = false
  }

  return {
    get faults() {
      return faults
    },
    fault(fault) {
      faults++
      say(faultLine(fault))
    },
    coded(report) {
      reports++
      gather(notices, report)
      progress()
    },
    close() {
      if (isDrawn) stream.write(CLEAR_LINE)
      isDrawn = false
      for (const gathered of notices.values()) say(summary(gathered, reports))
    },
  }
}

function gather(notices: Map<string, Gathered>, report: CodedReport): void {
  const seen = new Set<string>()
  for (const notice of report.notices) {
    if (seen.has(notice.code)) continue
    seen.add(notice.code)
    const gathered = notices.get(notice.code)
    if (gathered) gathered.reports++
    else notices.set(notice.code, { first: notice, sourceId: report.document.sourceId, reports: 1 })
  }
}

function summary({ first, sourceId, reports }: Gathered, total: number): string {
  const where =
    total === 1 ? '' : ` (${reports} of ${total} reports, the first of them ${printable(sourceId)})`
  return `notice: ${printable(first.message)}${where}`
}
