import { type RawBuilder, sql, type SqlBool } from 'kysely'
import { type EventFacets, type Facet, MOST_FACETS, type StatementFacets } from '../counts.js'
import { issueName } from '../names.js'
import type { EventQuery, StatementQuery } from '../queries.js'
import { eventsFitting, type Found, statementsFitting, worded } from './find.js'
import { actorNames } from './named.js'
import type { Runner } from './run.js'

/** Beginning of an issue's id among what a statement is about. */
const ISSUE = 'issue:'

export function statementFacets(runner: Runner, query: StatementQuery): StatementFacets {
  const all = worded(statementsFitting(query), 'statement', query.words)
  const issues = countAbout(runner, all, sql<boolean>`statement_about.about like ${`${ISSUE}%`}`)
  return {
    count: countAll(runner, all),
    speaker: named(runner, countBy(runner, all, sql`statement.speaker`)),
    about: named(runner, countAbout(runner, all, sql<boolean>`statement_about.about not like ${`${ISSUE}%`}`)),
    issue: issues.map(({ id, count }) => {
      const issue = id.slice(ISSUE.length)
      return { id: issue, name: issueName(issue) ?? issue, count }
    }),
    act: countBy(runner, all, sql`statement.act`),
    publisher: countBy(runner, all, sql`report.publisher`),
    month: countBy(runner, all, sql`substr(report.published, 1, 7)`, BY_TIME),
  }
}

export function eventFacets(runner: Runner, query: EventQuery): EventFacets {
  const all = worded(eventsFitting(query), 'event', query.words)
  return {
    count: countAll(runner, all),
    source: named(runner, countSide(runner, all, 'source')),
    target: named(runner, countSide(runner, all, 'target')),
    event: countBy(runner, all, sql`event.plover`),
    cameo: countBy(runner, all, sql`substr(event.cameo, 1, 2)`),
    quad: countBy(runner, all, sql`event.quad`),
    modality: countBy(runner, all, sql`event.modality`),
    publisher: countBy(runner, all, sql`report.publisher`),
    month: countBy(runner, all, MONTH, BY_TIME),
  }
}

/** Null where the date does not tell the month. */
const MONTH = sql`iif(event.date_precision = 'day' or substr(event.date_start, 1, 7) = substr(event.date_end, 1, 7),
  substr(event.date_start, 1, 7), null)`

interface Order {
  readonly by: RawBuilder<unknown>
  readonly most: number
}

const BY_COUNT: Order = { by: sql`count desc, id`, most: MOST_FACETS }
const BY_TIME: Order = { by: sql`id`, most: Number.MAX_SAFE_INTEGER }

const countAll = (runner: Runner, all: Found): number =>
  runner.first(all.clearSelect().select(({ fn }) => fn.countAll<number>().as('count')))?.count ?? 0

function countBy(
  runner: Runner,
  all: Found,
  value: RawBuilder<unknown>,
  { by, most }: Order = BY_COUNT,
): Facet[] {
  const rows = runner.all(
    all
      .clearSelect()
      .select(value.$castTo<string>().as('id'))
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where(sql<boolean>`${value} is not null`)
      .groupBy(sql`1`)
      .orderBy(by)
      .limit(most),
  )
  return rows.map(({ id, count }) => ({ id, name: id, count }))
}

function countAbout(runner: Runner, all: Found, which: RawBuilder<SqlBool>): Facet[] {
  const joined = all.innerJoin('statement_about', (join) =>
    join.on(sql<boolean>`statement_about.statement = statement.number`).on(which),
  )
  return countBy(runner, joined as unknown as Found, sql`statement_about.about`)
}

/** An actor counts once in an event, however often it stands on the side. */
function countSide(runner: Runner, all: Found, side: 'source' | 'target'): Facet[] {
  const joined = all.innerJoin('participant', (join) =>
    join.on(sql<boolean>`participant.event = event.number`).on('participant.side', '=', side)
      .on(sql<boolean>`not exists (select 1 from participant before where before.event = event.number and before.side = participant.side
        and before.actor = participant.actor and before.place < participant.place)`),
  )
  return countBy(runner, joined as unknown as Found, sql`participant.actor`)
}

function named(runner: Runner, facets: readonly Facet[]): Facet[] {
  const names = actorNames(
    runner,
    facets.map(({ id }) => id),
  )
  return facets.map((facet) => ({ ...facet, name: names.get(facet.id) ?? facet.id }))
}
