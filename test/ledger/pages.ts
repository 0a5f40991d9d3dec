import { beforeAll, describe, expect, it } from 'vitest'
import { type Entry, type Ledger, type Paged, PageError } from '../../src/ledger/index.js'
import { all } from './all.js'

/** What every ledger does where it is asked page by page. */
export function pagesConform(open: () => Promise<Ledger> | Ledger, entries: readonly Entry[]): void {
  describe('pages', () => {
    let ledger: Ledger
    beforeAll(async () => {
      ledger = await open()
      await ledger.enter(entries, '1.0.0', '2023-01-01T12:00:00.000Z')
    })

    it('give together what the stream gives, whatever their size', async () => {
      for (const limit of [1, 2, 3, 1000]) {
        for (const words of [undefined, 'china']) {
          const asked = words === undefined ? {} : { words }
          expect(await walk((after) => ledger.statementPage({ ...asked, ...after, limit }))).toEqual(
            await all(ledger.statements(asked)),
          )
          for (const order of [undefined, 'time'] as const) {
            const query = { ...asked, ...(order ? { order } : {}) }
            expect(await walk((after) => ledger.eventPage({ ...query, ...after, limit }))).toEqual(
              await all(ledger.events(query)),
            )
          }
        }
      }
    })

    it('of tables have the same events, but for what no table holds', async () => {
      for (const query of [
        {},
        { order: 'time' },
        { once: true },
        { words: 'china', limit: 3 },
        { modality: 'asserted' },
      ] as const) {
        const found = await all(ledger.events(query))
        const rows = (await all(ledger.tabledEvents(query))).flat()
        expect(await ledger.tabledAt(await ledger.eventNumbers(query))).toEqual(rows)
        expect(rows.length).toBeGreaterThan(0)
        expect(rows.map(({ actors, ...row }) => ({ ...row, actors: [...actors.values()] }))).toEqual(
          found.map(({ event, hits: _, ...around }) => {
            const { mentions, date, place, ...told } = event
            return {
              ...around,
              event: {
                ...without(told, ['trigger', 'explanation']),
                date: date && {
                  start: date.start,
                  end: date.end,
                  precision: date.precision,
                  basis: date.basis,
                },
                place: place && {
                  name: place.name,
                  country: place.country,
                  lat: place.lat,
                  lon: place.lon,
                  basis: place.basis,
                },
              },
              actors: expect.arrayContaining([...around.actors]) as unknown,
              tellings: mentions.length,
            }
          }),
        )
      }
    })

    it('of reports give all of them, the newest first, with what is in them', async () => {
      const found = await walk((after) => ledger.reportPage({ ...after, limit: 2 }))
      expect(found.map(({ sourceId }) => sourceId)).toEqual(['r4', 'r1', 'r0', 'r2', 'r3'])
      for (const summary of found) {
        const report = await ledger.report(summary.report)
        for (const kind of ['statements', 'events', 'positions', 'figures'] as const)
          expect(summary[kind]).toBe(report?.[kind].length)
        expect(summary.copies).toBe(1)
      }
      const met = await ledger.reportPage({ words: 'Samarkand', limit: 10 })
      expect(met.items.map(({ sourceId }) => sourceId)).toEqual(['r1', 'r0'])
    })

    it('refuse a cursor that is broken or of another question, and a limit that no page has', async () => {
      const { next } = await ledger.eventPage({ limit: 1 })
      const after = next ?? ''
      await expect(ledger.eventPage({ limit: 1, modality: 'asserted', after })).rejects.toThrow(PageError)
      for (const broken of ['', 'x', after.slice(1), `${after}x`, 'WzFd', '"; drop table event']) {
        await expect(ledger.eventPage({ limit: 1, after: broken })).rejects.toThrow(PageError)
        await expect(ledger.reportPage({ limit: 1, after: broken })).rejects.toThrow(PageError)
      }
      for (const limit of [0, -1, 1.5, 1001, NaN])
        await expect(ledger.statementPage({ limit })).rejects.toThrow(PageError)
    })
  })
}

async function walk<T>(page: (after: { after?: string }) => Promise<Paged<T>>): Promise<T[]> {
  const items: T[] = []
  for (let after: string | null | undefined; after !== null;) {
    const found = await page(after === undefined ? {} : { after })
    items.push(...found.items)
    after = found.next
  }
  return items
}

const without = (given: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name)))
