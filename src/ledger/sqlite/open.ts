import {
  accessSync, chmodSync, closeSync, constants, copyFileSync, existsSync, mkdtempSync, openSync, readdirSync, readSync, rmSync, statSync,
} from 'node:fs' // prettier-ignore
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import type { CodedReport } from '../../model/index.js'
import { leadEnd } from '../lead.js'
import { LedgerError } from '../ledger.js'
import { MIGRATIONS } from './migrations.js'

/** "DMRC": tells a ledger from any other SQLite file. */
const APPLICATION_ID = 0x444d5243
const SQLITE_MAGIC = 'SQLite format 3\0'
/** Up to this size a ledger is checked when it is opened; a larger one would take seconds, and shows damage where it is read. */
const CHECKED_BYTES = 64_000_000
/** How long a writer waits for another one, in milliseconds. */
const BUSY_TIMEOUT = 60_000
/** How long a reader does, while a ledger is put to work or to rest. */
const READER_TIMEOUT = 1000

/** Of a ledger larger than this (in kibibytes), pages are read again and again. */
const CACHE = 128_000

export interface OpenOptions {
  /** Refuse to make a ledger where there is none: for those who only ask. */
  readonly mustExist?: boolean
  /** Never write: a ledger that belongs to somebody else or lies where nothing can be written can be asked. Nothing can be entered. */
  readonly readOnly?: boolean
  /** Kibibytes of the ledger that are kept in memory: 128,000 unless one of several readers wants less. */
  readonly cache?: number
}

export interface Opened {
  readonly database: Database.Database
  close(this: void): void
}

/**
 * Opens the ledger in that file, or makes one; older schemas are brought up to date.
 * @throws LedgerError for a file that is no ledger, is damaged or was written by a newer version
 */
export function openDatabase(
  file: string,
  { mustExist = false, readOnly = false, cache = CACHE }: OpenOptions = {},
): Opened {
  const isThere = existsSync(file) && statSync(file).size > 0
  if (!isThere && (mustExist || readOnly))
    throw new LedgerError(`${file}: no such ledger; make one with demarche code … --ledger ${file}`)
  if (!existsSync(dirname(file))) throw new LedgerError(`${file}: its folder does not exist; make it first`)
  return attempt(file, () => {
    if (isThere && !isSqlite(file)) throw new LedgerError(`${file}: is not a ledger; name another file`)
    return readOnly ? openToAsk(file, cache) : openToWrite(file, isThere, cache)
  })
}

function openToWrite(file: string, isThere: boolean, cache: number): Opened {
  const database = new Database(file, { timeout: BUSY_TIMEOUT })
  return prepared(database, () => {
    if (isThere) identify(database, file)
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    database.pragma(`cache_size = -${cache}`)
    migrate(database, file)
    return { database, close: () => rest(database) }
  })
}

/** Readers need files beside a ledger that is being written, and none beside one that rests: the last writer puts it to rest. */
function rest(database: Database.Database): void {
  try {
    database.pragma('busy_timeout = 0')
    database.pragma('journal_mode = DELETE')
  } catch {
    // Somebody else has it open and will do the same, or the next writer.
  } finally {
    database.close()
  }
}

/** A ledger that cannot be read where it is, or is of an older schema, is read from a copy of one's own. */
function openToAsk(file: string, cache: number): Opened {
  if (needsFilesBeside(file) && !mayWrite(file)) return openCopy(file)
  const database = new Database(file, { readonly: true, timeout: READER_TIMEOUT })
  try {
    return prepared(database, () => {
      identify(database, file)
      if (versionOf(database, file) < MIGRATIONS.length) throw new OlderSchema()
      database.pragma(`cache_size = -${cache}`)
      return { database, close: () => database.close() }
    })
  } catch (error) {
    if (error instanceof OlderSchema || UNREADABLE.test((error as { code?: string }).code ?? ''))
      return openCopy(file)
    throw error
  }
}

class OlderSchema extends Error {}

/** What SQLite says where it may not make the files that it needs beside a ledger. */
const UNREADABLE = /^SQLITE_(?:CANTOPEN|READONLY)/u

function openCopy(file: string): Opened {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-ledger-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    const copy = join(folder, 'copy.ledger')
    copyFileSync(file, copy)
    for (const beside of ['-wal', '-journal'])
      if (existsSync(file + beside)) copyFileSync(file + beside, copy + beside)
    for (const each of readdirSync(folder)) chmodSync(join(folder, each), 0o600)
    const database = new Database(copy)
    return prepared(database, () => {
      identify(database, file)
      migrate(database, file)
      database.pragma('query_only = ON')
      return { database, close: () => (database.close(), remove()) }
    })
  } catch (error) {
    remove()
    throw error
  }
}

/** Closes what turns out to be of no use. */
function prepared(database: Database.Database, work: () => Opened): Opened {
  try {
    return work()
  } catch (error) {
    database.close()
    throw error
  }
}

/** Whether the ledger was left as those who write keep it, without the files that then belong to it. */
function needsFilesBeside(file: string): boolean {
  const isKept = bytesAt(file, WRITE_VERSION, 1)[0] === WAL_VERSION
  return isKept && !(existsSync(`${file}-wal`) && existsSync(`${file}-shm`))
}

/** Of the header of the file format. */
const [WRITE_VERSION, WAL_VERSION] = [18, 2]

function mayWrite(file: string): boolean {
  try {
    accessSync(file, constants.W_OK)
    accessSync(dirname(file), constants.W_OK)
    return true
  } catch {
    return false
  }
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
  database.function('lead_end', { deterministic: true }, (text, furniture) =>
    leadEnd(String(text), JSON.parse(String(furniture)) as CodedReport['furniture']),
  )
  const run = database.transaction(() => {
    const version = versionOf(database, file)
    for (const migration of MIGRATIONS.slice(version)) database.exec(migration)
    if (version === MIGRATIONS.length) return
    database.pragma(`application_id = ${APPLICATION_ID}`)
    database.pragma(`user_version = ${MIGRATIONS.length}`)
  })
  // Whoever comes second waits for the first to finish.
  run.immediate()
}

/** @throws LedgerError for a schema that this version does not know */
function versionOf(database: Database.Database, file: string): number {
  const version = database.pragma('user_version', { simple: true }) as number
  if (version > MIGRATIONS.length) {
    throw new LedgerError(
      `${file}: was written by a newer version of demarche (schema ${version}, this one knows ${MIGRATIONS.length}); update demarche`,
    )
  }
  return version
}

const isSqlite = (file: string): boolean =>
  bytesAt(file, 0, SQLITE_MAGIC.length).toString('latin1') === SQLITE_MAGIC

function bytesAt(file: string, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  const descriptor = openSync(file, 'r')
  try {
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, at))
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
  SQLITE_READONLY:
    'cannot be written, or was opened only to ask; check the permissions of the file and its folder',
  SQLITE_CANTOPEN: 'cannot be opened; check that its folder exists and may be written',
  SQLITE_BUSY: 'is kept busy by another process; try again when that has finished',
  SQLITE_NOTADB: 'is not a ledger, or its beginning is damaged; name another file or restore it from a copy',
  SQLITE_CORRUPT: 'is damaged; restore it from a copy',
  EACCES: 'may not be read; check the permissions of the file',
  EISDIR: 'is a folder; name a file',
  SQLITE_IOERR: 'cannot be read or written: the disk reports an error',
}
