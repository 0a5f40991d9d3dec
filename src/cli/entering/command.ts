import { writeFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { openLedger } from '../../ledger/index.js'
import { VERSION } from '../../version.js'
import { openCoder, usefulJobs } from '../../coding/index.js'
import { EXIT, reasonOf, UsageError } from '../errors.js'
import { type ColumnNames, type Findings, type InputFault, openInputs } from '../input/index.js'
import { faultLine } from '../printable.js'
import { stopWhenTold } from '../signals.js'
import { enterEach, type Entered } from './enter.js'
import { openProgress, timeText } from './progress.js'

export interface EnteringWishes {
  readonly ledger: string
  readonly published?: string
  readonly columns?: ColumnNames
  readonly jobs?: number
  readonly explain?: boolean
  /** Seconds that one report may take. */
  readonly deadline: number
  /** A file for what could not be coded, as JSON. */
  readonly faults?: string
}

type Tally = Record<'added' | 'replaced' | 'unchanged' | 'known', number>

/** Codes what was found into a ledger and says on standard error what became of it. Returns the exit status. */
export async function enterFindings(findings: Findings, wishes: EnteringWishes): Promise<number> {
  const ledger = openLedger(wishes.ledger)
  const told = stopWhenTold()
  const faults: InputFault[] = [...findings.faults]
  const tally: Tally = { added: 0, replaced: 0, unchanged: 0, known: 0 }
  const started = performance.now()
  try {
    const bytes = totalBytes(findings)
    const coder = await openCoder(wishes.jobs ?? usefulJobs(bytes ?? 0), {
      explain: wishes.explain ?? false,
      deadline: wishes.deadline * 1000,
    })
    const progress = openProgress(process.stderr, bytes)
    try {
      findings.faults.forEach(sayFault)
      const opened = openInputs(findings.inputs, {
        published: wishes.published ?? null,
        columns: wishes.columns ?? {},
      })
      const options = {
        version: VERSION,
        now: () => new Date().toISOString(),
        isOver: () => told.signal.aborted,
      }
      for await (const entered of enterEach(opened, coder, ledger, options)) {
        take(entered, tally, faults, (fault) => progress.aside(() => sayFault(fault)))
        progress.done('fault' in entered ? 0 : entered.bytes)
      }
    } finally {
      progress.stop()
      await coder.close()
    }
  } finally {
    told.forget()
    await ledger.close()
  }
  if (wishes.faults !== undefined) writeFaults(wishes.faults, faults)
  sayResult(tally, faults.length, performance.now() - started, told.status() !== null)
  return told.status() ?? (faults.length > 0 ? EXIT.someNotCoded : EXIT.coded)
}

function take(entered: Entered, tally: Tally, faults: InputFault[], say: (fault: InputFault) => void): void {
  if ('fault' in entered) {
    faults.push(entered.fault)
    say(entered.fault)
  } else tally[entered.outcome]++
}

const sayFault = (fault: InputFault): void => void process.stderr.write(`${faultLine(fault)}\n`)

function sayResult(tally: Tally, faults: number, milliseconds: number, isEnded: boolean): void {
  const parts = [
    `${tally.added} added`,
    ...(tally.replaced > 0 ? [`${tally.replaced} coded anew`] : []),
    `${tally.known + tally.unchanged} known before`,
    ...(faults > 0 ? [`${faults} not coded`] : []),
  ]
  const ended = isEnded ? '; told to end: run it again to go on' : ''
  process.stderr.write(`${parts.join(', ')} in ${timeText(milliseconds / 1000)}${ended}\n`)
}

function writeFaults(path: string, faults: readonly InputFault[]): void {
  try {
    writeFileSync(path, `${JSON.stringify(faults, null, 2)}\n`)
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${reasonOf(error)}`)
  }
}

/** Null where an input does not say how long it is. */
function totalBytes({ inputs }: Findings): number | null {
  return inputs.reduce<number | null>(
    (sum, { bytes }) => (sum === null || bytes === null ? null : sum + bytes),
    0,
  )
}
