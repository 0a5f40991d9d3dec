import type { Insertable } from 'kysely'
import {
  type Actor, type CodedReport, type Figure, type Participant, type Position, type ReportedEvent, type ReportedStatement, spansText,
} from '../../model/index.js' // prettier-ignore
import { happeningKey } from '../happening.js'
import type {
  EventTable, FigureTable, ParticipantTable, PositionTable, ReportTable, StatementAboutTable, StatementTable,
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
  { document: { text, published, publisher }, actors }: CodedReport,
  statement: ReportedStatement,
): Insertable<StatementTable> {
  const { id, parent, manner, act, speaker, cue, content, addressee, about, negated } = statement
  return {
    ...{ report, id, parent, manner, act, addressee, published, publisher },
    speaker: speaker.actor,
    speaker_code: codeOf(speaker.actor, actors),
    addressee_code: codeOf(addressee, actors),
    speaker_spans: JSON.stringify(speaker.spans),
    cue: JSON.stringify(cue),
    content: JSON.stringify(content),
    about: JSON.stringify(about),
    negated: Number(negated),
    words: spansText(text, content),
  }
}

export const aboutRows = (
  statement: number,
  { about }: ReportedStatement,
  { actors }: CodedReport,
): StatementAboutTable[] =>
  [...new Set(about)].map((one) => ({ about: one, statement, code: codeOf(one, actors) }))

/** The first code that the actor has on the day of the report. */
const codeOf = (id: string | null, actors: readonly Actor[]): string | null =>
  actors.find((actor) => actor.id === id)?.codes[0] ?? null

/** An event but for what other tellings make of it. */
export type EventRow = Omit<Insertable<EventTable>, 'number' | 'happening' | 'reports'>

/** @param lead where the first paragraph of the report's prose ends */
export function eventRow(
  report: number,
  { document: { text, published, publisher } }: CodedReport,
  event: ReportedEvent,
  lead: number,
): EventRow {
  const { id, plover, cameo, goldstein, quad, modality, date, place, statement, frame } = event
  return {
    ...{ report, id, cameo, goldstein, quad, modality, statement, frame, publisher },
    plover: plover.event,
    mode: plover.mode,
    contexts: JSON.stringify(plover.contexts),
    date_start: date?.start ?? null,
    date_end: date?.end ?? null,
    date_precision: date?.precision ?? null,
    date_text: date?.text ?? null,
    date_basis: date?.basis ?? null,
    day: date?.start ?? published,
    until: date?.end ?? published,
    month: monthOf(date),
    place_name: place?.name ?? null,
    place_country: place?.country ?? null,
    place_lat: place?.lat ?? null,
    place_lon: place?.lon ?? null,
    place_claims: place?.claims ? JSON.stringify(place.claims) : null,
    place_basis: place?.basis ?? null,
    trigger_spans: JSON.stringify(event.trigger),
    sentence_start: event.sentence[0],
    sentence_end: event.sentence[1],
    is_lead: Number(event.sentence[0] < lead),
    mentions: JSON.stringify(event.mentions),
    explanation: event.explanation ? JSON.stringify(event.explanation) : null,
    words: spansText(text, [event.sentence]),
    happening_key: happeningKey(event),
  }
}

/** `2022-09`, where the date does not leave it open. */
function monthOf(date: ReportedEvent['date']): string | null {
  if (!date) return null
  const month = date.start.slice(0, 7)
  return date.precision === 'day' || date.end.slice(0, 7) === month ? month : null
}

export function participantRows(event: number, { source, target }: ReportedEvent): ParticipantTable[] {
  const side = (name: 'source' | 'target', all: readonly Participant[]): ParticipantTable[] =>
    all.map(({ actor, code, inferred }, place) => ({
      ...{ event, side: name, place, actor, code },
      inferred: Number(inferred),
      again: Number(actor !== null && all.findIndex((one) => one.actor === actor) < place),
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
