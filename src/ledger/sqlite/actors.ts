import type { Actor } from '../../model/index.js'
import { build, type Runner } from './run.js'

/** The actors of the reports that rows are of, by the number of the report; each is read once. */
export function actorsOf(
  runner: Runner,
  rows: readonly { readonly report: number }[],
): Map<number, readonly Actor[]> {
  const found = new Map<number, readonly Actor[]>()
  for (const { report } of rows) {
    if (found.has(report)) continue
    const row = runner.first(build.selectFrom('report').select('actors').where('number', '=', report))
    if (row) found.set(report, JSON.parse(row.actors) as Actor[])
  }
  return found
}

/** Those of the report's actors that have one of these ids. */
export function actorsAmong(actors: readonly Actor[] | undefined, ids: readonly (string | null)[]): Actor[] {
  return actors?.filter(({ id }) => ids.includes(id)) ?? []
}
