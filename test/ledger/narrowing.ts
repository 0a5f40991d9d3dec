import { beforeAll, describe, expect, it } from 'vitest'
import { search } from '../../src/analysis/index.js'
import type { Entry, Ledger } from '../../src/ledger/index.js'
import { all } from './all.js'

const NOON = '2023-01-01T12:00:00.000Z'

/** What every ledger finds by each filter. */
export function narrowingConforms(open: () => Promise<Ledger> | Ledger, entries: readonly Entry[]): void {
  describe('filters', () => {
    let ledger: Ledger
    beforeAll(async () => {
      ledger = await open()
      await ledger.enter(entries, '1', NOON)
    })

    it('finds what is said about or to whoever had a code of the state on the day', async () => {
      const { key, report } = entries[0] as Entry
      const statements = report.statements.map((one) => ({
        ...one,
        about: ['person:vladimir-putin', 'issue:one-china'],
        addressee: 'person:xi-jinping',
      }))
      const other = await open()
      await other.enter([{ key, report: { ...report, statements } }], '1', NOON)
      const found = async (query: Parameters<Ledger['statements']>[0]) =>
        (await all(other.statements(query))).length
      for (const about of ['RUS', 'RUSGOV', 'person:vladimir-putin', 'issue:one-china'])
        expect(await found({ about: [about] }), about).toBe(statements.length)
      for (const about of ['UKR', 'RUSMIL', 'country:RUS'])
        expect(await found({ about: [about] }), about).toBe(0)
      expect(await found({ addressee: ['CHN'] })).toBe(statements.length)
      expect(await found({ issue: ['one-china'], addressee: ['RUS'] })).toBe(0)
      const hits = await all(
        search(other, undefined, { about: ['Russia'], limit: 10, from: '2022-01-01', to: '2022-12-31' }),
      )
      expect(hits).toHaveLength(statements.length)
      await other.close()
    })

    it('narrows by act, manner, publisher, class, context, country and either side', async () => {
      const events = await all(ledger.events({}))
      const some = async (
        query: Parameters<Ledger['events']>[0],
        fits: (one: (typeof events)[number]) => boolean,
      ) => {
        const found = await all(ledger.events(query))
        expect(found).toEqual(events.filter(fits))
        expect(found.length).toBeGreaterThan(0)
      }
      await some({ quad: 'material conflict' }, ({ event }) => event.quad === 'material conflict')
      await some({ country: 'UZB' }, ({ event }) => event.place?.country === 'UZB')
      await some({ context: 'military' }, ({ event }) => event.plover.contexts.includes('military'))
      await some({ either: ['UKR'] }, ({ event }) =>
        [...event.source, ...event.target].some(({ code }) => code?.startsWith('UKR')),
      )
      expect(await all(ledger.events({ publisher: 'nobody' }))).toEqual([])
      const statements = await all(ledger.statements({}))
      const [{ statement } = { statement: null }] = statements
      const alike = await all(
        ledger.statements({ act: statement?.act ?? 'order', manner: statement?.manner ?? 'mixed' }),
      )
      expect(alike).toEqual(
        statements.filter(
          (one) => one.statement.act === statement?.act && one.statement.manner === statement.manner,
        ),
      )
      expect(await all(ledger.statements({ publisher: 'nobody' }))).toEqual([])
    })
  })
}
