import type {
  Actor, EventDate, EventPlace, Figure, Position, ReportedEvent, ReportedStatement, Span,
} from '../model/index.js' // prettier-ignore

/** One page of what was found. */
export interface Paged<T> {
  readonly items: readonly T[]
  /** What asks for the page behind it, opaque; null on the last one. */
  readonly next: string | null
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

/** A report in a list: how much is in it, and how many reports are copies of it. */
export interface ReportSummary extends Citation {
  readonly statements: number
  readonly events: number
  readonly positions: number
  readonly figures: number
  readonly copies: number
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

/** An event as tables have it: without what no table holds. */
export interface TabledEvent extends Citation {
  readonly event: Omit<ReportedEvent, 'date' | 'place' | 'trigger' | 'mentions' | 'explanation'> & {
    readonly date: TabledDate | null
    readonly place: TabledPlace | null
  }
  /** Those of the report, by their ids: both sides are among them. */
  readonly actors: ReadonlyMap<string, Actor>
  readonly words: string
  readonly isLead: boolean
  /** As a found event has them. */
  readonly happening: string
  readonly reports: number
  /** How often the report tells it. */
  readonly tellings: number
}

export type TabledDate = Omit<EventDate, 'text'>
export type TabledPlace = Omit<EventPlace, 'claims'>

export interface FoundPosition extends Citation {
  readonly position: Position
  /** Whose it is, as the report has it. */
  readonly actor: Actor
  readonly words: string
}

export interface FoundFigure extends Citation {
  readonly figure: Figure
  readonly words: string
}
