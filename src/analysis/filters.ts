import type { EventQuery, StatementQuery } from '../ledger/index.js'
import { defined } from '../model/defined.js'
import { issuesNamed, keysFor } from './keys.js'

/** A query as the ledger takes it, and the names in it that mean nobody. */
export interface Filters<LedgerQuery> {
  readonly query: LedgerQuery
  /** A name that nobody bears finds nothing: the ledger need not be asked. */
  readonly isEmpty: boolean
  readonly unknown: readonly string[]
}

/** A query in which actors and issues go by their names, and anything may be left undefined. */
export type ByName<LedgerQuery> = { readonly [Name in keyof LedgerQuery]?: LedgerQuery[Name] | undefined }

export function statementFilters(wanted: ByName<StatementQuery>): Filters<StatementQuery> {
  const { speaker, about, addressee, issue, ...rest } = wanted
  const names = named(wanted.to)
  const query = {
    ...defined(rest),
    ...names.keys({ speaker, addressee }),
    ...names.keys({ about }, issuesNamed),
    ...defined({ issue: issue?.map(issueId) }),
  }
  return { query, ...names.found() }
}

export function eventFilters(wanted: ByName<EventQuery>): Filters<EventQuery> {
  const { source, target, either, ...rest } = wanted
  const names = named(wanted.to)
  return { query: { ...defined(rest), ...names.keys({ source, target, either }) }, ...names.found() }
}

/** Positions name an issue without the prefix that ids have. */
export const issueId = (issue: string): string => issue.replace(/^issue:/u, '')

type Names = Readonly<Record<string, readonly string[] | undefined>>

/** Names → keys of a day, and which of them nobody bears. */
function named(on: string | undefined) {
  const unknown: string[] = []
  let isEmpty = false
  const keysOf = (names: readonly string[], more: (name: string) => readonly string[]): string[] =>
    names.flatMap((name) => {
      const keys = [...keysFor(name, on), ...more(name)]
      if (keys.length === 0) unknown.push(name)
      return keys
    })
  return {
    keys<Given extends Names>(given: Given, more: (name: string) => readonly string[] = () => []) {
      const found: { [Name in keyof Given]?: readonly string[] } = {}
      for (const name of Object.keys(given) as (keyof Given)[]) {
        const names = given[name]
        if (names === undefined || names.length === 0) continue
        const keys = keysOf(names, more)
        isEmpty ||= keys.length === 0
        found[name] = keys
      }
      return found
    },
    found: () => ({ isEmpty, unknown }),
  }
}
