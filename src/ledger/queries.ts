import type {
  Actor, Figure, Modality, PloverEvent, Position, QuadClass, ReportedEvent, ReportedStatement, Span,
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
  /** The record's own id, or the path as given. */
  readonly sourceId: string
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
  /**
   * `time`: by day, then by report, then by place in the report, which does not tell when they were entered. Without it best first where
   * words are asked for, else the newest first.
   */
  readonly order?: 'time'
  readonly limit?: number
}

/** Where the words that were asked for stand in what was found, as spans of `words`; empty where none were. */
interface Hits {
  readonly hits: readonly Span[]
}

export interface FoundStatement extends Citation, Hits {
  readonly statement: ReportedStatement
  /** Speaker, addressee and who is spoken of, as the report has them. */
  readonly actors: readonly Actor[]
  /** The words of the content. */
  readonly words: string
}

export interface FoundEvent extends Citation, Hits {
  readonly event: ReportedEvent
  /** Those of both sides, as the report has them. */
  readonly actors: readonly Actor[]
  /** The words of the sentence. */
  readonly words: string
  /** Whether the sentence stands in the first paragraph of the report's prose. */
  readonly isLead: boolean
  /** The same for every telling of one happening, in whatever report: `<document id>/<event id>` of the first by day, then by publication. */
  readonly happening: string
  /** How many reports tell the happening. */
  readonly reports: number
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
  /** Reports, those that are copies of one text counted once. */
  readonly stories: number
  readonly statements: number
  readonly events: number
  readonly positions: number
  readonly figures: number
}
