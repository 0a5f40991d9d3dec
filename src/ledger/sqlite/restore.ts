import type { Selectable } from 'kysely'
import {
  type CodedReport, type Document, type Figure, FORMAT, type Position, type ReportedEvent, type ReportedStatement,
} from '../../model/index.js' // prettier-ignore
import { type EventSides, nobody } from './sides.js'
import type {
  EventTable, FigureTable, PositionTable, ReportTable, StatementTable,
} from './tables.js' // prettier-ignore

/** Rows of one report → the report as it was entered. */
export interface ReportRows {
  readonly report: Selectable<ReportTable>
  readonly statements: readonly Selectable<StatementTable>[]
  readonly events: readonly Selectable<EventTable>[]
  /** By the number of the event. */
  readonly sides: ReadonlyMap<number, EventSides>
  readonly positions: readonly Selectable<PositionTable>[]
  readonly figures: readonly Selectable<FigureTable>[]
}

export function restoreReport(rows: ReportRows): CodedReport {
  const { report, statements, events, sides, positions, figures } = rows
  return {
    format: FORMAT,
    document: restoreDocument(report),
    furniture: parse(report.furniture),
    actors: parse(report.actors),
    mentions: parse(report.mentions),
    statements: statements.map(restoreStatement),
    events: events.map((event) => restoreEvent(event, sides.get(event.number) ?? nobody())),
    positions: positions.map(restorePosition),
    figures: figures.map(restoreFigure),
    notices: parse(report.notices),
  }
}

function restoreDocument(row: Selectable<ReportTable>): Document {
  const { id, source_id: sourceId, url, publisher, title, published, language, text } = row
  return { id, sourceId, url, publisher, title, published, language, text }
}

export function restoreStatement(row: Selectable<StatementTable>): ReportedStatement {
  const { id, parent, manner, act, speaker, addressee } = row
  return {
    ...{ id, parent, manner, act },
    speaker: { actor: speaker, spans: parse(row.speaker_spans) },
    cue: parse(row.cue),
    content: parse(row.content),
    addressee,
    about: parse(row.about),
    negated: row.negated === 1,
  }
}

/** What an event is restored from: all but what it is only found by. */
type EventRow = Omit<
  Selectable<EventTable>,
  'happening' | 'happening_key' | 'reports' | 'day' | 'until' | 'month' | 'publisher' | 'is_lead'
>

export function restoreEvent(row: EventRow, { source, target }: EventSides): ReportedEvent {
  const { id, cameo, goldstein, quad, modality, statement, frame } = row
  return {
    id,
    plover: { event: row.plover, mode: row.mode, contexts: parse(row.contexts) },
    ...{ cameo, goldstein, quad },
    ...{ source, target },
    modality,
    date: restoreDate(row),
    place: restorePlace(row),
    statement,
    frame,
    trigger: parse(row.trigger_spans),
    sentence: [row.sentence_start, row.sentence_end],
    mentions: parse(row.mentions),
    ...(row.explanation === null ? {} : { explanation: parse(row.explanation) }),
  }
}

type EventDate = NonNullable<ReportedEvent['date']>
type EventPlace = NonNullable<ReportedEvent['place']>

function restoreDate(row: EventRow): EventDate | null {
  if (row.date_start === null) return null
  return {
    start: row.date_start,
    end: row.date_end ?? row.date_start,
    precision: row.date_precision as EventDate['precision'],
    text: row.date_text ?? '',
    basis: row.date_basis as EventDate['basis'],
  }
}

function restorePlace(row: EventRow): EventPlace | null {
  if (row.place_name === null) return null
  return {
    name: row.place_name,
    country: row.place_country,
    lat: row.place_lat,
    lon: row.place_lon,
    ...(row.place_claims === null ? {} : { claims: parse(row.place_claims) }),
    basis: row.place_basis as EventPlace['basis'],
  }
}

export function restorePosition(row: Selectable<PositionTable>): Position {
  const { actor, issue, stance, statement } = row
  return {
    actor,
    issue,
    stance: stance as Position['stance'],
    statement,
    span: [row.span_start, row.span_end],
  }
}

export function restoreFigure(row: Selectable<FigureTable>): Figure {
  const { claimant, what, statement } = row
  return { claimant, what, quantity: parse(row.quantity), statement, span: [row.span_start, row.span_end] }
}

/** What this ledger wrote as JSON itself; much of it is an empty list. */
const parse = <T>(json: string): T => (json === '[]' ? [] : JSON.parse(json)) as T
