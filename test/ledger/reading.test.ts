import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Entry, type Ledger, LedgerError, openLedger, sourceKey } from '../../src/ledger/index.js'
import { codeReport, loadKnowledge } from '../../src/pipeline.js'
import { temporaryFolder } from '../cli/folder.js'
import { all } from './all.js'

const { path } = temporaryFolder()
const NOON = '2023-01-01T12:00:00.000Z'

let entries: Entry[]
beforeAll(() => {
  const knowledge = loadKnowledge()
  entries = Array.from({ length: 3 }, (_, index) => {
    const content = `Russia attacked Ukraine on Thursday. This is report ${index}.`
    const source = { sourceId: `r${index}`, format: 'text', content, published: '2022-09-16' } as const
    return { key: sourceKey(source), report: codeReport(source, knowledge) }
  })
})

/** A ledger in a folder of its own. */
async function filled(name: string): Promise<string> {
  mkdirSync(path(name))
  const file = join(path(name), 'news.ledger')
  const ledger = openLedger(file)
  await ledger.enter(entries, '1', NOON)
  await ledger.close()
  return file
}

const reportsIn = async (ledger: Ledger): Promise<number> => (await ledger.counts()).reports

/** Whatever tells that a folder was written to. */
const stateOf = (file: string): unknown =>
  readdirSync(dirname(file)).map((name) => {
    const { mtimeMs, size } = statSync(join(dirname(file), name))
    return [name, size, mtimeMs, readFileSync(join(dirname(file), name)).toString('base64')]
  })

describe('a ledger that is only asked', () => {
  it('is one file when nobody writes, and stays as it is to the byte', async () => {
    const file = await filled('resting')
    const before = stateOf(file)
    expect(readdirSync(dirname(file))).toEqual([basename(file)])
    const ledger = openLedger(file, { readOnly: true })
    expect(await reportsIn(ledger)).toBe(entries.length)
    expect(stateOf(file)).toEqual(before)
    await ledger.close()
    expect(stateOf(file)).toEqual(before)
  })

  it('takes nothing in, and says so in one line', async () => {
    const ledger = openLedger(await filled('refusing'), { readOnly: true })
    const entering = ledger.enter(entries, '2', NOON)
    await expect(entering).rejects.toThrow(LedgerError)
    await expect(entering).rejects.toThrow(/only to ask/)
    await ledger.close()
  })

  it('must be there', () => {
    expect(() => openLedger(path('none.ledger'), { readOnly: true })).toThrow(/no such ledger/)
    expect(existsSync(path('none.ledger'))).toBe(false)
  })

  it('sees what is entered while it is open, and keeps nobody from entering', async () => {
    const file = await filled('shared')
    const reader = openLedger(file, { readOnly: true })
    const stream = reader.reports()[Symbol.asyncIterator]()
    await stream.next()
    const writer = openLedger(file)
    const more = entries.map(({ key, report }) => ({
      key: `${key}-more`,
      report: { ...report, document: { ...report.document, id: `${report.document.id}-more` } },
    }))
    expect(await writer.enter(more, '1', NOON)).toEqual(more.map(() => 'added'))
    expect(await reportsIn(reader)).toBe(2 * entries.length)
    await writer.close()
    expect(await reportsIn(reader)).toBe(2 * entries.length)
    await reader.close()
    expect(await all(openLedger(file, { readOnly: true }).reports())).toHaveLength(2 * entries.length)
  })
})

const ASK = resolve(import.meta.dirname, 'ask.ts')

/** Asks as somebody who may write nothing where the ledger is: as nobody, where the tests run as the one who may do everything. */
function askedByAnother(file: string): string {
  const isRoot = process.getuid?.() === 0
  for (const name of readdirSync(dirname(file))) chmodSync(join(dirname(file), name), 0o444)
  for (const folder of [dirname(file), dirname(dirname(file))]) chmodSync(folder, 0o555)
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', ASK, file], {
    encoding: 'utf8',
    cwd: resolve(import.meta.dirname, '../..'),
    ...(isRoot ? { uid: 65534, gid: 65534 } : {}),
  })
  for (const folder of [dirname(file), dirname(dirname(file))]) chmodSync(folder, 0o755)
  expect(stderr).toBe('')
  return stdout
}

describe('a ledger where nothing can be written', () => {
  it('can be asked when it rests', async () => {
    const file = await filled('locked')
    const before = stateOf(file)
    expect(askedByAnother(file)).toBe(String(entries.length))
    expect(stateOf(file)).toEqual(before)
  })

  it('can be asked as a killed writer left it: with what is not in the main file yet, or without', async () => {
    const file = await filled('killed')
    const writer = openLedger(file)
    await writer.enter(entries, '2', NOON)
    for (const [name, besides] of Object.entries({ with: ['-wal'], without: [], both: ['-wal', '-shm'] })) {
      mkdirSync(path(name))
      const copy = join(path(name), 'news.ledger')
      for (const beside of ['', ...besides]) copyFileSync(file + beside, copy + beside)
      expect(askedByAnother(copy)).toBe(String(entries.length))
      expect(readdirSync(path(name))).toHaveLength(1 + besides.length)
    }
    await writer.close()
  })
})
