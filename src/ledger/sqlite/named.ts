import { sql } from 'kysely'
import type { Actor } from '../../model/index.js'
import { actorName, countryName } from '../names.js'
import { build, type Runner, written } from './run.js'

/** The actors with these ids, as the latest report has them in which they say or do something, or something is said of them. */
export function actorsNamed(runner: Runner, ids: readonly string[]): Map<string, Actor> {
  const found = new Map<string, Actor>()
  for (const id of ids) {
    const row = runner.first(written(latestWith(id)))
    const actor = row && (JSON.parse(row.actors) as Actor[]).find((one) => one.id === id)
    if (actor) found.set(id, actor)
  }
  return found
}

const latestWith = (id: string) => sql<{ actors: string }>`select actors from report where number in (
    select report from statement where number = (select max(number) from statement where speaker = ${id})
    union all select report from statement where number = (select max(statement) from statement_about where about = ${id})
    union all select report from event where number = (select max(event) from participant where actor = ${id} and side = 'source')
    union all select report from event where number = (select max(event) from participant where actor = ${id} and side = 'target')
  ) order by published desc, number desc limit 1`

/** The names of actors, issues and the like by their ids. */
export function actorNames(runner: Runner, ids: readonly string[]): Map<string, string> {
  return new Map([...actorsNamed(runner, ids)].map(([id, { name }]) => [id, name]))
}

/** The name of a country or an organisation by its code: of an organisation as the tables have who acts under that code. */
export function partyName(runner: Runner, code: string): string {
  const country = countryName(code)
  if (country !== null) return country
  const row = runner.first(
    build
      .selectFrom('participant')
      .select('actor')
      .where('code', '=', code)
      .where('actor', 'is not', null)
      .orderBy('actor')
      .limit(1),
  )
  return (row?.actor && actorName(row.actor)) ?? code
}
