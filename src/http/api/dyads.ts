import { z } from 'zod'
import { PLOVER_EVENTS, QUAD_CLASSES } from '../../model/index.js'
import { bySchema, STEPS } from './actors.js'
import { flagSchema, limitQuery, oneOf, periodQuery } from './common.js'

const quadQuery = { quad: oneOf(QUAD_CLASSES).optional().describe('only events of this quad class') }

const countsSchema = z
  .object({
    'verbal cooperation': z.int(),
    'material cooperation': z.int(),
    'verbal conflict': z.int(),
    'material conflict': z.int(),
    neutral: z.int(),
  })
  .meta({ id: 'QuadCounts' })

const scoreSchema = z.number().nullable().describe('mean Goldstein score, from −10 to 10; null without any')

const sideSchema = z.object({ code: z.string(), name: z.string() }).meta({ id: 'Side' })

export const dyadCountSchema = z
  .object({
    source: sideSchema,
    target: sideSchema,
    counts: countsSchema,
    events: z.int(),
    goldstein: scoreSchema,
    latest: z.string().nullable(),
  })
  .meta({ id: 'DyadCount' })

const partySchema = z
  .object({ code: z.string().nullable().describe('null for anybody'), name: z.string() })
  .meta({ id: 'Party' })

const pointsSchema = z
  .array(z.object({ time: z.string(), counts: countsSchema, goldstein: scoreSchema }))
  .readonly()

export const dyadSchema = z
  .object({
    source: partySchema,
    target: partySchema,
    by: z.enum(STEPS),
    both: z.boolean(),
    points: pointsSchema,
    coarser: pointsSchema.describe(
      'what is known less exactly than the step; time is the month, the year or two days',
    ),
    totals: z
      .array(z.object({ time: z.string(), events: z.int() }))
      .readonly()
      .describe('all happenings of each step, whoever acted'),
  })
  .meta({ id: 'Dyad' })

export const dyadsQuery = z.strictObject({ ...quadQuery, ...periodQuery, ...limitQuery })
export const dyadQuery = z.strictObject({
  by: bySchema,
  both: flagSchema.optional().describe('acts of either towards the other'),
  ...periodQuery,
})

export const placeCountSchema = z
  .object({
    name: z.string(),
    country: z.string().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    counts: countsSchema,
    events: z.int(),
    latest: z.string().nullable(),
  })
  .meta({ id: 'PlaceCount' })

export const placesQuery = z.strictObject({
  ...quadQuery,
  event: oneOf(PLOVER_EVENTS).optional().describe('PLOVER event'),
  ...periodQuery,
  ...limitQuery,
})

export const networkSchema = z
  .object({
    nodes: z.array(z.object({ code: z.string(), name: z.string(), events: z.int() })).readonly(),
    edges: z
      .array(
        z.object({
          source: z.string(),
          target: z.string(),
          counts: countsSchema,
          events: z.int(),
          goldstein: scoreSchema,
        }),
      )
      .readonly(),
  })
  .meta({ id: 'Network' })

export const networkQuery = z.strictObject({ ...quadQuery, ...periodQuery, ...limitQuery })
