import { rmSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { partsOf, READING, type Writing } from '../../src/export/threads/index.js'
import { LedgerError, openLedger } from '../../src/ledger/index.js'
import { temporaryFolder } from '../cli/folder.js'
import { enterReports } from '../cli/ledger.js'
import { all } from '../ledger/all.js'

const { path } = temporaryFolder()
const file = path('wire.ledger')

beforeAll(async () => {
  await enterReports(file)
})

async function parts(writing: Writing, worthThreads: number) {
  const ledger = openLedger(file, READING)
  try {
    const numbers = await ledger.eventNumbers({ order: 'time' })
    return await all(partsOf(ledger, numbers, writing, { size: 2, worthThreads }))
  } finally {
    await ledger.close()
  }
}

describe('events in parts', () => {
  it.each(['csv', 'jsonl', 'parquet'] as const)(
    'are the same %s by threads as by one',
    async (format) => {
      const [alone, together] = [
        await parts({ layout: 'demarche', format }, Infinity),
        await parts({ layout: 'demarche', format }, 1),
      ]
      expect(alone.length).toBeGreaterThan(2)
      expect(together.map(({ rows }) => rows)).toEqual(alone.map(({ rows }) => rows))
      expect(together).toEqual(alone)
    },
    60_000,
  )

  it('end with what is wrong with the ledger, as its own error', async () => {
    const gone = path('gone.ledger')
    await enterReports(gone)
    const ledger = openLedger(gone, READING)
    const numbers = await ledger.eventNumbers({ order: 'time' })
    rmSync(gone)
    const made = all(
      partsOf(ledger, numbers, { layout: 'demarche', format: 'csv' }, { size: 2, worthThreads: 1 }),
    )
    await expect(made).rejects.toThrow(LedgerError)
    await expect(made).rejects.toThrow(/gone\.ledger: no such ledger/)
    await ledger.close()
  }, 60_000)
})
