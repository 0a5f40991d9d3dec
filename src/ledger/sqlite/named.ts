import { sql } from 'kysely'
import type { Actor } from '../../model/index.js'
import { actorName, countryName } from '../names.js'
import { build, type Runner } from './run.js'

/** The actors with these ids as the latest report that names them has them. */
export function actorsNamed(runner: Runner, ids: readonly string[]): Map<string, Actor> {
  const found = new Map<string, Actor>()
  for (const id of ids) {
    const row = runner.first(
      build
        .selectFrom('report')
        .select('actors')
        .where(sql<boolean>`exists (select 1 from json_each(actors) one where one.value ->> 'id' = ${id})`)
        .orderBy('published', (order) => order.desc().nullsLast())
        .orderBy('id')
        .limit(1),
    )
    const actor = row && (JSON.parse(row.actors) as Actor[]).find((one) => one.id === id)
    if (actor) found.set(id, actor)
  }
  return found
}

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
