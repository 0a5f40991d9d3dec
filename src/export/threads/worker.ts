import { workerData } from 'node:worker_threads'
import { LedgerError, openLedger } from '../../ledger/index.js'
import { type Part, type PartMaker, partMaker, type Writing } from './part.js'

/** What a thread is started with. */
export interface Start {
  readonly file: string
  readonly writing: Writing
}

/** Errors lose their class on the way between threads: what is wrong with the ledger goes in words. */
export type Made = Part | { readonly refused: string }

let maker: Promise<PartMaker> | undefined

/** What a thread of the pool runs; the pool asks for a default export. */
async function make(numbers: readonly number[]): Promise<Made> {
  try {
    return await (
      await (maker ??= open())
    )(numbers)
  } catch (error) {
    if (error instanceof LedgerError) return { refused: error.message }
    throw error
  }
}

function open(): Promise<PartMaker> {
  const { file, writing } = workerData as Start
  return partMaker(openLedger(file, { mustExist: true, readOnly: true }), writing)
}

export { make as default }
