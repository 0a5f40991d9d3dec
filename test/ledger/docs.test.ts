import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openLedger } from '../../src/ledger/index.js'
import { temporaryFolder } from '../cli/folder.js'

const { path } = temporaryFolder()
const page = readFileSync(resolve(import.meta.dirname, '../../docs/ledger.md'), 'utf8')

/** A ledger with nothing in it, opened as any program would. */
async function emptyLedger(): Promise<Database.Database> {
  await openLedger(path('empty.ledger')).close()
  return new Database(path('empty.ledger'))
}

describe('docs/ledger.md', () => {
  it('explains every table and every column', async () => {
    const database = await emptyLedger()
    const tables = database
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%'`)
      .pluck()
      .all() as string[]
    expect(tables).toHaveLength(12)
    for (const table of tables) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${table}\``))
      const columns = database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]
      for (const column of columns) expect(row, `${table}.${column}`).toContain(`\`${column}\``)
    }
    database.close()
  })

  it('asks in SQL that works', async () => {
    const database = await emptyLedger()
    const queries = [...page.matchAll(/```sql\n(.*?)```/gs)].map(([, query]) => query as string)
    expect(queries).toHaveLength(4)
    for (const query of queries) expect(database.prepare(query).all()).toEqual([])
    database.close()
  })
})
