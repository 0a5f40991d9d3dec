import { codesOfState } from '../../lookup/index.js'
import { fold, loadIssueList } from '../../world/index.js'
import { CODE, entriesFor, holds, statesAmong } from '../quotes/meaning.js'
import { plain } from '../view/text.js'

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

const ID = /^[a-z]+:./u

/** A query takes no more; nobody means more. */
const MOST_KEYS = 500

/** The ids of the issues in whose names the words stand. */
export function issuesNamed(name: string): string[] {
  const words = fold(name)
  return loadIssueList().all.flatMap((issue) => (holds(fold(issue.name), words) ? [issue.id] : []))
}

/** The keys of all the names; a name that means nobody is said on standard error. Undefined where no name is given. */
export function keysOrSay(
  names: readonly string[] | undefined,
  on: string | undefined,
  more: (name: string) => readonly string[] = () => [],
): string[] | undefined {
  return names?.flatMap((name) => {
    const keys = [...keysFor(name, on), ...more(name)]
    if (keys.length === 0)
      process.stderr.write(`demarche: nobody is known by the name "${plain(name).slice(0, LONGEST_NAME)}"\n`)
    return keys
  })
}

const LONGEST_NAME = 80
