import { z } from 'zod'
import type { Citation, FoundEvent, FoundStatement } from '../ledger/index.js'
import { eventSchema, type Participant, spansSchema, statementSchema } from '../model/index.js'

/** Entries as a tool gives them: names beside ids, the words, where they stand, and what to cite. */

const citationSchema = z.object({
  report: z.string().describe("the document's id, for the tool report"),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  date: z.string().nullable().describe('day of publication'),
  url: z.string().nullable(),
})

const namedSchema = z.object({ id: z.string(), name: z.string() })

export const toldStatementSchema = z.object({
  id: z.string().describe('<report>/<statement>'),
  speaker: namedSchema.nullable().describe('null where nobody knows who it is'),
  addressee: namedSchema.nullable(),
  about: z.array(namedSchema).readonly(),
  manner: statementSchema.shape.manner,
  act: statementSchema.shape.act,
  negated: z.boolean(),
  words: z.string(),
  spans: spansSchema.describe("where the words stand in the report's text, in UTF-16 code units"),
  citation: citationSchema,
})

const sideSchema = z.object({ id: z.string().nullable(), name: z.string(), code: z.string().nullable() })

export const toldEventSchema = z.object({
  id: z.string().describe('<report>/<event>'),
  source: z.array(sideSchema).readonly(),
  target: z.array(sideSchema).readonly(),
  event: z.string().nullable().describe('PLOVER; null for a plain statement'),
  cameo: z.string(),
  quad: eventSchema.shape.quad,
  goldstein: z.number().nullable(),
  modality: eventSchema.shape.modality,
  date: z.object({ start: z.string(), end: z.string(), precision: z.string() }).nullable(),
  place: z.string().nullable(),
  words: z.string().describe('the sentence'),
  spans: spansSchema.describe("the words that name the event, in the report's text"),
  citation: citationSchema,
})

export type ToldStatement = z.infer<typeof toldStatementSchema>
export type ToldEvent = z.infer<typeof toldEventSchema>

type Names = readonly { readonly id: string; readonly name: string }[]

const citationOf = ({ report, title, publisher, published, url }: Citation) => ({
  ...{ report, title, publisher, url },
  date: published,
})

const named = (actors: Names, id: string): { id: string; name: string } => ({
  id,
  name: actors.find((actor) => actor.id === id)?.name ?? id,
})

export function toldStatement(found: Omit<FoundStatement, 'hits'>): ToldStatement {
  const { statement, actors, words, report } = found
  const { id, speaker, addressee, about, manner, act, negated, content } = statement
  return {
    id: `${report}/${id}`,
    speaker: speaker.actor === null ? null : named(actors, speaker.actor),
    addressee: addressee === null ? null : named(actors, addressee),
    about: about.map((one) => named(actors, one)),
    ...{ manner, act, negated, words },
    spans: content,
    citation: citationOf(found),
  }
}

type EventAsTold = Pick<FoundEvent, 'event' | 'actors' | 'words'> & Citation

export function toldEvent(found: EventAsTold): ToldEvent {
  const { event, actors, words, report } = found
  const { id, plover, cameo, quad, goldstein, modality, date, place, trigger } = event
  const side = (participants: readonly Participant[]) =>
    participants.map(({ actor, code }) => ({
      id: actor,
      name: actor === null ? (code ?? '?') : named(actors, actor).name,
      code,
    }))
  return {
    id: `${report}/${id}`,
    source: side(event.source),
    target: side(event.target),
    event: plover.event,
    ...{ cameo, quad, goldstein, modality, words },
    date: date && { start: date.start, end: date.end, precision: date.precision },
    place: place?.name ?? null,
    spans: trigger,
    citation: citationOf(found),
  }
}
