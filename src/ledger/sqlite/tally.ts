import { sql } from 'kysely'
import type { Counterpart, Subject, Tally } from '../counts.js'
import { issueName } from '../names.js'
import type { TallyQuery } from '../queries.js'
import { actorNames } from './named.js'
import { eventsFitting, type Found, statementsFitting } from './narrow.js'
import { build, type Runner } from './run.js'

/** What is known of an actor by these ids and codes, counted where the rows are. */
export function tallyOf(runner: Runner, { actor, limit, ...period }: TallyQuery): Tally {
  const happened = { ...period, modality: 'asserted', once: true } as const
  const said = statementsFitting(runner, { ...period, speaker: actor })
  const did = eventsFitting(runner, { ...happened, source: actor })
  const received = eventsFitting(runner, { ...happened, target: actor })
  return {
    statements: countOf(runner, said),
    subjects: subjectsOf(runner, said, limit),
    events: countOf(runner, did) + countOf(runner, received),
    counterparts: counterpartsOf(runner, did, received, limit),
  }
}

const COUNT = sql<number>`count(*)`

const countOf = (runner: Runner, found: Found): number =>
  runner.first(found.clearSelect().select(COUNT.as('count')))?.count ?? 0

function subjectsOf(runner: Runner, said: Found, limit: number): Subject[] {
  const rows = runner.all(
    build
      .selectFrom('statement_about')
      .innerJoin('statement', 'statement.number', 'statement_about.statement')
      .select([sql<string>`statement_about.about`.as('id'), COUNT.as('statements'), sql<string | null>`max(statement.published)`.as('latest')])
      .where(sql<boolean>`+statement_about.statement in ${said}`)
      .groupBy('statement_about.about')
      .orderBy('statements', 'desc')
      .orderBy('id')
      .limit(limit),
  )
  return named(runner, rows)
} // prettier-ignore

interface Side {
  readonly id: string
  readonly events: number
  readonly score: number | null
  readonly scored: number
  readonly latest: string | null
}

function counterpartsOf(runner: Runner, did: Found, received: Found, limit: number): Counterpart[] {
  const [targets, sources] = [sideOf(runner, did, 'target'), sideOf(runner, received, 'source')]
  const all = [...new Set([...targets.keys(), ...sources.keys()])].map((id) => {
    const sides = [targets.get(id), sources.get(id)].filter((side) => side !== undefined)
    const scored = sides.reduce((sum, side) => sum + side.scored, 0)
    const score = sides.reduce((sum, side) => sum + (side.score ?? 0), 0)
    const days = sides.flatMap(({ latest }) => latest ?? []).sort()
    return {
      id,
      did: targets.get(id)?.events ?? 0,
      received: sources.get(id)?.events ?? 0,
      goldstein: scored > 0 ? Math.round((score / scored) * 10) / 10 : null,
      latest: days.at(-1) ?? null,
    }
  })
  const most = all.sort((one, other) => eventsOf(other) - eventsOf(one) || (one.id < other.id ? -1 : 1))
  return named(runner, most.slice(0, limit))
}

const eventsOf = ({ did, received }: Pick<Counterpart, 'did' | 'received'>): number => did + received

/** Who stands on a side of the events found. */
function sideOf(runner: Runner, found: Found, side: 'source' | 'target'): ReadonlyMap<string, Side> {
  const rows = runner.all(
    build
      .selectFrom('participant')
      .innerJoin('event', 'event.number', 'participant.event')
      .select([
        sql<string>`actor`.as('id'),
        COUNT.as('events'),
        sql<number | null>`sum(goldstein)`.as('score'),
        sql<number>`count(goldstein)`.as('scored'),
        sql<string | null>`max(day)`.as('latest'),
      ])
      .where('side', '=', side)
      .where('again', '=', 0)
      .where('actor', 'is not', null)
      .where(sql<boolean>`+participant.event in ${found}`)
      .groupBy('actor'),
  )
  return new Map(rows.map((row) => [row.id, row]))
}

const ISSUE = 'issue:'

function named<T extends { readonly id: string }>(runner: Runner, all: readonly T[]): (T & { name: string })[] {
  const ids = all.map(({ id }) => id).filter((id) => !id.startsWith(ISSUE))
  const names = actorNames(runner, ids)
  const nameOf = (id: string): string | null =>
    id.startsWith(ISSUE) ? issueName(id.slice(ISSUE.length)) : (names.get(id) ?? null)
  return all.map((one) => ({ ...one, name: nameOf(one.id) ?? one.id }))
} // prettier-ignore
