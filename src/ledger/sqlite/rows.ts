import type { Insertable } from 'kysely'
import type {
  CodedReport, Figure, Participant, Position, ReportedEvent, ReportedStatement, Span,
} from '../../model/index.js' // prettier-ignore
import { happeningKey } from '../happening.js'
import type {
  EventTable, FigureTable, ParticipantTable, PositionTable, ReportTable, StatementTable,
} from './tables.js' // prettier-ignore

/** Rows of the report with that number; what the database numbers itself is left out. */
export const reportRow = (report: CodedReport, version: string): Omit<Insertable<ReportTable>, 'story'> => {
  const { document, furniture, actors, mentions, notices } = report
  const { id, sourceId, url, publisher, title, published, language, text } = document
  return {
    ...{ id, source_id: sourceId, url, publisher, title, published, language, text, version },
    furniture: JSON.stringify(furniture),
    actors: JSON.stringify(actors),
    mentions: JSON.stringify(mentions),
    notices: JSON.stringify(notices),
  }
}

export function statementRow(
  report: number,
  { document: { text }, actors }: CodedReport,
  statement: ReportedStatement,
): Insertable<StatementTable> {
  const { id, parent, manner, act, speaker, cue, content, addressee, about, negated } = statement
  return {
    ...{ report, id, parent, manner, act, addressee },
    speaker: speaker.actor,
    speaker_code: actors.find((actor) => actor.id === speaker.actor)?.codes[0] ?? null,
    speaker_spans: JSON.stringify(speaker.spans),
    cue: JSON.stringify(cue),
    content: JSON.stringify(content),
    about: JSON.stringify(about),
    negated: Number(negated),
    words: wordsAt(text, content),
  }
}

export type EventRow = Omit<Insertable<EventTable>, 'happening'>

export function eventRow(report: number, text: string, event: ReportedEvent): EventRow {
  const { id, plover, cameo, goldstein, quad, modality, date, place, statement, frame } = event
  return {
    ...{ report, id, cameo, goldstein, quad, modality, statement, frame },
    plover: plover.event,
    mode: plover.mode,
    contexts: JSON.stringify(plover.contexts),
    date_start: date?.start ?? null,
    date_end: date?.end ?? null,
    date_precision: date?.precision ?? null,
    date_text: date?.text ?? null,
    date_basis: date?.basis ?? null,
    place_name: place?.name ?? null,
    place_country: place?.country ?? null,
    place_lat: place?.lat ?? null,
    place_lon: place?.lon ?? null,
    place_claims: place?.claims ? JSON.stringify(place.claims) : null,
    place_basis: place?.basis ?? null,
    trigger_spans: JSON.stringify(event.trigger),
    sentence_start: event.sentence[0],
    sentence_end: event.sentence[1],
    mentions: JSON.stringify(event.mentions),
    explanation: event.explanation ? JSON.stringify(event.explanation) : null,
    words: wordsAt(text, [event.sentence]),
    happening_key: happeningKey(event),
  }
}

export function participantRows(event: number, { source, target }: ReportedEvent): ParticipantTable[] {
  const side = (name: 'source' | 'target', all: readonly Participant[]): ParticipantTable[] =>
    all.map(({ actor, code, inferred }, place) => ({
      ...{ event, side: name, place, actor, code },
      inferred: Number(inferred),
    }))
  return [...side('source', source), ...side('target', target)]
}

export function positionRow(report: number, text: string, position: Position): Insertable<PositionTable> {
  const { actor, issue, stance, statement, span } = position
  const [span_start, span_end] = span
  return { report, actor, issue, stance, statement, span_start, span_end, words: text.slice(...span) }
}

export function figureRow(report: number, text: string, figure: Figure): Insertable<FigureTable> {
  const { claimant, what, quantity, statement, span } = figure
  const [span_start, span_end] = span
  return {
    ...{ report, claimant, what, statement, span_start, span_end },
    quantity: JSON.stringify(quantity),
    min: quantity.min,
    max: quantity.max,
    unit: quantity.unit,
    words: text.slice(...span),
  }
}

const wordsAt = (text: string, spans: readonly Span[]): string =>
  spans.map((span) => text.slice(...span)).join(' … ')
