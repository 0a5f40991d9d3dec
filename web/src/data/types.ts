import type { Answer, Item } from '../../../src/client/index.js'

/** Answers of the API under the names that the pages have for them. */

export type { Citation, Interval } from '../../../src/ledger/index.js'

export interface Listed<T> {
  readonly items: readonly T[]
  /** Given back as `cursor`; null at the end. */
  readonly next: string | null
  /** Names in the filters by which nobody is known. */
  readonly unknown?: readonly string[] | undefined
}

export type LedgerFacts = Answer<'ledger'>
export type FoundStatement = Item<'statements'>
export type FoundEvent = Item<'events'>
export type FoundPosition = Item<'positions'>
export type FoundFigure = Item<'figures'>
export type ReportSummary = Item<'reports'>
export type ActorCount = Item<'actors'>
export type ActorView = Answer<'actor'>
export type Office = ActorView['offices'][number]
export type TimelinePoint = Item<'timeline'>
export type DyadCount = Item<'dyads'>
export type Party = DyadCount['source']
export type QuadCounts = DyadCount['counts']
export type DyadSeries = Answer<'dyad'>
export type SeriesPoint = DyadSeries['points'][number]
export type PlaceCount = Item<'places'>
export type IssueCount = Item<'issues'>
export type IssueView = Answer<'issue'>
export type HeldPosition = IssueView['positions'][number]
export type NetworkView = Answer<'network'>

export interface Facet {
  readonly id: string
  readonly name: string
  readonly count: number
}
