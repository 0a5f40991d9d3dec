export { type Differences, differences } from './difference.js'
export { sourceKey } from './key.js'
export { leadEnd } from './lead.js'
export {
  type Change,
  type ChangedEntry,
  type Entry,
  type Ledger,
  LedgerError,
  type Outcome,
  PageError,
} from './ledger.js'
export * from './counts.js'
export * from './found.js'
export { periodOf } from './period.js'
export * from './queries.js'
export { openSqlite as openLedger } from './sqlite/ledger.js'
export type { OpenOptions } from './sqlite/open.js'
