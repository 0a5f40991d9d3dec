import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Ledger, LedgerError, openLedger, sourceKey } from '../../src/ledger/index.js'
import type { CodedReport } from '../../src/model/index.js'
import { codeReport, loadKnowledge } from '../../src/pipeline.js'
import { temporaryFolder } from '../cli/folder.js'

const { path, write } = temporaryFolder()
const BATCH = resolve(import.meta.dirname, 'batch.ts')
const REPORTS = 400
const KILLS = 15

const source = {
  sourceId: 'model', format: 'text', published: '2022-09-16',
  content: 'Vladimir Putin met Xi Jinping in Samarkand on Thursday. "China is balanced," Putin said. Russia attacked Ukraine.',
} as const // prettier-ignore

let model: CodedReport
beforeAll(() => {
  model = codeReport(source, loadKnowledge())
  write('model.json', JSON.stringify(model))
})

const batch = (ledger: string) => [
  '--import',
  'tsx',
  BATCH,
  path(ledger),
  path('model.json'),
  String(REPORTS),
]

/** Runs a batch and kills it so long after its first transaction; returns whether it was killed. */
function killed(ledger: string, milliseconds: number): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, batch(ledger), { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), milliseconds))
    child.on('exit', (_, signal) => done(signal === 'SIGKILL'))
  })
}

async function exported(file: string): Promise<string> {
  const ledger = openLedger(file, { mustExist: true })
  const lines: string[] = []
  for await (const report of ledger.reports()) lines.push(JSON.stringify(report))
  for await (const found of ledger.events({})) lines.push(JSON.stringify(found))
  await ledger.close()
  return lines.join('\n')
}

describe('a batch that is killed', () => {
  it(
    'leaves a whole ledger each time, and ends with what an undisturbed run has',
    { timeout: 300_000 },
    async () => {
      const ledgers = ['killed-1.ledger']
      for (let kills = 0, at = 0; kills < KILLS; at++) {
        const name = ledgers.at(-1) as string
        if (await killed(name, 2 + ((at * 37) % 120))) kills++
        const ledger = openLedger(path(name))
        const { reports, events } = await ledger.counts()
        expect(events).toBe(reports * model.events.length)
        await ledger.close()
        // The batch is through: the next one is struck.
        if (reports === REPORTS) ledgers.push(`killed-${ledgers.length + 1}.ledger`)
      }
      spawnSync(process.execPath, batch('killed.ledger'))
      spawnSync(process.execPath, batch('whole.ledger'))
      expect(await exported(path('killed.ledger'))).toBe(await exported(path('whole.ledger')))
    },
  )
})

describe('a disk that is full', () => {
  it('ends the batch with one clear line; with space again it goes on', { timeout: 120_000 }, async () => {
    // A limit on the size of files stands in for a full disk: the system refuses to write in the same way.
    const limited = `ulimit -f 600; trap '' XFSZ; exec "$0" "$@"`
    const full = spawnSync('bash', ['-c', limited, process.execPath, ...batch('full.ledger')], {
      encoding: 'utf8',
    })
    expect(full.status).not.toBe(0)
    expect(full.stderr).toContain(`${path('full.ledger')}: `)
    const ledger = openLedger(path('full.ledger'))
    const { reports, events } = await ledger.counts()
    expect(reports).toBeLessThan(REPORTS)
    expect(events).toBe(reports * model.events.length)
    await ledger.close()
    spawnSync(process.execPath, batch('full.ledger'))
    spawnSync(process.execPath, batch('unfilled.ledger'))
    expect(await exported(path('full.ledger'))).toBe(await exported(path('unfilled.ledger')))
  })
})

describe('several at one ledger', () => {
  it('lets two write and one read', { timeout: 120_000 }, async () => {
    const writers = ['shared.ledger', 'shared.ledger'].map(
      (ledger) =>
        new Promise<number | null>((done) => {
          const child = spawn(process.execPath, batch(ledger), { stdio: ['ignore', 'ignore', 'inherit'] })
          child.on('exit', done)
        }),
    )
    let isOver = false
    const ended = Promise.all(writers).then((codes) => ((isOver = true), codes))
    const reader = await whenThere('shared.ledger')
    while (!isOver) {
      expect((await reader.counts()).reports).toBeLessThanOrEqual(REPORTS)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect(await ended).toEqual([0, 0])
    expect((await reader.counts()).reports).toBe(REPORTS)
    await reader.close()
  })
})

async function whenThere(ledger: string): Promise<Ledger> {
  for (;;) {
    if (existsSync(path(ledger)) && statSync(path(ledger)).size > 0) return openLedger(path(ledger))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('a file that is no sound ledger is refused by name', () => {
  const refused = (file: string, why: RegExp, options = {}): void => {
    const attempt = (): Ledger => openLedger(file, options)
    expect(attempt).toThrow(LedgerError)
    expect(attempt).toThrow(why)
    expect(attempt).toThrow(file)
  }
  const sound = async (name: string): Promise<string> => {
    const ledger = openLedger(path(name))
    const entries = Array.from({ length: 50 }, (_, index) => ({
      key: sourceKey({ ...source, content: String(index) }),
      report: { ...model, document: { ...model.document, id: String(index) } },
    }))
    await ledger.enter(entries, '1', '2023-01-01T00:00:00.000Z')
    await ledger.close()
    return path(name)
  }

  it('text', () =>
    refused(write('text.ledger', 'Not a database, though long enough to be one.'), /is not a ledger/))
  it('another database', () => {
    const other = new Database(path('other.db'))
    other.exec('CREATE TABLE t (x)')
    other.close()
    refused(path('other.db'), /a database but not a ledger/)
  })
  it('a truncated one', async () => {
    const file = await sound('truncated.ledger')
    truncateSync(file, Math.floor(statSync(file).size / 2))
    refused(file, /damaged/)
  })
  it('one with a page written over', async () => {
    const file = await sound('page.ledger')
    const bytes = readFileSync(file)
    bytes.fill(0xff, 4096 * 5, 4096 * 6)
    writeFileSync(file, bytes)
    refused(file, /damaged/)
  })
  it('one of a newer version', async () => {
    const file = await sound('newer.ledger')
    const newer = path('newer-copy.ledger')
    copyFileSync(file, newer)
    const database = new Database(newer)
    database.pragma('user_version = 99')
    database.close()
    refused(newer, /newer version of demarche/)
  })
  it('none at all, where one must be', () => {
    refused(path('none.ledger'), /no such ledger/, { mustExist: true })
    expect(existsSync(path('none.ledger'))).toBe(false)
  })
  it('one in a folder that is not there', () =>
    refused(path('no/such/folder.ledger'), /its folder does not exist/))
})
