import type { Actor, CodedReport } from '../../model/index.js'
import { leadEnd } from '../lead.js'
import { build, type Runner } from './run.js'

/** What the entries of one report share. */
export interface Surroundings {
  readonly actors: readonly Actor[]
  readonly leadEnd: number
}

/** By the number of the report; each is read once and its text let go. */
export function surroundingsOf(
  runner: Runner,
  rows: readonly { readonly report: number }[],
): Map<number, Surroundings> {
  const found = new Map<number, Surroundings>()
  for (const { report } of rows) {
    if (found.has(report)) continue
    const row = runner.first(
      build.selectFrom('report').select(['actors', 'furniture', 'text']).where('number', '=', report),
    )
    if (!row) continue
    const furniture = JSON.parse(row.furniture) as CodedReport['furniture']
    found.set(report, {
      actors: JSON.parse(row.actors) as Actor[],
      leadEnd: leadEnd(row.text, furniture),
    })
  }
  return found
}

/** Those of the report's actors that have one of these ids. */
export function actorsAmong(report: Surroundings | undefined, ids: readonly (string | null)[]): Actor[] {
  return report?.actors.filter(({ id }) => ids.includes(id)) ?? []
}
