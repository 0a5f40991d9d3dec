import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { type CodedReport, reportSchema } from '../src/index.js'
import { codeReport, loadKnowledge } from '../src/pipeline.js'
import { entriesOf } from './support/entries.js'
import { type Expectation, matches } from './support/expectation.js'

interface Case {
  readonly published?: string
  readonly shows: string
  readonly must?: readonly Expectation[]
  readonly mustNot?: readonly Expectation[]
  /** What a careful reader expects and the program does not find yet: a test says when it does. */
  readonly notYet?: readonly Expectation[]
  /** What should not come out and still does: a test says when it is gone. */
  readonly stillHas?: readonly Expectation[]
}

const CASES = resolve(import.meta.dirname, 'cases')
const ACCEPT = process.env['DEMARCHE_ACCEPT'] === '1'

const knowledge = loadKnowledge()
const names = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

describe.each(names)('case %s', (name) => {
  const folder = join(CASES, name)
  const {
    published,
    must = [],
    mustNot = [],
    notYet = [],
    stillHas = [],
  } = parse(read(join(folder, 'case.yaml'))) as Case
  const report = codeCase(folder, published)

  it('is a valid report', () => {
    expect(reportSchema.safeParse(report).error).toBeUndefined()
  })

  it('has the expected entries', () => {
    const file = join(folder, 'expected.yaml')
    const entries = stringify(entriesOf(report), { lineWidth: 0 })
    if (ACCEPT) writeFileSync(file, entries)
    expect(entries).toBe(read(file))
  })

  for (const expectation of must) {
    it(`has ${JSON.stringify(expectation)}`, () => {
      expect(matches(report, expectation), JSON.stringify(entriesOf(report), null, 1)).toBe(true)
    })
  }

  for (const expectation of mustNot) {
    it(`has no ${JSON.stringify(expectation)}`, () => {
      expect(matches(report, expectation), JSON.stringify(entriesOf(report), null, 1)).toBe(false)
    })
  }

  for (const expectation of notYet) {
    it.fails(`does not yet have ${JSON.stringify(expectation)}`, () => {
      expect(matches(report, expectation)).toBe(true)
    })
  }

  for (const expectation of stillHas) {
    it.fails(`still has ${JSON.stringify(expectation)}`, () => {
      expect(matches(report, expectation)).toBe(false)
    })
  }
})

function codeCase(folder: string, published: string | undefined): CodedReport {
  const html = join(folder, 'source.html')
  const format = existsSync(html) ? ('html' as const) : ('text' as const)
  const content = read(format === 'html' ? html : join(folder, 'source.txt'))
  const sourceId = `source.${format === 'html' ? 'html' : 'txt'}`
  return codeReport({ sourceId, format, content, published: published ?? null }, knowledge)
}

function read(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
