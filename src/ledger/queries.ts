import type {
  Figure, Modality, PloverEvent, Position, QuadClass, ReportedEvent, ReportedStatement,
} from '../model/index.js' // prettier-ignore

/** Days are ISO (YYYY-MM-DD), both ends included; actors are ids, or country codes that stand for all of that country. */
export interface Period {
  readonly from?: string
  readonly to?: string
}

/** Where an entry stands: enough to cite it. */
export interface Citation {
  /** The document's id. */
  readonly report: string
  readonly title: string | null
  readonly url: string | null
  readonly publisher: string | null
  readonly published: string | null
}

export interface StatementQuery extends Period {
  /** Words that the content must hold; `"…"` for a phrase. */
  readonly words?: string
  readonly speaker?: readonly string[]
  readonly about?: readonly string[]
  readonly limit?: number
}

export interface EventQuery extends Period {
  /** Words that the sentence must hold; `"…"` for a phrase. */
  readonly words?: string
  readonly source?: readonly string[]
  readonly target?: readonly string[]
  readonly event?: PloverEvent
  /** A CAMEO code or its beginning: 19, 190. */
  readonly cameo?: string
  readonly modality?: Modality
  /** Each happening once, however many reports tell it. */
  readonly once?: boolean
  readonly limit?: number
}

export interface FoundStatement extends Citation {
  readonly statement: ReportedStatement
  /** The words of the content. */
  readonly words: string
}

export interface FoundEvent extends Citation {
  readonly event: ReportedEvent
  /** The words of the sentence. */
  readonly words: string
  /** The same for every telling of one happening, in whatever report: `<document id>/<event id>` of the first. */
  readonly happening: string
}

export interface FoundPosition extends Citation {
  readonly position: Position
  readonly words: string
}

export interface FoundFigure extends Citation {
  readonly figure: Figure
  readonly words: string
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

/** One step of a series: what the dyad did in a day, month or year. Happenings count once. */
export interface SeriesPoint {
  /** `2022-09-15`, `2022-09` or `2022`. */
  readonly time: string
  readonly counts: Readonly<Record<QuadClass, number>>
  /** Mean over the events that have a score, from −10 to 10; null without any. */
  readonly goldstein: number | null
}

export interface Counts {
  readonly reports: number
  readonly statements: number
  readonly events: number
  readonly positions: number
  readonly figures: number
}
