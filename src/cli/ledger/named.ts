import type { Command } from 'commander'
import type { Ledger, OpenOptions } from '../../ledger/index.js'
import { UsageError } from '../errors.js'

export interface LedgerOptions {
  readonly ledger?: string
}

const VARIABLE = 'DEMARCHE_LEDGER'

/** Gives a command the option by which all commands name their ledger. */
export function withLedgerOption(command: Command): Command {
  return command.option('--ledger <file>', `the ledger; by default the one that ${VARIABLE} names`)
}

/** Opens the ledger that the user names to ask it, and closes it whatever comes of the work. */
export async function withLedger<T>(
  options: LedgerOptions,
  work: (ledger: Ledger) => Promise<T>,
  reading: OpenOptions = {},
): Promise<T> {
  return withLedgerIfNamed(
    options,
    (ledger) => {
      if (!ledger) throw new UsageError(`no ledger is named: give --ledger FILE or set ${VARIABLE}`)
      return work(ledger)
    },
    reading,
  )
}

/** The same for work that can do without: null where none is named. */
export async function withLedgerIfNamed<T>(
  { ledger: given }: LedgerOptions,
  work: (ledger: Ledger | null) => Promise<T>,
  reading: OpenOptions = {},
): Promise<T> {
  const file = given ?? process.env[VARIABLE]
  if (!file) return work(null)
  // Loading the database takes time that other commands need not spend.
  const { openLedger } = await import('../../ledger/index.js')
  const ledger = openLedger(file, { ...reading, mustExist: true, readOnly: true })
  try {
    return await work(ledger)
  } finally {
    await ledger.close()
  }
}
