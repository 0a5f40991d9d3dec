import { sql } from 'kysely'
import { QUAD_CLASSES, type QuadClass } from '../../model/index.js'
import type { ActorCount, DyadCount, IssueCount, PlaceCount, QuadCounts } from '../counts.js'
import { issueName } from '../names.js'
import type { ActorQuery, DyadQuery, Period, PlaceQuery } from '../queries.js'
import { eventsFitting, publishedIn, statementsFitting } from './find.js'
import { actorsNamed, partyName } from './named.js'
import { build, type Runner } from './run.js'

/** No counts yet. */
export const noCounts = (): Record<QuadClass, number> =>
  Object.fromEntries(QUAD_CLASSES.map((quad) => [quad, 0])) as Record<QuadClass, number>

export function dyadsOf(runner: Runner, { from, to, quad, limit }: DyadQuery): DyadCount[] {
  let found = build
    .selectFrom('dyad')
    .select(['source', 'target'])
    .select(({ fn }) => [
      fn.countAll<number>().as('events'),
      fn.avg<number | null>('goldstein').as('goldstein'),
      fn.max('day').as('latest'),
    ])
    .select(QUADS)
  if (from !== undefined) found = found.where('day', '>=', from)
  if (to !== undefined) found = found.where('day', '<=', to)
  if (quad !== undefined) found = found.where('quad', '=', quad)
  const rows = runner.all(
    found
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

/** A column for each quad class. */
const QUADS = QUAD_CLASSES.map((quad) => sql<number>`sum(quad = ${quad})`.as(quad))

const countsIn = (row: object): QuadCounts => ({ ...noCounts(), ...row })

export function placesOf(runner: Runner, { limit, ...query }: PlaceQuery): PlaceCount[] {
  const rows = runner.all(
    eventsFitting({ ...query, modality: 'asserted', once: true })
      .clearSelect()
      .select([
        sql<string>`event.place_name`.as('name'),
        sql<string | null>`event.place_country`.as('country'),
        sql<number | null>`event.place_lat`.as('lat'),
        sql<number | null>`event.place_lon`.as('lon'),
        sql<number>`count(*)`.as('events'),
        sql<string | null>`max(coalesce(event.date_start, report.published))`.as('latest'),
      ])
      .select(QUADS)
      .where(sql<boolean>`event.place_name is not null`)
      .groupBy(sql`1, 2, 3, 4`)
      .orderBy(sql`events desc, name, country, lat, lon`)
      .limit(limit),
  )
  return rows.map(({ name, country, lat, lon, events, latest, ...counted }) => ({
    ...{ name, country, lat, lon },
    counts: countsIn(counted),
    ...{ events, latest },
  }))
}

export function busiestActors(runner: Runner, { limit, ...period }: ActorQuery): ActorCount[] {
  const said = runner.all(
    statementsFitting(period)
      .clearSelect()
      .select([sql<string>`statement.speaker`.as('id'), sql<number>`count(*)`.as('count')])
      .where(sql<boolean>`statement.speaker is not null`)
      .groupBy(sql`1`),
  )
  const took = runner.all(
    eventsFitting({ ...period, modality: 'asserted', once: true })
      .clearSelect()
      .innerJoin('participant', (join) => join.on(sql<boolean>`participant.event = event.number`))
      .select([sql<string>`participant.actor`.as('id'), sql<number>`count(distinct event.number)`.as('count')])
      .where('participant.actor', 'is not', null)
      .groupBy(sql`1`),
  )
  const statements = new Map(said.map(({ id, count }) => [id, count]))
  const events = new Map(took.map(({ id, count }) => [id, count]))
  const busy = [...new Set([...statements.keys(), ...events.keys()])]
    .map((id) => ({ id, statements: statements.get(id) ?? 0, events: events.get(id) ?? 0 }))
    .sort((one, other) => other.statements + other.events - one.statements - one.events || (one.id < other.id ? -1 : 1))
    .slice(0, limit)
  const actors = actorsNamed(runner, busy.map(({ id }) => id))
  return busy.flatMap((counted) => {
    const actor = actors.get(counted.id)
    if (!actor) return []
    const { name, kind, country, codes, wikidata } = actor
    return { name, kind, country, codes, wikidata, ...counted }
  })
} // prettier-ignore

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
    publishedIn(found, period).groupBy('issue').orderBy('positions', 'desc').orderBy('issue'),
  )
  return rows.map(({ issue, ...counted }) => ({ issue, name: issueName(issue) ?? issue, ...counted }))
}
