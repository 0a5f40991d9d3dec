import { z } from 'zod'
import {
  actorSchema, eventSchema, figureSchema, MODALITIES, PLOVER_EVENTS, positionSchema, QUAD_CLASSES, spansSchema, statementSchema,
} from '../../model/index.js' // prettier-ignore
import { flagSchema, nameSchema, namesSchema, oneOf, pageQuery, periodQuery, wordsSchema } from './common.js'

export const citationSchema = z
  .object({
    report: z.string().describe("the document's id"),
    sourceId: z.string().describe("the record's own id, or the path as given"),
    title: z.string().nullable(),
    url: z.string().nullable().describe('as the report gave it: it may be no address of the web'),
    publisher: z.string().nullable(),
    published: z.string().nullable().describe('ISO day'),
  })
  .meta({ id: 'Citation' })

const actorInReport = actorSchema.meta({ id: 'Actor' })
const actorsSchema = z.array(actorInReport).readonly().describe('as the report has them')
const hitsSchema = spansSchema.describe('where the words that were asked for stand in `words`')

export const foundStatementSchema = citationSchema
  .extend({
    hits: hitsSchema,
    statement: statementSchema.meta({ id: 'Statement' }),
    actors: actorsSchema,
    words: z.string().describe('the words of the content'),
  })
  .meta({ id: 'FoundStatement' })

export const foundEventSchema = citationSchema
  .extend({
    hits: hitsSchema,
    event: eventSchema.meta({ id: 'Event' }),
    actors: actorsSchema,
    words: z.string().describe('the words of the sentence'),
    isLead: z.boolean().describe('whether the sentence stands in the first paragraph'),
    happening: z.string().describe('the same for every telling of one happening, in whatever report'),
    reports: z.int().describe('how many reports tell the happening'),
  })
  .meta({ id: 'FoundEvent' })

export const foundPositionSchema = citationSchema
  .extend({
    position: positionSchema.meta({ id: 'Position' }),
    actor: actorInReport,
    words: z.string(),
  })
  .meta({ id: 'FoundPosition' })

export const foundFigureSchema = citationSchema
  .extend({ figure: figureSchema.meta({ id: 'Figure' }), words: z.string() })
  .meta({ id: 'FoundFigure' })

const wordsQuery = wordsSchema
  .optional()
  .describe('words in any form, all of them; "…" is a phrase')
  .meta({ example: 'grain corridor' })
const actorName = 'a name in any spelling, an id or an actor code; may be given several times'

/** What statements can be chosen by. */
export const statementFilters = {
  words: wordsQuery,
  speaker: namesSchema
    .optional()
    .describe(`who says it: ${actorName}`)
    .meta({ example: ['Russia'] }),
  about: namesSchema.optional().describe(`who or which issue it is about: ${actorName}`),
  addressee: namesSchema.optional().describe(`to whom it is said: ${actorName}`),
  act: oneOf(statementSchema.shape.act.options).optional().describe('kind of utterance'),
  manner: oneOf(statementSchema.shape.manner.options).optional().describe('how the words are given'),
  issue: namesSchema.optional().describe('id of an issue, one-china; may be given several times'),
  publisher: nameSchema.optional().describe('name of the publisher, as in the report'),
  ...periodQuery,
}

/** What events can be chosen by. */
export const eventFilters = {
  words: wordsQuery,
  source: namesSchema
    .optional()
    .describe(`who did it: ${actorName}`)
    .meta({ example: ['Russia'] }),
  target: namesSchema.optional().describe(`to whom: ${actorName}`),
  either: namesSchema.optional().describe(`who is on either side: ${actorName}`),
  event: oneOf(PLOVER_EVENTS).optional().describe('PLOVER event'),
  cameo: z
    .string()
    .regex(/^\d{1,4}$/u, { error: 'a CAMEO code or its beginning is wanted, as in 19 or 190' })
    .optional()
    .describe('CAMEO code or its beginning: 19, 190'),
  quad: oneOf(QUAD_CLASSES).optional().describe('quad class'),
  modality: oneOf(MODALITIES).optional(),
  context: nameSchema.optional().describe('PLOVER context: military, diplomatic …'),
  country: z
    .string()
    .regex(/^[A-Z]{3}$/u, { error: 'a country code of three letters is wanted, as in UKR' })
    .optional()
    .describe('where: ISO 3166-1 alpha-3'),
  place: nameSchema.optional().describe('where: the name of the place, as places have it'),
  publisher: nameSchema.optional().describe('name of the publisher, as in the report'),
  once: flagSchema.optional().describe('each happening once, however many reports tell it'),
  ...periodQuery,
}

export const statementsQuery = z.strictObject({ ...statementFilters, ...pageQuery })
export const statementFacetsQuery = z.strictObject(statementFilters)
export const eventsQuery = z.strictObject({ ...eventFilters, ...pageQuery })
export const eventFacetsQuery = z.strictObject(eventFilters)

const facetSchema = z
  .array(z.object({ id: z.string(), name: z.string(), count: z.int() }))
  .readonly()
  .meta({ id: 'Facet' })

export const statementFacetsSchema = z
  .object({
    count: z.int().describe('how many fit'),
    speaker: facetSchema,
    about: facetSchema,
    issue: facetSchema,
    act: facetSchema,
    publisher: facetSchema,
    month: facetSchema,
  })
  .meta({ id: 'StatementFacets' })

export const eventFacetsSchema = z
  .object({
    count: z.int().describe('how many fit'),
    source: facetSchema,
    target: facetSchema,
    event: facetSchema,
    cameo: facetSchema,
    quad: facetSchema,
    modality: facetSchema,
    publisher: facetSchema,
    month: facetSchema,
  })
  .meta({ id: 'EventFacets' })

export const positionsQuery = z.strictObject({
  actor: nameSchema.optional().describe('whose: a name, an id or an actor code'),
  issue: nameSchema.optional().describe('on what: id of an issue, one-china'),
  ...periodQuery,
  ...pageQuery,
})
export const figuresQuery = z.strictObject({
  actor: nameSchema.describe('who claims them: a name, an id or an actor code'),
  ...periodQuery,
  ...pageQuery,
})
