import { issuesNamed, keysFor } from '../../analysis/index.js'
import type { EventQuery, Period, StatementQuery } from '../../ledger/index.js'
import type { Query } from '../api/index.js'

/** A query as the ledger takes it, and the names in it that mean nobody. */
export interface Filters<LedgerQuery> {
  readonly query: LedgerQuery
  /** A name that nobody bears finds nothing: the ledger need not be asked. */
  readonly isEmpty: boolean
  readonly unknown: readonly string[]
}

type StatementFilters = Omit<Query<'statements'>, 'limit' | 'cursor'>
type EventFilters = Omit<Query<'events'>, 'limit' | 'cursor'>

export function statementFilters(wanted: StatementFilters): Filters<StatementQuery> {
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

export function eventFilters(wanted: EventFilters): Filters<EventQuery> {
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

type Defined<Given> = { [Name in keyof Given]?: Exclude<Given[Name], undefined> }

/** The same without what is undefined. */
export function defined<Given extends object>(given: Given): Defined<Given> {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Defined<Given>
}

export const periodOf = ({ from, to }: { from?: string | undefined; to?: string | undefined }): Period =>
  defined({ from, to })
