import type { CodedReport } from '../model/index.js'
import type {
  ActorCount, Counts, Days, DyadCount, EventFacets, IssueCount, PlaceCount, SeriesPoint, StatementFacets, Tally, TimeCount, Total,
} from './counts.js' // prettier-ignore
import type {
  Citation, FoundEvent, FoundFigure, FoundPosition, FoundStatement, Paged, ReportSummary, TabledEvent,
} from './found.js' // prettier-ignore
import type {
  ActorQuery, DyadQuery, EventQuery, PageQuery, Period, PlaceQuery, ReportQuery, SeriesQuery, StatementQuery, TallyQuery, TotalsQuery,
} from './queries.js' // prettier-ignore

/** A coded report on its way into a ledger. */
export interface Entry {
  /** Of the source that was coded: see `sourceKey`. */
  readonly key: string
  readonly report: CodedReport
}

/** What came of an entry: new, there already as it is, or coded otherwise by an older version and now replaced. */
export type Outcome = 'added' | 'unchanged' | 'replaced'

/** What a newer version codes otherwise in a report that was in the ledger. Entries are as in the coded report. */
export interface Change {
  /** The document's id. */
  readonly report: string
  /** ISO time (UTC) of the replacement. */
  readonly at: string
  readonly before: string
  readonly after: string
  readonly added: readonly ChangedEntry[]
  readonly removed: readonly ChangedEntry[]
}

export interface ChangedEntry {
  readonly kind: 'statement' | 'event' | 'position' | 'figure'
  readonly entry: unknown
}

/**
 * Where reports and their entries are kept. Nothing is lost: what `enter` has resolved for is on the disk, all of a call or none of
 * it. Nothing is there twice: a report is known by the hash of its text. Every implementation passes `test/ledger/conformance.ts`.
 *
 * @throws LedgerError from every method: one line that names the ledger and what to do
 */
export interface Ledger {
  /** What another reader opens to be told the same, with the same numbers; null where this is the only one that can be asked. */
  readonly file: string | null
  /** Enters coded reports in one transaction; `version` is that of the program that coded them, `at` the ISO time (UTC). */
  enter(entries: readonly Entry[], version: string, at: string): Promise<readonly Outcome[]>
  /** Which of these sources are in, coded by this version: they need not be coded again. */
  known(keys: readonly string[], version: string): Promise<ReadonlySet<string>>
  /** The report as it was coded; null where it is not in. */
  report(id: string): Promise<CodedReport | null>
  /** The report and its copies, exact or nearly so, under other texts or names: the earliest published first. */
  copies(id: string): Promise<readonly Citation[]>
  /** All reports, by day of publication (those without one last), then by id: the order does not tell when they were entered. */
  reports(period?: Period): AsyncIterable<CodedReport>
  /** Best first where words are asked for, else the newest first. */
  statements(query: StatementQuery): AsyncIterable<FoundStatement>
  /** The same, unless another order is asked for. */
  events(query: EventQuery): AsyncIterable<FoundEvent>
  /** The same, as tables have them, many at a time. */
  tabledEvents(query: EventQuery): AsyncIterable<readonly TabledEvent[]>
  /** The numbers that this ledger knows them by, in the same order: good for `tabledAt` until something is entered. */
  eventNumbers(query: EventQuery): Promise<readonly number[]>
  /** The events with these numbers, in their order. */
  tabledAt(numbers: readonly number[]): Promise<readonly TabledEvent[]>
  /** The same, page by page: all pages together are what the stream gives, but for what was entered in between. */
  statementPage(query: StatementQuery & PageQuery): Promise<Paged<FoundStatement>>
  eventPage(query: EventQuery & PageQuery): Promise<Paged<FoundEvent>>
  /** The newest first. */
  reportPage(query: ReportQuery & PageQuery): Promise<Paged<ReportSummary>>
  positions(actor: string, period?: Period): AsyncIterable<FoundPosition>
  /** Positions on an issue (`one-china`), the newest first. */
  positionsOn(issue: string, period?: Period): AsyncIterable<FoundPosition>
  figures(actor: string, period?: Period): AsyncIterable<FoundFigure>
  /** Step by step what is known to have been in each. */
  series(query: SeriesQuery): Promise<readonly SeriesPoint[]>
  /** What the series leaves out because its date is not known that exactly: `time` is then the month, the year or two days, `2022`. */
  coarser(query: SeriesQuery): Promise<readonly SeriesPoint[]>
  /** How many of what a query finds, whatever its limit, have which speaker, issue and so on. */
  statementFacets(query: StatementQuery): Promise<StatementFacets>
  eventFacets(query: EventQuery): Promise<EventFacets>
  /** How many of what a query finds are of which day, month or year: of publication. */
  statementTimes(query: StatementQuery & TotalsQuery): Promise<readonly TimeCount[]>
  /** The same, of their dates: what is not known to be of one step is left out. */
  eventTimes(query: EventQuery & TotalsQuery): Promise<readonly TimeCount[]>
  /** What an actor spoke of and with whom it acted. */
  tally(query: TallyQuery): Promise<Tally>
  /** Which states and organisations did how much to whom, the busiest first; people of no known state are neither. */
  dyads(query: DyadQuery): Promise<readonly DyadCount[]>
  totals(query: TotalsQuery): Promise<readonly Total[]>
  /** Where how much happened, the busiest first. */
  places(query: PlaceQuery): Promise<readonly PlaceCount[]>
  /** Who said and took part in most: the busiest first. */
  busiestActors(query: ActorQuery): Promise<readonly ActorCount[]>
  /** Those that have most positions first. */
  issues(period?: Period): Promise<readonly IssueCount[]>
  /** Changes made at that ISO time (UTC) or later, in the order in which they were made. */
  changes(since: string): AsyncIterable<Change>
  counts(): Promise<Counts>
  /** Days of publication of the earliest and the latest report; null where none has one. */
  days(): Promise<Days>
  /** Another one whenever anything in the ledger is; the same as long as nothing is. */
  revision(): Promise<string>
  close(): Promise<void>
}

/** A ledger that cannot be used: the message names it and what to do. */
export class LedgerError extends Error {
  override readonly name: string = 'LedgerError'
}

/** A page that cannot be asked for: the cursor or the limit is none of this question's. */
export class PageError extends LedgerError {
  override readonly name = 'PageError'
}
