import { beforeAll, describe, expect, it } from 'vitest'
import { type Entry, type Ledger, LedgerError, sourceKey } from '../../src/ledger/index.js'
import type { Source } from '../../src/model/index.js'
import { codeReport, loadKnowledge } from '../../src/pipeline.js'
import { all } from './all.js'
import { countsConform } from './counting.js'
import { datesConform } from './dates.js'
import { narrowingConforms } from './narrowing.js'
import { pagesConform } from './pages.js'

const knowledge = loadKnowledge()
const [OLD, NEW] = ['1.0.0', '1.1.0']
const NOON = '2023-01-01T12:00:00.000Z'

const TEXTS: readonly (readonly [published: string | null, text: string])[] = [
  ['2022-09-16', 'Russian President Vladimir Putin met Chinese leader Xi Jinping in Samarkand on Thursday. "China has a balanced position," Putin said.'],
  ['2022-09-17', 'Vladimir Putin and Xi Jinping met in Samarkand on Thursday. The United States criticised China.'],
  ['2022-02-24', 'Russia invaded Ukraine on Thursday. Ukraine said that more than 40 soldiers had been killed.'],
  [null, 'Germany supports sanctions against Russia. France may recognise Palestine.'],
  ['2022-10-01', ''],
] // prettier-ignore

const sourceAt = (index: number): Source => ({
  sourceId: `r${index}`,
  format: 'text',
  content: TEXTS[index]?.[1] ?? '',
  published: TEXTS[index]?.[0] ?? null,
})

const entryAt = (index: number): Entry => {
  const source = sourceAt(index)
  return { key: sourceKey(source), report: codeReport(source, knowledge, { explain: index === 0 }) }
}

/** The same report with its first event left out and another said to be planned: as another version might code it. */
const recoded = ({ key, report }: Entry): Entry => ({
  key,
  report: { ...report, events: report.events.slice(1).map((event) => ({ ...event, modality: 'planned' })) },
})

