import { beforeAll, describe, expect, it } from 'vitest'
import { networkOf, timelineOf } from '../../src/analysis/index.js'
import { type Entry, type Facet, type Ledger } from '../../src/ledger/index.js'
import { all } from './all.js'

const NOON = '2023-01-01T12:00:00.000Z'

/** How often each value stands in what was found, as a facet has it. */
function counted<T>(items: readonly T[], valuesOf: (item: T) => readonly (string | null)[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items)
    for (const value of new Set(valuesOf(item))) if (value !== null) counts[value] = (counts[value] ?? 0) + 1
  return counts
} // prettier-ignore

const asCounts = (facets: readonly Facet[]): Record<string, number> =>
  Object.fromEntries(facets.map(({ id, count }) => [id, count]))

/** What every ledger counts. */
export function countsConform(open: () => Promise<Ledger> | Ledger, entries: readonly Entry[]): void {
  describe('counting', () => {
    let ledger: Ledger
    beforeAll(async () => {
      ledger = await open()
      await ledger.enter(entries, '1.0.0', NOON)
    })

    it('gives facets of statements that are what a search finds', async () => {
      for (const query of [{}, { words: 'china' }, { speaker: ['RUS'] }, { about: ['CHN'] }, { from: '2022-09-01' }]) {
        const facets = await ledger.statementFacets(query)
        const found = await all(ledger.statements(query))
        expect(facets.count).toBe(found.length)
        expect(asCounts(facets.speaker)).toEqual(counted(found, ({ statement }) => [statement.speaker.actor]))
        expect(asCounts(facets.act)).toEqual(counted(found, ({ statement }) => [statement.act]))
        expect({ ...asCounts(facets.about), ...Object.fromEntries(facets.issue.map(({ id, count }) => [`issue:${id}`, count])) })
          .toEqual(counted(found, ({ statement }) => statement.about))
        expect(asCounts(facets.month)).toEqual(counted(found, ({ published }) => [published?.slice(0, 7) ?? null]))
      }
    }) // prettier-ignore

    it('gives facets of events that are what a search finds', async () => {
      for (const query of [{}, { words: 'samarkand' }, { source: ['RUS'] }, { either: ['CHN'] }, { once: true }, { to: '2022-09-16' }]) {
        const facets = await ledger.eventFacets(query)
        const found = await all(ledger.events(query))
        expect(facets.count).toBe(found.length)
        for (const side of ['source', 'target'] as const)
          expect(asCounts(facets[side])).toEqual(counted(found, ({ event }) => event[side].map(({ actor }) => actor)))
        expect(asCounts(facets.event)).toEqual(counted(found, ({ event }) => [event.plover.event]))
        expect(asCounts(facets.cameo)).toEqual(counted(found, ({ event }) => [event.cameo.slice(0, 2)]))
        expect(asCounts(facets.quad)).toEqual(counted(found, ({ event }) => [event.quad]))
        expect(asCounts(facets.modality)).toEqual(counted(found, ({ event }) => [event.modality]))
      }
    }) // prettier-ignore

    it('names the actors of facets', async () => {
      const { source } = await ledger.eventFacets({})
      expect(source.find(({ id }) => id === 'person:vladimir-putin')?.name).toBe('Vladimir Putin')
      const { issue } = await ledger.statementFacets({})
      for (const { id, name } of issue) expect(name).not.toBe(id)
    })

    it('counts for each dyad what its series has', async () => {
      const dyads = await ledger.dyads({ limit: 100 })
      expect(dyads.length).toBeGreaterThan(1)
      for (const { source, target, counts, events } of dyads) {
        const query = { source: source.code, target: target.code, by: 'month' } as const
        const points = [...(await ledger.series(query)), ...(await ledger.coarser(query))]
        for (const [quad, count] of Object.entries(counts))
          expect(points.reduce((sum, point) => sum + point.counts[quad as keyof typeof counts], 0)).toBe(count)
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(events)
      }
      expect(dyads[0]?.events).toBe(Math.max(...dyads.map(({ events }) => events)))
      expect(dyads.find(({ source }) => source.code === 'RUS')?.source.name).toBe('Russia')
      expect((await ledger.dyads({ limit: 100, quad: 'material conflict' })).every(({ counts, events }) => counts['material conflict'] === events)).toBe(true)
    }) // prettier-ignore

    it('has no dyads of people of no known state', async () => {
      const other = await open()
      const told = entries.find(({ report }) => report.events.some(({ cameo }) => cameo === '190')) as Entry
      const events = told.report.events.map((event) => ({ ...event, target: [{ actor: null, code: 'CVL', inferred: false }] }))
      await other.enter([{ ...told, report: { ...told.report, events } }], '1.0.0', NOON)
      expect(await all(other.events({ target: ['CVL'], modality: 'asserted' }))).not.toEqual([])
      expect(await other.dyads({ limit: 100 })).toEqual([])
    }) // prettier-ignore

    it('makes a network of the dyads', async () => {
      const { nodes, edges } = await networkOf(ledger, { limit: 100 })
      expect(edges).toHaveLength((await ledger.dyads({ limit: 100 })).length)
      expect(new Set(edges.flatMap(({ source, target }) => [source, target]))).toEqual(
        new Set(nodes.map(({ code }) => code)),
      )
    })

    it('gives totals that no series of anybody exceeds', async () => {
      const totals = await ledger.totals({ by: 'month' })
      const series = await ledger.series({ source: 'RUS', target: null, by: 'month' })
      for (const { time, counts } of series) {
        const events = totals.find((total) => total.time === time)?.events ?? 0
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(events)
      }
    })

    it('tells where things happened, and who is busy', async () => {
      const places = await ledger.places({ limit: 10 })
      const samarkand = places.find(({ name }) => name === 'Samarkand')
      expect(samarkand).toMatchObject({ country: 'UZB', events: 1, latest: '2022-09-15' })
      expect(await ledger.places({ limit: 10, from: '2023-01-01' })).toEqual([])
      const actors = await ledger.busiestActors({ limit: 100 })
      const putin = actors.find(({ id }) => id === 'person:vladimir-putin')
      const said = await all(ledger.statements({ speaker: ['person:vladimir-putin'] }))
      const took = await all(ledger.events({ either: ['person:vladimir-putin'], modality: 'asserted', once: true }))
      expect(putin).toMatchObject({ name: 'Vladimir Putin', kind: 'person', statements: said.length, events: took.length })
      expect(await ledger.busiestActors({ limit: 1 })).toEqual(actors.slice(0, 1))
    }) // prettier-ignore

    it('lists issues with who has positions on them', async () => {
      const issues = await ledger.issues()
      const sanctions = issues.find(({ issue }) => issue === 'sanctions-russia')
      const positions = await all(ledger.positionsOn('sanctions-russia'))
      expect(sanctions).toMatchObject({ positions: positions.length, actors: 1 })
      expect(sanctions?.name).not.toBe('sanctions-russia')
      expect(positions[0]?.actor).toMatchObject({ id: 'country:DEU', name: 'Germany' })
    })

    it('tells what an actor said and did by month', async () => {
      const points = await timelineOf(ledger, ['person:vladimir-putin'], {}, 'month')
      expect(points).toEqual([{ time: '2022-09', said: 1, spokenOf: 0, did: 1, received: 0 }])
    })
  })

  describe('the revision', () => {
    it('is another one after every change and the same without one', async () => {
      const ledger = await open()
      const seen = [await ledger.revision()]
      const enter = async (some: readonly Entry[], version: string): Promise<boolean> => {
        const before = await ledger.revision()
        await ledger.enter(some, version, NOON)
        seen.push(await ledger.revision())
        return seen.at(-1) !== before
      }
      expect(await enter(entries.slice(0, 2), '1')).toBe(true)
      expect(await enter(entries.slice(0, 2), '1')).toBe(false)
      expect(await enter(entries.slice(0, 1), '2')).toBe(true)
      expect(await enter([], '2')).toBe(false)
      expect(new Set(seen).size).toBe(3)
      await ledger.close()
    })
  })
}
