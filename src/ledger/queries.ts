import type { Modality, PloverEvent, QuadClass, ReportedStatement } from '../model/index.js'

/** Days are ISO (YYYY-MM-DD), both ends included; actors are ids, or codes that stand for all that begins with them. */
export interface Period {
  readonly from?: string
  readonly to?: string
}

/** Asks for one page of what is found. */
export interface PageQuery {
  /** How many items: 1 to 1000. */
  readonly limit: number
  /** `next` of the page before, given back as it is; none for the first page. */
  readonly after?: string
}

export const MOST_ON_A_PAGE = 1000

export interface ReportQuery extends Period {
  /** Words that an entry of the report must hold; `"…"` for a phrase. */
  readonly words?: string
  readonly publisher?: string
}

export interface StatementQuery extends Period {
  /** Words that the content must hold; `"…"` for a phrase. */
  readonly words?: string
  readonly speaker?: readonly string[]
  /** Actors, and issues as statements name them: issue:one-china. */
  readonly about?: readonly string[]
  readonly addressee?: readonly string[]
  /** Ids of issues as positions have them: one-china. */
  readonly issue?: readonly string[]
  readonly act?: ReportedStatement['act']
  readonly manner?: ReportedStatement['manner']
  readonly publisher?: string
  readonly limit?: number
}

export interface EventQuery extends Period {
  /** Words that the sentence must hold; `"…"` for a phrase. */
  readonly words?: string
  readonly source?: readonly string[]
  readonly target?: readonly string[]
  /** Whoever of these stands on either side. */
  readonly either?: readonly string[]
  readonly event?: PloverEvent
  /** A CAMEO code or its beginning: 19, 190. */
  readonly cameo?: string
  readonly quad?: QuadClass
  readonly modality?: Modality
  /** One of the contexts of PLOVER: military, legal … */
  readonly context?: string
  readonly publisher?: string
  /** ISO 3166-1 alpha-3 code of the country where it happened. */
  readonly country?: string
  /** Name of the place where it happened, as events have it. */
  readonly place?: string
  /** Each happening once, however many reports tell it. */
  readonly once?: boolean
  /**
   * `time`: by day, then by report, then by place in the report, which does not tell when they were entered. Without it best first where
   * words are asked for, else the newest first.
   */
  readonly order?: 'time'
  readonly limit?: number
}

export const INTERVALS = ['day', 'month', 'year'] as const
export type Interval = (typeof INTERVALS)[number]

export interface SeriesQuery extends Period {
  /** ISO 3166-1 alpha-3 codes of countries, or the codes of organisations (IGOUNO …); null for anybody. */
  readonly source: string | null
  readonly target: string | null
  readonly by: Interval
  /** Acts of either towards the other. */
  readonly both?: boolean
}

export interface TotalsQuery extends Period {
  readonly by: Interval
}

export interface DyadQuery extends Period {
  /** Only what is of that class. */
  readonly quad?: QuadClass
  readonly limit: number
}

export interface PlaceQuery extends Period {
  readonly quad?: QuadClass
  readonly event?: PloverEvent
  readonly limit: number
}

export interface ActorQuery extends Period {
  readonly limit: number
}

export interface TallyQuery extends Period {
  /** Ids and codes by which the ledger knows the actor. */
  readonly actor: readonly string[]
  /** Subjects and counterparts at most, each. */
  readonly limit: number
}
