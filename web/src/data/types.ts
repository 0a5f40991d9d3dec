import type {
  Citation, Counts, FoundEvent, FoundFigure, FoundPosition, FoundStatement, Interval, SeriesPoint,
} from '../../../src/ledger/index.js' // prettier-ignore
import type { Counterpart, Subject } from '../../../src/analysis/tally.js'
import type { WhoEntry } from '../../../src/lookup/index.js'
import type { Actor, ActorKind, QuadClass } from '../../../src/model/index.js'

export type { Citation, Counts, FoundEvent, FoundFigure, FoundPosition, FoundStatement, Interval, SeriesPoint }

export interface Listed<T> {
  readonly items: readonly T[]
  /** Given back as `cursor`; null at the end. */
  readonly next: string | null
  /** Names in the filters by which nobody is known. */
  readonly unknown?: readonly string[]
}

export interface LedgerFacts extends Counts {
  readonly version: string
  readonly first: string | null
  readonly last: string | null
}

export interface ReportSummary extends Citation {
  readonly statements: number
  readonly events: number
  readonly positions: number
  readonly figures: number
  readonly copies: number
}

export interface Party {
  readonly code: string
  readonly name: string
}

export type QuadCounts = Readonly<Record<QuadClass, number>>

export interface DyadCount {
  readonly source: Party
  readonly target: Party
  readonly counts: QuadCounts
  readonly events: number
  readonly goldstein: number | null
  readonly latest: string | null
}

export interface DyadSeries {
  readonly source: Party
  readonly target: Party
  readonly by: Interval
  readonly both: boolean
  readonly points: readonly SeriesPoint[]
  readonly totals: readonly { readonly time: string; readonly events: number }[]
}

export interface PlaceCount {
  readonly name: string
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly counts: QuadCounts
  readonly events: number
  readonly latest: string | null
}

export interface ActorCount {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  readonly country: string | null
  readonly codes: readonly string[]
  readonly wikidata: string | null
  readonly statements: number
  readonly events: number
}

export interface IssueCount {
  readonly issue: string
  readonly name: string
  readonly positions: number
  readonly actors: number
  readonly latest: string | null
}

export interface Facet {
  readonly id: string
  readonly name: string
  readonly count: number
}

export interface Office {
  readonly role: string | null
  readonly country: string | null
  /** As exact as known: "2012", "2012-05" or "2012-05-07". */
  readonly from: string | null
  readonly to: string | null
  readonly code: string
}

export interface ActorView {
  readonly actor: WhoEntry
  readonly offices: readonly Office[]
  readonly statements: number
  readonly subjects: readonly Subject[]
  readonly events: number
  readonly counterparts: readonly Counterpart[]
}

/** What an actor said and did in a step of time, and what was said of it and done to it. */
export interface TimelinePoint {
  readonly time: string
  readonly said: number
  readonly spokenOf: number
  readonly did: number
  readonly received: number
}

export type HeldPosition = FoundPosition & { readonly actor: Actor }

export interface IssueView {
  readonly issue: string
  readonly name: string
  readonly positions: readonly HeldPosition[]
  readonly next: string | null
}

export interface NetworkView {
  readonly nodes: readonly (Party & { readonly events: number })[]
  readonly edges: readonly {
    readonly source: string
    readonly target: string
    readonly counts: QuadCounts
    readonly events: number
    readonly goldstein: number | null
  }[]
}
