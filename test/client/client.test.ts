import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Client, connect, ProblemError } from '../../src/client/index.js'
import { operations } from '../../src/http/api/index.js'
import { type Serving, serving } from '../http/serving.js'

let one: Serving
let client: Client
beforeAll(async () => {
  one = await serving()
  client = connect({ base: one.server.address })
}, 60_000)

describe('the client', () => {
  it('has a function for each operation, and the export as an address', () => {
    const functions = Object.keys(client).map((name) => (name === 'exportAddress' ? 'export' : name))
    expect(functions.sort()).toEqual(Object.keys(operations).sort())
  })

  it('asks what the server answers', async () => {
    expect((await client.ledger()).reports).toBe(4)
    const { items, next } = await client.statements({ speaker: ['Russia', 'Ukraine'], limit: 1 })
    expect(items[0]?.words).toEqual(expect.any(String))
    const more = await client.statements({ speaker: ['Russia', 'Ukraine'], limit: 1, cursor: next ?? '' })
    expect(more.items[0]).not.toEqual(items[0])
    const report = await client.report(items[0]?.report ?? '')
    expect(report.document.id).toBe(items[0]?.report)
    expect((await client.copies(report.document.id)).items).toHaveLength(1)
    expect((await client.reports({ from: '2022-09-17' })).items).toHaveLength(2)
    expect((await client.events({ source: ['Russia'], once: true, cameo: '19' })).items).toHaveLength(1)
    expect((await client.statementFacets({})).count).toBeGreaterThan(0)
    expect((await client.eventFacets({ modality: 'asserted' })).source.length).toBeGreaterThan(0)
    expect((await client.actors({ limit: 1 })).items).toHaveLength(1)
    expect((await client.actor('person:vladimir-putin', { on: '2022-09-16' })).actor.role).toBe('President')
    expect((await client.timeline('country:RUS', { by: 'year' })).items[0]?.time).toBe('2022')
    expect((await client.dyads()).items.length).toBeGreaterThan(0)
    expect(await client.dyad('RUS', 'UKR', { both: true })).toMatchObject({ points: [{}], coarser: [] })
    const { items: issues } = await client.issues()
    expect((await client.issue(issues[0]?.issue ?? '')).positions.length).toBeGreaterThan(0)
    expect((await client.positions({ actor: 'Germany' })).items[0]?.actor.name).toBe('Germany')
    expect((await client.figures({ actor: 'Ukraine' })).items[0]?.figure.what).toContain('soldiers')
    expect((await client.places({ quad: 'verbal cooperation' })).items[0]?.name).toBe('Samarkand')
    expect((await client.network()).edges.length).toBeGreaterThan(0)
    expect((await client.changes({ since: '2022-01-01' })).items).toEqual([])
    expect((await client.who({ name: 'Lavrov' })).items[0]?.id).toBe('person:sergey-lavrov')
    expect((await client.where({ name: 'Moscow' })).items[0]?.country).toBe('RUS')
    expect((await client.code({ text: 'Russia invaded Ukraine on Thursday.' })).events[0]?.cameo).toBe('190')
    expect(await (await fetch(client.exportAddress({ source: ['Russia'], limit: 1 }))).text()).toMatch(/^event_id,/u)
  })

  it('puts nothing into a path that could leave it', async () => {
    await expect(client.report('../ledger')).rejects.toMatchObject({ status: 404 })
    await expect(client.actor('a/timeline')).rejects.toMatchObject({ status: 404, detail: 'nobody is known by the name "a/timeline"' })
  })

  it('throws what the server refuses, and what takes too long', async () => {
    const error = await client.events({ from: 'now' }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ProblemError)
    expect(error).toMatchObject({ status: 400, title: 'Bad Request', detail: '"from": a day of the calendar is wanted, as in 2022-09-15' })
    await expect(client.events({}, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
    const broken = connect({ base: one.server.address, fetch: () => Promise.resolve(new Response('<html>', { status: 502 })) })
    await expect(broken.ledger()).rejects.toMatchObject({ status: 502 })
  })

  it('needs nothing when it runs but itself', () => {
    const folder = resolve(import.meta.dirname, '../../src/client')
    const needs = readdirSync(folder).flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/^(?:import|export) (?!type)[^]*? from '([^']+)'/gmu)].map(([, from]) => from as string),
    )
    expect(needs.filter((from) => !from.startsWith('./'))).toEqual([])
  })
}) // prettier-ignore
