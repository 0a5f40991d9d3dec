import type { CodedReport } from '../../model/index.js'
import { EXIT } from '../errors.js'
import { type ColumnNames, type Findings, openInputs } from '../input/index.js'
import type { Log } from '../log.js'
import { openCoder, usefulJobs } from '../../coding/index.js'
import { codeInOrder } from './order.js'

export interface CodingOptions {
  /** ISO day; holds where the input itself does not say when it was published. */
  readonly published?: string
  /** Which columns of tables are what, where their names do not tell. */
  readonly columns?: ColumnNames
  /** How many reports to code at a time; by default what the input is worth. */
  readonly jobs?: number
  /** Whether events come with their reasons. */
  readonly explain?: boolean
}

/** Codes what was found and hands on each report, in the order of the input; the faults go to the log. Returns the exit status. */
export async function codeEach(
  findings: Findings,
  { published, columns = {}, jobs, explain = false }: CodingOptions,
  log: Log,
  take: (report: CodedReport) => Promise<void>,
): Promise<number> {
  findings.faults.forEach(log.fault)
  if (findings.inputs.length > 0) {
    const coder = await openCoder(jobs ?? usefulJobs(totalBytes(findings)), { explain })
    try {
      const opened = openInputs(findings.inputs, { published: published ?? null, columns })
      for await (const coded of codeInOrder(opened, coder)) {
        if ('fault' in coded) log.fault(coded.fault)
        else await take(coded.report)
      }
    } finally {
      await coder.close()
    }
  }
  return log.faults > 0 ? EXIT.someNotCoded : EXIT.coded
}

const totalBytes = ({ inputs }: Findings): number => inputs.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0)
