import type { Actor, QuadClass } from '../model/index.js'

/** How many of each value: the value as a query takes it, and its name for readers (the value itself where it has none). */
export interface Facet {
  readonly id: string
  readonly name: string
  readonly count: number
}

/** At most so many values of a facet; of time, all. */
export const MOST_FACETS = 20

/** Of all statements that a query finds: the most frequent first, months in order of time. */
export interface StatementFacets {
  readonly count: number
  readonly speaker: readonly Facet[]
  /** Actors. */
  readonly about: readonly Facet[]
  readonly issue: readonly Facet[]
  readonly act: readonly Facet[]
  readonly publisher: readonly Facet[]
  /** Of publication: 2022-09. */
  readonly month: readonly Facet[]
}

/** Of all events that a query finds: the most frequent first, months in order of time. */
export interface EventFacets {
  readonly count: number
  readonly source: readonly Facet[]
  readonly target: readonly Facet[]
  /** Classes of PLOVER. */
  readonly event: readonly Facet[]
  /** Two digits: the root of the CAMEO code. */
  readonly cameo: readonly Facet[]
  readonly quad: readonly Facet[]
  readonly modality: readonly Facet[]
  readonly publisher: readonly Facet[]
  /** In which it happened, where that is known to the month: 2022-09. */
  readonly month: readonly Facet[]
}

export type QuadCounts = Readonly<Record<QuadClass, number>>

/** One step of a series: what the dyad did in a day, month or year. Happenings count once. */
export interface SeriesPoint {
  /** `2022-09-15`, `2022-09` or `2022`. */
  readonly time: string
  readonly counts: QuadCounts
  /** Mean over the events that have a score, from −10 to 10; null without any. */
  readonly goldstein: number | null
}

/** How much was found of a day, month or year. */
export interface TimeCount {
  /** `2022-09-15`, `2022-09` or `2022`. */
  readonly time: string
  readonly count: number
}

/** All asserted happenings of a step between countries or organisations: what a share is of. */
export interface Total {
  readonly time: string
  readonly events: number
}

/** A side of a dyad: the code of a country or an organisation, and its name. */
export interface Side {
  readonly code: string
  readonly name: string
}

/** What one did to the other: asserted happenings, each once. */
export interface DyadCount {
  readonly source: Side
  readonly target: Side
  readonly counts: QuadCounts
  readonly events: number
  /** Mean over those that have a score, from −10 to 10; null without any. */
  readonly goldstein: number | null
  /** Day of the latest. */
  readonly latest: string
}

/** What happened at a place: asserted happenings, each once. */
export interface PlaceCount {
  readonly name: string
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly counts: QuadCounts
  readonly events: number
  /** Day of the latest; of publication where that is all that is known. */
  readonly latest: string | null
}

/** An actor as the latest report has it, with how much it said and took part in. */
export interface ActorCount extends Pick<Actor, 'id' | 'name' | 'kind' | 'country' | 'codes' | 'wikidata'> {
  readonly statements: number
  /** Asserted happenings, each once, on whatever side. */
  readonly events: number
}

export interface IssueCount {
  /** As positions have it: one-china. */
  readonly issue: string
  readonly name: string
  readonly positions: number
  /** How many have one. */
  readonly actors: number
  /** Day of publication of the latest. */
  readonly latest: string | null
}

export interface Counts {
  readonly reports: number
  /** Reports, those that are copies of one text counted once. */
  readonly stories: number
  readonly statements: number
  readonly events: number
  readonly positions: number
  readonly figures: number
}

export interface Days {
  readonly first: string | null
  readonly last: string | null
}

/** What an actor spoke of. */
export interface Subject {
  /** Of an actor, or `issue:one-china`. */
  readonly id: string
  readonly name: string
  readonly statements: number
  /** Day of publication of the latest. */
  readonly latest: string | null
}

/** With whom an actor had to do. */
export interface Counterpart {
  readonly id: string
  readonly name: string
  /** Asserted happenings in which the actor did something to it, and it to the actor. */
  readonly did: number
  readonly received: number
  /** Mean Goldstein score of those, to a tenth; null where none has one. */
  readonly goldstein: number | null
  /** Day of the latest; of publication where that is all that is known. */
  readonly latest: string | null
}

/** What a ledger holds of an actor, the most frequent first. */
export interface Tally {
  readonly statements: number
  readonly subjects: readonly Subject[]
  /** Asserted happenings, once for each side on which the actor stands. */
  readonly events: number
  readonly counterparts: readonly Counterpart[]
}