/** What every ledger does. `open` gives an empty one each time. */
export function ledgersConform(open: () => Promise<Ledger> | Ledger): void {
  const entries = TEXTS.map((_, index) => entryAt(index))
  const filled = async (): Promise<Ledger> => {
    const ledger = await open()
    await ledger.enter(entries, OLD, NOON)
    return ledger
  }

  describe('entering', () => {
    it('gives back every report exactly as it went in', async () => {
      const ledger = await filled()
      for (const { report } of entries) expect(await ledger.report(report.document.id)).toEqual(report)
      expect(await ledger.report('nothing')).toBeNull()
      await ledger.close()
    })

    it('adds nothing the second time, and says so', async () => {
      const ledger = await open()
      const first = await ledger.enter(entries, OLD, NOON)
      const before = await ledger.counts()
      const second = await ledger.enter(entries, OLD, NOON)
      expect(new Set(first)).toEqual(new Set(['added']))
      expect(new Set(second)).toEqual(new Set(['unchanged']))
      expect(await ledger.counts()).toEqual(before)
      expect(await all(ledger.changes(''))).toEqual([])
      await ledger.close()
    })

    it('knows the sources that are in, by version', async () => {
      const ledger = await filled()
      const keys = entries.map(({ key }) => key)
      expect(await ledger.known([...keys, 'other'], OLD)).toEqual(new Set(keys))
      expect(await ledger.known(keys, NEW)).toEqual(new Set())
      await ledger.close()
    })

    it('takes all of a call or nothing', async () => {
      const ledger = await open()
      const broken = { ...entryAt(1), report: { ...entryAt(1).report, document: null } } as unknown as Entry
      await expect(ledger.enter([entryAt(0), broken], OLD, NOON)).rejects.toThrow()
      expect((await ledger.counts()).reports).toBe(0)
      await ledger.close()
    })

    it('gives the reports by day and id, whatever the order of entering', async () => {
      const ledger = await open()
      await ledger.enter([...entries].reverse(), OLD, NOON)
      const other = await filled()
      const ids = async (one: Ledger) => (await all(one.reports())).map(({ document }) => document.sourceId)
      expect(await ids(ledger)).toEqual(['r2', 'r0', 'r1', 'r4', 'r3'])
      expect(await ids(other)).toEqual(await ids(ledger))
      expect(
        (await all(ledger.reports({ from: '2022-09-17', to: '2022-09-30' }))).map(
          ({ document }) => document.sourceId,
        ),
      ).toEqual(['r1'])
      expect(await ledger.days()).toEqual(await other.days())
      expect(await ledger.days()).toEqual({ first: '2022-02-24', last: '2022-10-01' })
      await Promise.all([ledger.close(), other.close()])
    })
  })

  describe('replacing', () => {
    let ledger: Ledger
    beforeAll(async () => {
      ledger = await filled()
      await ledger.enter([recoded(entryAt(0))], NEW, NOON)
    })

    it('puts the new coding in the place of the old one', async () => {
      const { report } = recoded(entryAt(0))
      expect(await ledger.report(report.document.id)).toEqual(report)
      expect((await ledger.counts()).reports).toBe(TEXTS.length)
    })

    it('keeps a record of what changed', async () => {
      const [change, ...others] = await all(ledger.changes(NOON))
      expect(others).toEqual([])
      expect(change).toMatchObject({
        at: NOON,
        before: OLD,
        after: NEW,
        report: entryAt(0).report.document.id,
      })
      expect(change?.removed).toHaveLength(entryAt(0).report.events.length)
      expect(await all(ledger.changes('2024-01-01T00:00:00.000Z'))).toEqual([])
    })

    it('records nothing where only the version is new', async () => {
      expect(await ledger.enter([entryAt(2)], NEW, NOON)).toEqual(['replaced'])
      expect(await all(ledger.changes(NOON))).toHaveLength(1)
    })

    it('forgets the words of what is gone', async () => {
      expect(await all(ledger.events({ words: 'Samarkand', modality: 'asserted' }))).toHaveLength(1)
    })

    it('leaves a happening to the next report that tells it', async () => {
      const [met] = await all(ledger.events({ words: 'Samarkand', modality: 'asserted' }))
      expect(met?.happening).toBe(`${met?.report}/${met?.event.id}`)
      const series = await ledger.series({ source: 'RUS', target: 'CHN', by: 'year' })
      expect(series.map(({ counts }) => counts['verbal cooperation'])).toEqual([1])
    })
  })

  describe('asking', () => {
    let ledger: Ledger
    beforeAll(async () => {
      ledger = await filled()
    })
    const words = async (found: AsyncIterable<{ readonly words: string }>) =>
      (await all(found)).map((one) => one.words)

    it('finds statements by words, speaker, subject and time', async () => {
      expect(await words(ledger.statements({ words: 'balanced position' }))).toEqual([
        '"China has a balanced position,"',
      ])
      expect(await words(ledger.statements({ words: '"position balanced"' }))).toEqual([])
      expect(
        await words(ledger.statements({ speaker: ['person:vladimir-putin'], words: 'China' })),
      ).toHaveLength(1)
      expect(await words(ledger.statements({ speaker: ['RUS'], about: ['country:CHN'] }))).toHaveLength(1)
      expect(await words(ledger.statements({ speaker: ['RUS'], from: '2022-10-01' }))).toEqual([])
    })

    it('finds events by sides, class, code, modality and time', async () => {
      const codes = async (query: Parameters<Ledger['events']>[0]) =>
        (await all(ledger.events(query))).map(({ event }) => event.cameo)
      expect(await codes({ source: ['RUS'], target: ['UKR'] })).toEqual(['190'])
      expect(await codes({ source: ['country:RUS'], cameo: '19' })).toEqual(['190'])
      expect(await codes({ event: 'CONSULT' })).toHaveLength(2)
      expect(await codes({ event: 'CONSULT', once: true })).toHaveLength(1)
      expect(await codes({ modality: 'hypothetical' })).toHaveLength(1)
      expect(await codes({ from: '2022-02-24', to: '2022-02-24', cameo: '19' })).toEqual(['190'])
      expect(await codes({ limit: 1 })).toHaveLength(1)
    })

    it('finds the events of a place by its name', async () => {
      const whole = await all(ledger.events({}))
      const name = whole.flatMap(({ event }) => event.place?.name ?? [])[0] as string
      const there = whole.filter(({ event }) => event.place?.name === name)
      expect(there.length).toBeGreaterThan(0)
      expect(there.length).toBeLessThan(whole.length)
      expect(await all(ledger.events({ place: name }))).toEqual(there)
      expect(await all(ledger.events({ place: 'Atlantis' }))).toEqual([])
    })

    it('gives events by time and report, whatever the order of entering', async () => {
      const other = await open()
      for (const entry of [...entries].reverse()) await other.enter([entry], OLD, NOON)
      for (const once of [false, true]) {
        const found = await all(ledger.events({ order: 'time', once }))
        expect(await all(other.events({ order: 'time', once }))).toEqual(found)
        const days = found.map(({ event, published }) => event.date?.start ?? published ?? '9999')
        expect(days).toEqual([...days].sort())
      }
      await other.close()
    })

    it('tells where the words that were asked for stand, in whatever form', async () => {
      const [said] = await all(ledger.statements({ words: 'positions china' }))
      expect(said?.hits.map((span) => said.words.slice(...span))).toEqual(['China', 'position'])
      const [met] = await all(ledger.events({ words: '"leader xi"' }))
      expect(met?.hits.map((span) => met.words.slice(...span))).toEqual(['leader Xi'])
      const [newest] = await all(ledger.events({ limit: 1 }))
      expect(newest?.hits).toEqual([])
    })

    it('gives with each entry the actors in it, and with events how far they are told', async () => {
      const [said] = await all(ledger.statements({ words: 'balanced' }))
      expect(said?.actors.map(({ name }) => name).sort()).toEqual(['China', 'Vladimir Putin'])
      const [met] = await all(ledger.events({ event: 'CONSULT', once: true }))
      expect(met?.actors.map(({ name }) => name).sort()).toEqual(['Vladimir Putin', 'Xi Jinping'])
      expect(met).toMatchObject({ reports: 2, isLead: true, sourceId: 'r0' })
    })

    it('finds what is said about whoever has a code', async () => {
      expect(await words(ledger.statements({ about: ['CHN'] }))).toEqual(
        await words(ledger.statements({ about: ['country:CHN'] })),
      )
      expect(await words(ledger.statements({ about: ['CH'] }))).toEqual([])
    })

    it('cites the report of everything it finds', async () => {
      const [found] = await all(ledger.events({ source: ['RUS'], target: ['UKR'] }))
      const { report } = entryAt(2)
      expect(found).toMatchObject({ report: report.document.id, published: '2022-02-24' })
      expect(found?.event).toEqual(report.events.find(({ cameo }) => cameo === '190'))
    })

    it('finds positions and figures by actor', async () => {
      expect((await all(ledger.positions('country:DEU'))).map(({ position }) => position.issue)).toContain(
        'sanctions-russia',
      )
      expect((await all(ledger.figures('country:UKR'))).map(({ figure }) => figure.quantity.min)).toEqual([
        40,
      ])
      expect(await all(ledger.figures('country:UKR', { from: '2023-01-01' }))).toEqual([])
    })

    it('counts a happening once in a series, however many reports tell it', async () => {
      const [point, ...others] = await ledger.series({
        source: 'CHN',
        target: 'RUS',
        by: 'month',
        both: true,
      })
      expect(others).toEqual([])
      expect(point).toMatchObject({ time: '2022-09', counts: { 'verbal cooperation': 1 }, goldstein: 1 })
      expect(
        await ledger.series({ source: 'RUS', target: null, by: 'day', from: '2022-02-01', to: '2022-02-28' }),
      ).toHaveLength(1)
    })

    it('takes anything for words', async () => {
      for (const typed of [
        '"',
        '""',
        'NEAR(',
        '*',
        'a" OR "b',
        'words:x',
        '-',
        '(((',
        "'; drop table event",
        '\u0000',
        '^',
      ]) {
        expect(Array.isArray(await all(ledger.statements({ words: typed })))).toBe(true)
        expect(Array.isArray(await all(ledger.events({ words: typed })))).toBe(true)
      }
    })
  })

  describe('copies', () => {
    const story =
      'Thousands marched in Minsk on Sunday, the ninth weekend in a row. Police in the capital arrested dozens of protesters and used ' +
      'stun grenades near the palace. The president met security officials on Saturday and said that he would not give way to the street.'
    const wire = (sourceId: string, published: string, content: string): Entry => {
      const source: Source = { sourceId, format: 'text', content, published }
      return { key: sourceKey(source), report: codeReport(source, knowledge) }
    }

    it('are found, the earliest first, and tell no happening twice', async () => {
      const ledger = await open()
      const entries = [
        wire('late', '2020-10-06', `${story} More follows.`),
        wire('early', '2020-10-05', story),
        wire('other', '2020-10-05', 'Brazil and Chile signed a treaty on trade on Monday, and the parliaments of both are to vote on it in the spring, their ministers said in a statement that was published after the talks in the capital.'),
      ] // prettier-ignore
      await ledger.enter(entries, OLD, NOON)
      const copies = await ledger.copies(entries[0]?.report.document.id ?? '')
      expect(copies.map(({ sourceId }) => sourceId)).toEqual(['early', 'late'])
      expect(await ledger.copies(entries[2]?.report.document.id ?? '')).toHaveLength(1)
      expect(await ledger.counts()).toMatchObject({ reports: 3, stories: 2 })
      const told = await all(ledger.events({ words: 'marched' }))
      expect(told).toHaveLength(2)
      expect(new Set(told.map(({ happening }) => happening)).size).toBe(1)
      await ledger.close()
    })
  })

  narrowingConforms(open, entries)
  pagesConform(open, entries)
  countsConform(open, entries)
  datesConform(open, entries)

  it('says which ledger is closed', async () => {
    const ledger = await open()
    await ledger.close()
    await expect(ledger.counts()).rejects.toThrow(LedgerError)
  })
}
