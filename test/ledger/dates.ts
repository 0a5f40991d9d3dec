import { describe, expect, it } from 'vitest'
import type { Entry, Ledger } from '../../src/ledger/index.js'
import type { EventDate } from '../../src/model/index.js'

const NOON = '2023-01-01T12:00:00.000Z'

/** What every ledger makes of dates, known more or less exactly. */
export function datesConform(open: () => Promise<Ledger> | Ledger, entries: readonly Entry[]): void {
  const attack = entries.find(({ report }) => report.events.some(({ cameo }) => cameo === '190')) as Entry
  /** Reports that each tell of an attack on such a date. */
  const withAttacks = async (dates: readonly (readonly [EventDate['precision'], string, string])[]): Promise<Ledger> => {
    const ledger = await open()
    const told = dates.map(([precision, start, end], at) => {
      const { document, events } = attack.report
      const date = { start, end, precision, text: '', basis: 'own' } as const
      const id = `attack-${at}`
      return {
        key: id,
        report: {
          ...attack.report, statements: [], positions: [], figures: [],
          document: { ...document, id, text: `${document.text} ${'Word '.repeat(at)}`, published: '2023-06-01' },
          events: events.filter(({ cameo }) => cameo === '190').map((event) => ({ ...event, date })),
        },
      } // prettier-ignore
    })
    for (const entry of told) await ledger.enter([entry], '1', NOON)
    return ledger
  } // prettier-ignore
  const ask = { source: 'RUS', target: 'UKR' } as const

  describe('dates', () => {
    it('that are not known to the step are in no step of a series, but told apart', async () => {
      const ledger = await withAttacks([
        ['day', '2022-03-01', '2022-03-01'],
        ['month', '2022-05-01', '2022-05-31'],
        ['year', '2021-01-01', '2021-12-31'],
        ['season', '2019-12-01', '2020-02-29'],
        ['week', '2022-08-29', '2022-09-04'],
      ])
      const times = async (by: 'day' | 'month' | 'year') => [
        (await ledger.series({ ...ask, by })).map(({ time }) => time),
        (await ledger.coarser({ ...ask, by })).map(({ time }) => time),
      ]
      expect(await times('day')).toEqual([
        ['2022-03-01'],
        ['2019-12-01/2020-02-29', '2021', '2022', '2022-05'],
      ])
      expect(await times('month')).toEqual([
        ['2022-03', '2022-05'],
        ['2019-12-01/2020-02-29', '2021', '2022'],
      ])
      expect(await times('year')).toEqual([['2021', '2022'], ['2019-12-01/2020-02-29']])
      expect((await ledger.totals({ by: 'month' })).map(({ time }) => time)).toEqual(['2022-03', '2022-05'])
      expect((await ledger.eventFacets({})).month.map(({ id }) => id)).toEqual(['2022-03', '2022-05'])
      expect((await ledger.dyads({ limit: 1 }))[0]?.events).toBe(5)
      await ledger.close()
    })

    it('of several days that are named are of the first', async () => {
      const ledger = await withAttacks([['day', '2022-01-31', '2022-02-02']])
      expect((await ledger.series({ ...ask, by: 'month' })).map(({ time }) => time)).toEqual(['2022-01'])
      expect(await ledger.coarser({ ...ask, by: 'day' })).toEqual([])
      await ledger.close()
    })

    it('day after day are of happenings of their own, each told within two days', async () => {
      const days = Array.from({ length: 8 }, (_, at) => `2022-03-0${at + 1}`)
      for (const order of [days, [...days].reverse()]) {
        const ledger = await withAttacks(order.map((day) => ['day', day, day]))
        const points = await ledger.series({ ...ask, by: 'month' })
        expect(points.map(({ counts }) => counts['material conflict'])).toEqual([4])
        await ledger.close()
      }
    })
  })
}
