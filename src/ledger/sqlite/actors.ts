import type { Actor } from '../../model/index.js'
import { build, listed, type Runner } from './run.js'

/** The actors of the reports that rows are of, by the number of the report; each is read once. */
export function actorsOf(
  runner: Runner,
  rows: readonly { readonly report: number }[],
): Map<number, readonly Actor[]> {
  const numbers = [...new Set(rows.map(({ report }) => report))]
  const reports = runner.all(
    build.selectFrom('report').select(['number', 'actors']).where('number', 'in', listed(numbers)),
  )
  return new Map(reports.map(({ number, actors }) => [number, JSON.parse(actors) as Actor[]]))
}

/** Those of the report's actors that have one of these ids. */
export function actorsAmong(actors: readonly Actor[] | undefined, ids: readonly (string | null)[]): Actor[] {
  return actors?.filter(({ id }) => ids.includes(id)) ?? []
}
