import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Entry, openLedger, sourceKey } from '../../src/ledger/index.js'
import type { CodedReport } from '../../src/model/index.js'
import { codeReport, loadKnowledge } from '../../src/pipeline.js'
import { temporaryFolder } from '../cli/folder.js'
import { expectSettled } from './differences.js'

const { path } = temporaryFolder()
const NOON = '2023-01-01T12:00:00.000Z'
const CONTENT =
  'Russia attacked Ukraine on Thursday. Vladimir Putin met Xi Jinping in Samarkand. "China is balanced," Putin said. Germany may recognise Palestine.'

let model: CodedReport
beforeAll(() => {
  model = codeReport(
    { sourceId: 'model', format: 'text', published: '2022-09-16', content: CONTENT },
    loadKnowledge(),
  )
})

/** One of a few reports that tell much the same on days side by side: with some of the events, and said to be so or planned. */
interface Coding {
  readonly report: number
  readonly version: number
  readonly day: number
  readonly kept: readonly boolean[]
  readonly isPlanned: boolean
}

const codings = fc.array(
  fc.record({
    report: fc.nat(5),
    version: fc.nat(3),
    day: fc.nat(4),
    kept: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    isPlanned: fc.boolean(),
  }),
  { maxLength: 14 },
)

function entryOf({ report, version, day, kept, isPlanned }: Coding): Entry {
  const date = `2022-09-1${day}`
  const text = `${CONTENT} ${report}`
  const key = sourceKey({ sourceId: '', format: 'text', content: `${text} ${version}` })
  const events = model.events
    .filter((_, at) => kept[at % kept.length])
    .map((event) => ({
      ...event,
      date: { start: date, end: date, precision: 'day', text: '', basis: 'report' } as const,
      ...(isPlanned ? { modality: 'planned' as const } : {}),
    }))
  return {
    key,
    report: { ...model, document: { ...model.document, id: `r${report}`, text, published: date }, events },
  }
}

describe('what a ledger writes down beside the entries', () => {
  it('is what the rows say, however they were entered, replaced and entered again', { timeout: 120_000 }, async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(codings, async (all) => {
        const file = path(`settled-${run++}.ledger`)
        const ledger = openLedger(file)
        for (const coding of all) await ledger.enter([entryOf(coding)], String(coding.version), NOON)
        const series = await ledger.series({ source: 'RUS', target: 'UKR', by: 'day' })
        const dyad = (await ledger.dyads({ limit: 100 })).find(({ source, target }) => source.code === 'RUS' && target.code === 'UKR')
        const counted = series.flatMap(({ counts }) => Object.values(counts)).reduce((sum, count) => sum + count, 0)
        expect(dyad?.events ?? 0).toBe(counted)
        await ledger.close()
        expectSettled(file)
      }),
      { numRuns: 40 },
    )
  })
}) // prettier-ignore
