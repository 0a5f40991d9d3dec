import { z } from 'zod'
import { ACTOR_KINDS } from '../../model/index.js'
import { daySchema, limitQuery, nameSchema, oneOf, periodQuery } from './common.js'

export const actorCountSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(ACTOR_KINDS),
    country: z.string().nullable().describe('ISO 3166-1 alpha-3'),
    codes: z.array(z.string()).readonly().describe('best first'),
    wikidata: z.string().nullable(),
    statements: z.int().nullable().describe('null where the actor was looked up by name'),
    events: z.int().nullable().describe('null where the actor was looked up by name'),
  })
  .meta({ id: 'ActorCount' })

const spellSchema = z
  .object({
    role: z.string().nullable(),
    office: z.string().nullable().describe('class of office: HOS, FM; null for bodies'),
    country: z.string().nullable(),
    code: z.string(),
    from: z.string().nullable().describe('as exact as known: 2012, 2012-05 or 2012-05-07'),
    to: z.string().nullable(),
    asof: z.string().nullable().describe('in office on that day, later unknown'),
    confidence: z.string(),
    sources: z.array(z.string()).readonly(),
  })
  .meta({ id: 'Spell' })

export const whoEntrySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(ACTOR_KINDS),
    country: z.string().nullable(),
    codes: z.array(z.string()).readonly(),
    role: z.string().nullable().describe('the office held on the day'),
    from: z.string().nullable(),
    to: z.string().nullable(),
    wikidata: z.string().nullable(),
    confidence: z.string(),
    standing: z
      .string()
      .nullable()
      .describe('whether the office is surely held on the day, or presumed to be'),
    office: z.string().nullable(),
    match: z.string().describe('by what the actor was found'),
    aliases: z.array(z.string()).readonly(),
    sources: z.array(z.string()).readonly(),
    spells: z
      .array(spellSchema)
      .readonly()
      .describe('every office, or every time of a body, the oldest first'),
  })
  .meta({ id: 'WhoEntry' })

export const officeSchema = z
  .object({
    role: z.string().nullable(),
    country: z.string().nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    code: z.string(),
  })
  .meta({ id: 'Office' })

const subjectSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    statements: z.int(),
    latest: z.string().nullable(),
  })
  .meta({ id: 'Subject' })

const counterpartSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    did: z.int().describe('asserted happenings in which the actor did something to it'),
    received: z.int().describe('and it to the actor'),
    goldstein: z.number().nullable().describe('mean Goldstein score of those'),
    latest: z.string().nullable(),
  })
  .meta({ id: 'Counterpart' })

export const actorAnswerSchema = z
  .object({
    actor: whoEntrySchema,
    offices: z.array(officeSchema).readonly(),
    statements: z.int(),
    subjects: z
      .array(subjectSchema)
      .readonly()
      .describe('whom and what it spoke of, the most frequent first'),
    events: z.int(),
    counterparts: z.array(counterpartSchema).readonly().describe('with whom it acted'),
  })
  .meta({ id: 'ActorAnswer' })

export const STEPS = ['day', 'month', 'year'] as const
export const bySchema = oneOf(STEPS).optional().describe('steps; month by default')

export const timelinePointSchema = z
  .object({
    time: z.string(),
    said: z.int().describe('statements it made'),
    spokenOf: z.int().describe('statements about it'),
    did: z.int().describe('happenings in which it did something'),
    received: z.int().describe('happenings in which something was done to it'),
  })
  .meta({ id: 'TimelinePoint' })

export const actorsQuery = z.strictObject({
  name: nameSchema.optional().describe('looks a name up instead'),
  ...periodQuery,
  ...limitQuery,
})
export const actorQuery = z.strictObject({
  on: daySchema.optional().describe('offices are those of this day'),
  ...periodQuery,
  ...limitQuery,
})
export const timelineQuery = z.strictObject({ by: bySchema, ...periodQuery })

export const whoQuery = z.strictObject({
  name: nameSchema.describe('a name, an id, an actor code or a description'),
  on: daySchema.optional().describe('the day on which offices are looked up'),
  ...limitQuery,
})
export const whereQuery = z.strictObject({
  name: nameSchema.describe('a name of a place'),
  ...limitQuery,
})
