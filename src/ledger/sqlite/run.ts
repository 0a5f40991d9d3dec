import type Database from 'better-sqlite3'
import {
  type CompiledQuery,
  DummyDriver,
  type Insertable,
  Kysely,
  type RawBuilder,
  sql,
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

/** A query that is written as SQL. */
export const written = <Row>(query: RawBuilder<Row>): Query<Row> => ({ compile: () => query.compile(build) })

/** Any number of numbers as one value. */
export const listed = (numbers: readonly number[]) =>
  sql<number>`(select value from json_each(${JSON.stringify(numbers)}))`

interface Query<Row> {
  compile(): CompiledQuery<Row>
}

/** What only writes. */
interface Command {
  compile(): Pick<CompiledQuery, 'sql' | 'parameters'>
}

/** Runs built queries on one open file; each different one is prepared once. */
export interface Runner {
  all<Row>(query: Query<Row>): Row[]
  first<Row>(query: Query<Row>): Row | undefined
  /** Rows as lists of their values, in the order of the query: of many rows that costs a fraction. */
  lists<Values extends readonly unknown[]>(query: Query<unknown>): Values[]
  /** The values of the only column: of all of a ledger they are many. */
  column<Value>(query: Query<unknown>): Value[]
  /** Hands over one row after the other as a list of its values; nothing may be written meanwhile. */
  each(query: Query<unknown>, take: (values: readonly unknown[]) => void): void
  /** Returns the number of the row that was inserted last. */
  run(command: Command): number
  /** The same of one new row, of which a ledger has many: nothing is built for each. Rows of a table name the same columns. */
  insert<Name extends keyof Tables>(table: Name, row: Insertable<Tables[Name]>): number
  /** All of the work or none of it; other writers wait. */
  transact<T>(work: () => T): T
  /** How many rows were written since it was opened. */
  changes(): number
  close(): void
}

export function runnerOn({ database, close }: Opened, file: string): Runner {
  const prepare = kept((sql) => database.prepare(sql))
  const prepareRaw = kept((sql) => database.prepare(sql).raw())
  const prepareColumn = kept((sql) => database.prepare(sql).pluck())
  const inserts = new Map<string, string>()
  return {
    all: <Row>(query: Query<Row>) => {
      const { sql, parameters } = query.compile()
      return attempt(file, () => prepare(sql).all(...parameters) as Row[])
    },
    first: <Row>(query: Query<Row>) => {
      const { sql, parameters } = query.compile()
      return attempt(file, () => prepare(sql).get(...parameters) as Row | undefined)
    },
    lists: <Values extends readonly unknown[]>(query: Query<unknown>) => {
      const { sql, parameters } = query.compile()
      return attempt(file, () => prepareRaw(sql).all(...parameters) as Values[])
    },
    column: <Value>(query: Query<unknown>) => {
      const { sql, parameters } = query.compile()
      return attempt(file, () => prepareColumn(sql).all(...parameters) as Value[])
    },
    each: (query, take) => {
      const { sql, parameters } = query.compile()
      attempt(file, () => {
        for (const values of database
          .prepare(sql)
          .raw()
          .iterate(...parameters))
          take(values as unknown[])
      })
    },
    run: (query) => {
      const { sql, parameters } = query.compile()
      return attempt(file, () => Number(prepare(sql).run(...parameters).lastInsertRowid))
    },
    insert: (table, row) => {
      const known = inserts.get(table) ?? insertInto(table, Object.keys(row))
      inserts.set(table, known)
      return attempt(file, () => Number(prepare(known).run(...Object.values(row)).lastInsertRowid))
    },
    transact: (work) => attempt(file, () => database.transaction(work).immediate()),
    changes: () => database.prepare('SELECT total_changes()').pluck().get() as number,
    close,
  }
}

type Prepare = (sql: string) => Database.Statement

function kept(prepare: Prepare): Prepare {
  const prepared = new Map<string, Database.Statement>()
  return (sql) => {
    const known = prepared.get(sql) ?? prepare(sql)
    // Queries with lists differ by their length: those that are not kept are prepared again.
    if (prepared.size < MOST_PREPARED) prepared.set(sql, known)
    return known
  }
}

const MOST_PREPARED = 500

const insertInto = (table: string, columns: readonly string[]): string =>
  `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`
