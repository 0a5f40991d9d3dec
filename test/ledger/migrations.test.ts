import { existsSync, readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Ledger, openLedger, sourceKey } from '../../src/ledger/index.js'
import { MIGRATIONS } from '../../src/ledger/sqlite/migrations.js'
import { codeReport, loadKnowledge } from '../../src/pipeline.js'
import { temporaryFolder } from '../cli/folder.js'
import { all } from './all.js'
import { expectSettled } from './differences.js'

const { path } = temporaryFolder()
const TEXTS = [
  'Vladimir Putin met Xi Jinping in Samarkand on Thursday. "China is balanced," Putin told Xi.',
  'Putin and Xi Jinping met in Samarkand on Thursday. Russia attacked Ukraine in 2014.',
]

/** A ledger with its rows in the tables of an older schema. */
function older(file: string, version: number, filled: string): void {
  const database = new Database(file)
  for (const migration of MIGRATIONS.slice(0, version)) database.exec(migration)
  database.prepare('ATTACH ? AS filled').run(filled)
  const tables = database
    .prepare(`SELECT name FROM main.sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%'`)
    .pluck()
    .all() as string[]
  for (const table of tables) {
    const columns = database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table).join(', ')
    database.exec(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM filled.${table}`)
  }
  database.pragma('application_id = 1145918019')
  database.pragma(`user_version = ${version}`)
  database.close()
}

async function answers(ledger: Ledger): Promise<unknown> {
  return {
    reports: await all(ledger.reports()),
    events: await all(ledger.events({ order: 'time' })),
    pages: await ledger.eventPage({ limit: 3, either: ['RUS'] }),
    about: await all(ledger.statements({ about: ['CHN'] })),
    addressed: await all(ledger.statements({ addressee: ['CHN'] })),
    facets: await ledger.eventFacets({}),
    dyads: await ledger.dyads({ limit: 10 }),
    coarser: await ledger.coarser({ source: 'RUS', target: 'UKR', by: 'month' }),
    places: await ledger.places({ limit: 10 }),
  }
}

describe('a ledger of the first schema', () => {
  let expected: unknown
  beforeAll(async () => {
    const knowledge = loadKnowledge()
    const ledger = openLedger(path('new.ledger'))
    const entries = TEXTS.map((content, index) => {
      const published = `2022-09-1${7 - index}`
      const source = { sourceId: `r${index}`, format: 'text', content, published } as const
      return { key: sourceKey(source), report: codeReport(source, knowledge) }
    })
    await ledger.enter(entries, '1', '2023-01-01T12:00:00.000Z')
    expected = await answers(ledger)
    await ledger.close()
    older(path('old.ledger'), 1, path('new.ledger'))
  })

  it('is asked as it is, and stays so to the byte', async () => {
    const before = readFileSync(path('old.ledger'))
    const ledger = openLedger(path('old.ledger'), { readOnly: true })
    expect(await answers(ledger)).toEqual(expected)
    await ledger.close()
    expect(readFileSync(path('old.ledger')).equals(before)).toBe(true)
    expect(existsSync(path('old.ledger-wal'))).toBe(false)
  })

  it('is brought up to date by whoever enters, and answers as one that was never old', async () => {
    const ledger = openLedger(path('old.ledger'))
    expect(await answers(ledger)).toEqual(expected)
    await ledger.close()
    expectSettled(path('old.ledger'))
  })
})
