import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { LedgerError } from '../ledger.js'
import { MIGRATIONS } from './migrations.js'

/** "DMRC": tells a ledger from any other SQLite file. */
const APPLICATION_ID = 0x444d5243
const SQLITE_MAGIC = 'SQLite format 3\0'
/** Up to this size a ledger is checked when it is opened; a larger one would take seconds, and shows damage where it is read. */
const CHECKED_BYTES = 64_000_000
/** How long a writer waits for another one, in milliseconds. */
const BUSY_TIMEOUT = 60_000

export interface OpenOptions {
  /** Refuse to make a ledger where there is none: for those who only ask. */
  readonly mustExist?: boolean
}

/**
 * Opens the ledger in that file, or makes one; older schemas are brought up to date.
 * @throws LedgerError for a file that is no ledger, is damaged or was written by a newer version
 */
export function openDatabase(file: string, { mustExist = false }: OpenOptions = {}): Database.Database {
  const isThere = existsSync(file) && statSync(file).size > 0
  if (!isThere && mustExist)
    throw new LedgerError(`${file}: no such ledger; make one with demarche code … --ledger ${file}`)
  if (!existsSync(dirname(file))) throw new LedgerError(`${file}: its folder does not exist; make it first`)
  if (isThere && !isSqlite(file)) throw new LedgerError(`${file}: is not a ledger; name another file`)
  return attempt(file, () => {
    const database = new Database(file, { timeout: BUSY_TIMEOUT })
    try {
      prepare(database, file, isThere)
      return database
    } catch (error) {
      database.close()
      throw error
    }
  })
}

function prepare(database: Database.Database, file: string, isThere: boolean): void {
  if (isThere) identify(database, file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  migrate(database, file)
}

function identify(database: Database.Database, file: string): void {
  const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number
  const id = database.pragma('application_id', { simple: true })
  // A file that a killed process left before its first transaction is empty but for its header.
  if (id !== APPLICATION_ID && !(id === 0 && tables === 0)) {
    throw new LedgerError(`${file}: is a database but not a ledger; name another file`)
  }
  if (statSync(file).size > CHECKED_BYTES) return
  const [check] = database.pragma('quick_check(1)') as { quick_check: string }[]
  if (check?.quick_check !== 'ok') {
    throw new LedgerError(`${file}: is damaged (${check?.quick_check}); restore it from a copy`)
  }
}

function migrate(database: Database.Database, file: string): void {
  const run = database.transaction(() => {
    const version = database.pragma('user_version', { simple: true }) as number
    if (version > MIGRATIONS.length) {
      throw new LedgerError(
        `${file}: was written by a newer version of demarche (schema ${version}, this one knows ${MIGRATIONS.length}); update demarche`,
      )
    }
    for (const migration of MIGRATIONS.slice(version)) database.exec(migration)
    if (version === MIGRATIONS.length) return
    database.pragma(`application_id = ${APPLICATION_ID}`)
    database.pragma(`user_version = ${MIGRATIONS.length}`)
  })
  // Whoever comes second waits for the first to finish.
  run.immediate()
}

function isSqlite(file: string): boolean {
  const start = Buffer.alloc(SQLITE_MAGIC.length)
  const descriptor = openSync(file, 'r')
  try {
    return readSync(descriptor, start) === start.length && start.toString('latin1') === SQLITE_MAGIC
  } finally {
    closeSync(descriptor)
  }
}

/** Runs what touches the file; what SQLite or the system says becomes one line that names the ledger. */
export function attempt<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw ledgerError(file, error)
  }
}

export function ledgerError(file: string, error: unknown): Error {
  if (error instanceof LedgerError) return error
  const { code = '', message = String(error) } = error as { code?: string; message?: string }
  const known = Object.entries(REASONS).find(([prefix]) => code.startsWith(prefix))
  return new LedgerError(`${file}: ${known?.[1] ?? message}`, { cause: error })
}

/** By the beginning of SQLite's or the system's code. */
const REASONS: Readonly<Record<string, string>> = {
  SQLITE_FULL: 'the disk is full; the ledger is whole as far as it got: free space and run again',
  ENOSPC: 'the disk is full; the ledger is whole as far as it got: free space and run again',
  SQLITE_READONLY: 'cannot be written; check the permissions of the file and its folder',
  SQLITE_CANTOPEN: 'cannot be opened; check that its folder exists and may be written',
  SQLITE_BUSY: 'is kept busy by another process; try again when that has finished',
  SQLITE_NOTADB: 'is not a ledger, or its beginning is damaged; name another file or restore it from a copy',
  SQLITE_CORRUPT: 'is damaged; restore it from a copy',
  SQLITE_IOERR: 'cannot be read or written: the disk reports an error',
}
