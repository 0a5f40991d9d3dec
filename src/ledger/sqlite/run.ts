import type Database from 'better-sqlite3'
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { attempt, type Opened } from './open.js'
import type { Tables } from './tables.js'

/** Builds queries and runs none: SQLite's own calls do, so that a transaction is immediate and nothing else comes between. */
export const build = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

interface Query<Row> {
  compile(): CompiledQuery<Row>
}

/** Runs built queries on one open file; each different one is prepared once. */
export interface Runner {
  all<Row>(query: Query<Row>): Row[]
  first<Row>(query: Query<Row>): Row | undefined
  /** Returns the number of the row that was inserted last. */
  run(query: Query<unknown>): number
  /** All of the work or none of it; other writers wait. */
  transact<T>(work: () => T): T
  close(): void
}

export function runnerOn({ database, close }: Opened, file: string): Runner {
  const prepared = new Map<string, Database.Statement>()
  const prepare = (sql: string): Database.Statement => {
    const known = prepared.get(sql) ?? database.prepare(sql)
    // Queries with lists differ by their length: those that are not kept are prepared again.
    if (prepared.size < MOST_PREPARED) prepared.set(sql, known)
    return known
  }
  return {
    all: <Row>(query: Query<Row>) => {
      const { sql, parameters } = query.compile()
      return attempt(file, () => prepare(sql).all(...parameters) as Row[])
    },
    first: <Row>(query: Query<Row>) => {
      const { sql, parameters } = query.compile()
      return attempt(file, () => prepare(sql).get(...parameters) as Row | undefined)
    },
    run: (query) => {
      const { sql, parameters } = query.compile()
      return attempt(file, () => Number(prepare(sql).run(...parameters).lastInsertRowid))
    },
    transact: (work) => attempt(file, () => database.transaction(work).immediate()),
    close,
  }
}

const MOST_PREPARED = 500
