import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readRecord } from '../../src/cli/input/record.js'
import type { CodedReport, Source } from '../../src/model/index.js'
import { codeReport, loadKnowledge } from '../../src/pipeline.js'

const read = (path: string): string => readFileSync(resolve(import.meta.dirname, path), 'utf8')

const sources: Source[] = read('../../samples/chronicle.jsonl')
  .trimEnd()
  .split('\n')
  .map((line, at) => readRecord(line, `chronicle.jsonl:${at + 1}`, null))

/** Milliseconds that the coding of all may take on a machine that does much else. */
const PATIENCE = 120_000

const wordsIn = (text: string): number => text.split(/\s+/u).length

describe('the chronicle', () => {
  it('has reports of three publishers, each with an id of its own, a title and no address', () => {
    expect(sources.length).toBeGreaterThanOrEqual(44)
    expect(new Set(sources.map(({ sourceId }) => sourceId)).size).toBe(sources.length)
    expect(new Set(sources.map(({ publisher }) => publisher)).size).toBe(3)
    expect(sources.filter(({ title, url }) => !title || url !== null)).toEqual([])
  })

  it('stands in the order of its days, from 2021 to 2023', () => {
    const days = sources.map(({ published }) => published ?? '')
    expect(days.filter((day) => day < '2021-01-01' || day > '2023-12-31')).toEqual([])
    expect(days).toEqual([...days].sort())
  })

  it('is short: from 80 words to 300 a report', () => {
    const lengths = sources.map(({ sourceId, content }) => ({ sourceId, words: wordsIn(content) }))
    expect(lengths.filter(({ words }) => words < 80 || words > 300)).toEqual([])
  })

  it('begins each report with the place and the day on which it was published', () => {
    const dateline = ({ published }: Source): string =>
      new Date(`${published}T00:00:00Z`).toLocaleDateString('en', { month: 'short', day: 'numeric', timeZone: 'UTC' })
    const without = sources.filter((source) => {
      const [, month = '', day] = /^[A-Z ]+, (\w+) (\d+) - /u.exec(source.content) ?? []
      return `${month.slice(0, 3)} ${day}` !== dateline(source)
    })
    expect(without.map(({ sourceId }) => sourceId)).toEqual([])
  }) // prettier-ignore
})

type Row = Readonly<Record<'report' | 'day' | 'source' | 'target' | 'quad' | 'words' | 'known', string>>

function readTable(): Row[] {
  const [head = '', ...rows] = read('expected.tsv')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const columns = head.split('\t')
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, at) => [columns[at], cell])) as Row)
}

const rows = readTable()

describe('what is coded of the chronicle', () => {
  const reports = new Map<string, CodedReport>()

  beforeAll(() => {
    const knowledge = loadKnowledge()
    for (const source of sources) reports.set(source.sourceId, codeReport(source, knowledge))
  }, PATIENCE)

  function isFound({ report, day, source, target, quad, words }: Row): boolean {
    const { events, document } = reports.get(report) as CodedReport
    return events.some(
      (event) =>
        event.modality === 'asserted' &&
        event.date?.start === day &&
        event.date.end === day &&
        event.quad === quad &&
        event.source.some(({ code }) => code?.startsWith(source)) &&
        event.target.some(({ code }) => code?.startsWith(target)) &&
        event.trigger.map((span) => document.text.slice(...span)).some((each) => each.includes(words)),
    )
  }

  it('is what a careful reader finds, but for the errors that the table lists', () => {
    const missing = rows.filter((row) => row.known === '' && !isFound(row))
    expect(missing.map((row) => Object.values(row).join(' '))).toEqual([])
  })

  it('is right on 189 rows at least, in three classes and more', () => {
    const found = rows.filter(isFound)
    expect(found.length).toBeGreaterThanOrEqual(189)
    expect(new Set(found.map(({ quad }) => quad)).size).toBeGreaterThanOrEqual(3)
  })

  it('has positions and figures in it', () => {
    const all = [...reports.values()]
    expect(all.flatMap(({ positions }) => positions).length).toBeGreaterThan(30)
    expect(all.flatMap(({ figures }) => figures).length).toBeGreaterThan(40)
  })
})
