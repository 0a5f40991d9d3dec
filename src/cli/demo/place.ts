import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UsageError } from '../errors.js'

/** Where the ledger of a demonstration stands. */
export interface Place {
  readonly ledger: string
  /** Takes away what is temporary; a file that the user named stays. */
  remove(this: void): void
}

/** @throws UsageError for a file that is there already */
export function placeFor(file: string | undefined): Place {
  if (file === undefined) return temporaryPlace()
  if (existsSync(file)) throw new UsageError(`${file} is there already, and demo makes a new ledger`)
  return { ledger: file, remove: () => {} }
}

function temporaryPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-'))
  return {
    ledger: join(folder, 'chronicle.ledger'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
