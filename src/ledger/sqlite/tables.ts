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
}

export interface StatementAboutTable {
  statement: number
  about: string
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
  /** The number of the first event that tells this happening; its own where it is the first. */
  happening: number
  happening_key: string
}

export interface ParticipantTable {
  event: number
  side: 'source' | 'target'
  place: number
  actor: string | null
  code: string | null
  inferred: number
}

/** Each happening once for each pair of codes: what series are counted from. */
export interface DyadTable {
  source: string
  target: string
  day: string
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
