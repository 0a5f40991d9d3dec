import { sql } from 'kysely'
import { QUAD_CLASSES, type QuadClass } from '../../model/index.js'
import type { ActorCount, DyadCount, IssueCount, PlaceCount, QuadCounts } from '../counts.js'
import { issueName, sectorCodes } from '../names.js'
import type { ActorQuery, DyadQuery, Period, PlaceQuery } from '../queries.js'
import { actorsNamed, partyName } from './named.js'
import { eventsFitting, publishedIn, statementsFitting } from './narrow.js'
import { build, type Runner } from './run.js'

/** No counts yet. */
export const noCounts = (): Record<QuadClass, number> =>
  Object.fromEntries(QUAD_CLASSES.map((quad) => [quad, 0])) as Record<QuadClass, number>

/** The happenings between two that lie in the period, in whole or in part. */
export function dyadsIn({ from, to }: Period) {
  let found = build.selectFrom('dyad')
  if (from !== undefined) found = found.where('until', '>=', from)
  if (to !== undefined) found = found.where('day', '<=', to)
  return found
}

export function dyadsOf(runner: Runner, { quad, limit, ...period }: DyadQuery): DyadCount[] {
  const nobodys = [...sectorCodes(), NOBODYS]
  const all = dyadsIn(period).where('source', 'not in', nobodys).where('target', 'not in', nobodys)
  const rows = runner.all(
    (quad === undefined ? all : all.where('quad', '=', quad))
      .select(['source', 'target'])
      .select(({ fn }) => [
        fn.countAll<number>().as('events'),
        fn.avg<number | null>('goldstein').as('goldstein'),
        fn.max('day').as('latest'),
      ])
      .select(QUADS)
      .groupBy(['source', 'target'])
      .orderBy('events', 'desc')
      .orderBy('source')
      .orderBy('target')
      .limit(limit),
  )
  const side = (code: string) => ({ code, name: partyName(runner, code) })
  return rows.map(({ source, target, events, goldstein, latest, ...counted }) => ({
    source: side(source),
    target: side(target),
    counts: countsIn(counted),
    ...{ events, goldstein, latest },
  }))
}

/** The code of no sector and no state. */
const NOBODYS = ''

/** A column for each quad class. */
const QUADS = QUAD_CLASSES.map((quad) => sql<number>`sum(quad = ${quad})`.as(quad))

const countsIn = (row: object): QuadCounts => ({ ...noCounts(), ...row })

const HAPPENED = { modality: 'asserted', once: true } as const

export function placesOf(runner: Runner, { limit, ...query }: PlaceQuery): PlaceCount[] {
  const rows = runner.all(
    eventsFitting(runner, query)
      .clearSelect()
      .select([
        sql<string>`place_name`.as('name'),
        sql<string | null>`place_country`.as('country'),
        sql<number | null>`place_lat`.as('lat'),
        sql<number | null>`place_lon`.as('lon'),
        sql<number>`count(*)`.as('events'),
        sql<string | null>`max(day)`.as('latest'),
      ])
      .select(QUADS)
      // As the index of places has them.
      .where(sql<boolean>`number = happening and modality = 'asserted' and place_name is not null`)
      .groupBy(sql`place_name, place_country, place_lat, place_lon`)
      .orderBy(sql`events desc, place_name, place_country, place_lat, place_lon`)
      .limit(limit),
  )
  return rows.map(({ name, country, lat, lon, events, latest, ...counted }) => ({
    ...{ name, country, lat, lon },
    counts: countsIn(counted),
    ...{ events, latest },
  }))
}

export function busiestActors(runner: Runner, { limit, ...period }: ActorQuery): ActorCount[] {
  const statements = saidBy(runner, period)
  const events = partIn(runner, period)
  const count = (id: string): number => (statements.get(id) ?? 0) + (events.get(id) ?? 0)
  const ids = [...new Set([...statements.keys(), ...events.keys()])]
    .sort((one, other) => count(other) - count(one) || (one < other ? -1 : 1))
    .slice(0, limit)
  const actors = actorsNamed(runner, ids)
  return ids.flatMap((id) => {
    const actor = actors.get(id)
    if (!actor) return []
    const { name, kind, country, codes, wikidata } = actor
    const counted = { statements: statements.get(id) ?? 0, events: events.get(id) ?? 0 }
    return { id, name, kind, country, codes, wikidata, ...counted }
  })
}

type Tally = ReadonlyMap<string, number>

function saidBy(runner: Runner, period: Period): Tally {
  const speaker = sql<string>`speaker`
  const all = statementsFitting(runner, period)
    .clearSelect()
    .where(sql<boolean>`speaker is not null`)
  return tallied(runner.all(all.select([speaker.as('id'), COUNT.as('count')]).groupBy(sql`speaker`)))
}

/** Happenings, each once for an actor, on whatever side. */
function partIn(runner: Runner, period: Period): Tally {
  const found = eventsFitting(runner, { ...period, ...HAPPENED })
  const rows = runner.all(
    build
      .selectFrom('participant')
      .select(sql<string>`actor`.as('id'))
      .select(sql<number>`count(distinct event)`.as('count'))
      .where('actor', 'is not', null)
      .where(sql<boolean>`+event in ${found}`)
      .groupBy('actor'),
  )
  return tallied(rows)
}

const COUNT = sql<number>`count(*)`

const tallied = (rows: readonly { readonly id: string; readonly count: number }[]): Tally =>
  new Map(rows.map(({ id, count }) => [id, count]))

export function issuesOf(runner: Runner, period: Period): IssueCount[] {
  const found = build
    .selectFrom('position')
    .innerJoin('report', 'report.number', 'position.report')
    .select('issue')
    .select(({ fn }) => [
      fn.countAll<number>().as('positions'),
      fn.count<number>('actor').distinct().as('actors'),
      fn.max('report.published').as('latest'),
    ])
  const rows = runner.all(
    publishedIn(found, period, 'report').groupBy('issue').orderBy('positions', 'desc').orderBy('issue'),
  )
  return rows.map(({ issue, ...counted }) => ({ issue, name: issueName(issue) ?? issue, ...counted }))
}
