import type { CodedReport } from '../model/index.js'
import type { ChangedEntry } from './ledger.js'

const KINDS = { statement: 'statements', event: 'events', position: 'positions', figure: 'figures' } as const

export interface Differences {
  readonly added: readonly ChangedEntry[]
  readonly removed: readonly ChangedEntry[]
}

/** What one coding of a report has that the other has not. Ids count entries, so an entry that only got another id is no change. */
export function differences(before: CodedReport | null, after: CodedReport): Differences {
  return {
    added: before ? entriesOf(after).filter(isNotIn(before)) : entriesOf(after),
    removed: before ? entriesOf(before).filter(isNotIn(after)) : [],
  }
}

function entriesOf(report: CodedReport): ChangedEntry[] {
  return Object.entries(KINDS).flatMap(([kind, list]) =>
    report[list].map((entry) => ({ kind: kind as ChangedEntry['kind'], entry })),
  )
}

function isNotIn(report: CodedReport): (entry: ChangedEntry) => boolean {
  const known = new Set(entriesOf(report).map(identityOf))
  return (entry) => !known.has(identityOf(entry))
}

const NUMBERED = new Set(['id', 'parent', 'statement', 'explanation'])

const identityOf = ({ kind, entry }: ChangedEntry): string => kind + JSON.stringify(entry, inOrder)

/** The properties by name, so that two that hold the same read the same, without those that count entries. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const kept = Object.entries(value).filter(([name]) => !NUMBERED.has(name))
  return Object.fromEntries(kept.sort(([one], [other]) => (one < other ? -1 : 1)))
}
