import { codesOfState, type WhoEntry } from '../lookup/index.js'
import { fold, loadIssueList } from '../world/index.js'
import { CODE, entriesFor, holds, statesAmong } from './meaning.js'

/**
 * The ids and codes by which a ledger knows whom a name means on a day: the name of a state is the country and whoever has a code of
 * the state. Empty where nobody is known by it.
 */
export function keysFor(name: string, on: string | undefined): string[] {
  if (ID.test(name)) return [name]
  const { exact, loose } = entriesFor(name, on ?? null)
  const states = statesAmong(exact).flatMap(codesOfState)
  const code = CODE.test(name) ? [name] : []
  return [...new Set([...[...exact, ...loose].map(({ id }) => id), ...states, ...code])].slice(0, MOST_KEYS)
}

/** The same for somebody who was looked up: a state is all that has a code of it. */
export const keysOf = (entry: WhoEntry): string[] => [entry.id, ...statesAmong([entry]).flatMap(codesOfState)]

const ID = /^[a-z]+:./u

/** A query takes no more; nobody means more. */
const MOST_KEYS = 500

/** The ids of the issues in whose names the words stand. */
export function issuesNamed(name: string): string[] {
  const words = fold(name)
  return loadIssueList().all.flatMap((issue) => (holds(fold(issue.name), words) ? [issue.id] : []))
}
