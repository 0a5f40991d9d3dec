import type { Generated } from 'kysely'
import type { ReportedEvent, ReportedStatement } from '../../model/index.js'

/** The tables of a ledger in SQLite. Lists of spans and the like are JSON; `report` is the number of a row, not a document's id. */
export interface Tables {
  report: ReportTable
  band: BandTable
  source: SourceTable
  statement: StatementTable
  statement_about: StatementAboutTable
  event: EventTable
  participant: ParticipantTable
  dyad: DyadTable
  position: PositionTable
  figure: FigureTable
  change: ChangeTable
  revision: RevisionTable
  statement_words: WordsTable
  event_words: WordsTable
}

export interface ReportTable {
  number: Generated<number>
  id: string
  source_id: string
  url: string | null
  publisher: string | null
  title: string | null
  published: string | null
  language: string
  text: string
  /** Version of the program that coded it. */
  version: string
  furniture: string
  actors: string
  mentions: string
  notices: string
  /** The number of the first report entered of those that are copies of one text; its own where it is that. */
  story: number
  /** What likeness is told from, as JSON; null for a text that is too short to tell. */
  signature: string | null
}

/** A band of a report's signature: copies share one. */
export interface BandTable {
  hash: number
  report: number
}

/** One row: another mark after every change of the ledger. */
export interface RevisionTable {
  mark: string
}

export interface SourceTable {
  key: string
  report: number
  version: string
}

export interface StatementTable {
  number: Generated<number>
  report: number
  id: string
  parent: string | null
  manner: ReportedStatement['manner']
  act: ReportedStatement['act']
  speaker: string | null
  /** The speaker's first code. */
  speaker_code: string | null
  speaker_spans: string
  cue: string
  content: string
  addressee: string | null
  about: string
  negated: number
  words: string
  /** Of the report, so that statements are found without it. */
  published: string | null
  publisher: string | null
  /** The addressee's first code. */
  addressee_code: string | null
}

export interface StatementAboutTable {
  statement: number
  about: string
  /** The actor's first code; null for an issue. */
  code: string | null
}

export interface EventTable {
  number: Generated<number>
  report: number
  id: string
  plover: ReportedEvent['plover']['event']
  mode: string | null
  contexts: string
  cameo: string
  goldstein: number | null
  quad: ReportedEvent['quad']
  modality: ReportedEvent['modality']
  date_start: string | null
  date_end: string | null
  date_precision: string | null
  date_text: string | null
  date_basis: string | null
  place_name: string | null
  place_country: string | null
  place_lat: number | null
  place_lon: number | null
  place_claims: string | null
  place_basis: string | null
  statement: string | null
  frame: string
  trigger_spans: string
  sentence_start: number
  sentence_end: number
  mentions: string
  explanation: string | null
  words: string
  /** The number of the event that tells this happening first, by day, then by publication, then by report; its own where it is the first. */
  happening: number
  happening_key: string
  /** First and last day of its date, else the day of publication. */
  day: string | null
  until: string | null
  /** The month that its date lies in; null where that is open. */
  month: string | null
  publisher: string | null
  /** Whether it stands in the first paragraph of the report's prose. */
  is_lead: number
  /** How many reports tell the happening, where this is its first telling; else 0. */
  reports: number
}

export interface ParticipantTable {
  event: number
  side: 'source' | 'target'
  place: number
  actor: string | null
  code: string | null
  inferred: number
  /** Whether the actor stands on that side already. */
  again: number
}

/** Each happening once for each pair of codes, as its first telling has it: what series are counted from. */
export interface DyadTable {
  source: string
  target: string
  /** First and last day of the date, and how exact it is. */
  day: string
  until: string
  precision: string
  happening: number
  quad: ReportedEvent['quad']
  goldstein: number | null
}

export interface PositionTable {
  number: Generated<number>
  report: number
  actor: string
  issue: string
  stance: string
  statement: string | null
  span_start: number
  span_end: number
  words: string
}

export interface FigureTable {
  number: Generated<number>
  report: number
  claimant: string | null
  what: string
  quantity: string
  min: number | null
  max: number | null
  unit: string | null
  statement: string | null
  span_start: number
  span_end: number
  words: string
}

export interface ChangeTable {
  number: Generated<number>
  report_id: string
  at: string
  version_before: string
  version_after: string
  added: string
  removed: string
}

/** Full-text index over the words of the table that it is named after. */
export interface WordsTable {
  rowid: number
  words: string
}
