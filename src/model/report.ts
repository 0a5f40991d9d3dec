import { z } from 'zod'
import { BASES } from './reasons.js'

/**
 * The coded report: the product's public data format, version `demarche/1`.
 * This is its single definition: types, run-time checks and `schema/demarche-1.schema.json` all come from here.
 */
export const FORMAT = 'demarche/1'

export const spanSchema = z
  .tuple([z.int().min(0), z.int().min(0)])
  .readonly()
  .describe('[start, end], half-open, in UTF-16 code units of document.text')
export const spansSchema = z.array(spanSchema).readonly()
const actorIdSchema = z.string().regex(/^[a-z]+:.+$/)
const daySchema = z.iso.date()
const iso3Schema = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe('ISO 3166-1 alpha-3')

export const documentSchema = z.object({
  id: z.string().describe('content hash: the same text has the same id everywhere'),
  sourceId: z.string().describe("the record's own id (JSON Lines), or the path as given"),
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  title: z.string().nullable(),
  published: daySchema.nullable(),
  language: z.string(),
  text: z.string(),
})

export const FURNITURE_KINDS = [
  'title',
  'byline',
  'dateline',
  'caption',
  'credit',
  'prompt',
  'boilerplate',
] as const
export const furnitureSchema = z.object({ span: spanSchema, kind: z.enum(FURNITURE_KINDS) })

export const ACTOR_KINDS = [
  'person', 'country', 'government', 'military', 'igo', 'ngo', 'party', 'group', 'company', 'media', 'population',
] as const // prettier-ignore
export const actorSchema = z.object({
  id: actorIdSchema,
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  country: iso3Schema.nullable(),
  codes: z
    .array(z.string())
    .readonly()
    .describe("CAMEO/PLOVER actor codes on the document's date, best first"),
  role: z.string().nullable().describe("the office held on the document's date"),
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .nullable(),
})

export const mentionSchema = z.object({
  span: spanSchema,
  actor: actorIdSchema.nullable(),
  kind: z.enum(['name', 'nominal', 'pronoun']),
  chain: z
    .int()
    .min(1)
    .nullable()
    .describe('the same number: the same person or thing in this report; null where that is open'),
})

export const statementSchema = z.object({
  id: z.string(),
  parent: z.string().nullable().describe('the statement it stands inside'),
  manner: z.enum(['direct', 'indirect', 'mixed']),
  act: z.enum(['statement', 'attitude', 'intent', 'order', 'question', 'silence']),
  speaker: z.object({ actor: actorIdSchema.nullable(), spans: spansSchema }),
  cue: spansSchema,
  content: spansSchema,
  addressee: actorIdSchema.nullable(),
  about: z.array(z.string()).readonly(),
  negated: z.boolean(),
})

export const PLOVER_EVENTS = [
  'AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT', 'REQUEST',
  'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT',
] as const // prettier-ignore
export const QUAD_CLASSES = [
  'verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict', 'neutral',
] as const // prettier-ignore
export const MODALITIES = ['asserted', 'negated', 'planned', 'hypothetical', 'alleged'] as const

const participantSchema = z.object({
  actor: actorIdSchema.nullable(),
  code: z.string().nullable(),
  inferred: z.boolean().describe('concluded from what stands around the event, not said of this side'),
})

const basisSchema = z
  .enum(BASES)
  .describe("what it rests on: the event's own words, those around it, or the report as a whole")

export const dateSchema = z.object({
  start: daySchema,
  end: daySchema.describe('inclusive'),
  precision: z.enum(['day', 'week', 'month', 'season', 'quarter', 'year', 'decade']),
  text: z.string().describe('the words it was read from'),
})

export const placeSchema = z.object({
  name: z.string(),
  country: iso3Schema.nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  claims: z
    .array(iso3Schema)
    .readonly()
    .optional()
    .describe(
      'for a place contested on that date: the states that hold or claim it, that of "country" first',
    ),
})

export const eventDateSchema = dateSchema.extend({ basis: basisSchema })
export const eventPlaceSchema = placeSchema.extend({ basis: basisSchema })

export const eventMentionSchema = z.object({
  trigger: spansSchema,
  sentence: spanSchema,
  statement: z.string().nullable(),
})

export const EXPLAINED = ['code', 'source', 'target', 'modality', 'date', 'place'] as const
export const explanationSchema = z.object({
  of: z.enum(EXPLAINED),
  says: z.string(),
  spans: spansSchema.describe('the words it rests on'),
})

export const eventSchema = z.object({
  id: z.string(),
  plover: z.object({
    event: z.enum(PLOVER_EVENTS).nullable().describe('null for a plain statement (CAMEO 01)'),
    mode: z.string().nullable(),
    contexts: z.array(z.string()).readonly(),
  }),
  cameo: z.string().regex(/^\d{2,4}$/),
  goldstein: z.number().min(-10).max(10).nullable(),
  quad: z.enum(QUAD_CLASSES),
  source: z.array(participantSchema).readonly(),
  target: z.array(participantSchema).readonly(),
  modality: z.enum(MODALITIES),
  date: eventDateSchema.nullable(),
  place: eventPlaceSchema.nullable(),
  statement: z
    .string()
    .nullable()
    .describe('the statement that reports it; null in the voice of the reporter'),
  frame: z.string().describe('the rule: the frame of the lexicon that the words matched'),
  trigger: spansSchema,
  sentence: spanSchema,
  mentions: z
    .array(eventMentionSchema)
    .readonly()
    .describe('every telling of it in the report, in the order of the text'),
  explanation: z.array(explanationSchema).readonly().optional().describe('why it is so, where asked for'),
})

export const positionSchema = z.object({
  actor: actorIdSchema,
  issue: z.string(),
  stance: z.enum(['supports', 'opposes', 'neutral', 'concerned']),
  statement: z.string().nullable(),
  span: spanSchema,
})

const amountSchema = z.object({
  min: z.number().nullable(),
  max: z.number().nullable(),
  unit: z.string().nullable(),
})
export const figureSchema = z.object({
  claimant: actorIdSchema.nullable(),
  what: z.string(),
  quantity: amountSchema.extend({ si: amountSchema.nullable() }),
  statement: z.string().nullable(),
  span: spanSchema,
})

export const noticeSchema = z.object({
  code: z.string(),
  stage: z.string(),
  message: z.string(),
  span: spanSchema.nullable(),
})

export const reportSchema = z.object({
  format: z.literal(FORMAT),
  document: documentSchema,
  furniture: z.array(furnitureSchema).readonly(),
  actors: z.array(actorSchema).readonly(),
  mentions: z.array(mentionSchema).readonly(),
  statements: z.array(statementSchema).readonly(),
  events: z.array(eventSchema).readonly(),
  positions: z.array(positionSchema).readonly(),
  figures: z.array(figureSchema).readonly(),
  notices: z.array(noticeSchema).readonly(),
})

export type Document = Readonly<z.infer<typeof documentSchema>>
export type Furniture = Readonly<z.infer<typeof furnitureSchema>>
export type FurnitureKind = Furniture['kind']
export type Actor = Readonly<z.infer<typeof actorSchema>>
export type ActorKind = Actor['kind']
export type ReportedMention = Readonly<z.infer<typeof mentionSchema>>
export type ReportedStatement = Readonly<z.infer<typeof statementSchema>>
export type ReportedEvent = Readonly<z.infer<typeof eventSchema>>
export type EventMention = Readonly<z.infer<typeof eventMentionSchema>>
export type Explanation = Readonly<z.infer<typeof explanationSchema>>
export type ResolvedDate = Readonly<z.infer<typeof dateSchema>>
export type ResolvedPlace = Readonly<z.infer<typeof placeSchema>>
export type EventDate = Readonly<z.infer<typeof eventDateSchema>>
export type EventPlace = Readonly<z.infer<typeof eventPlaceSchema>>
export type Participant = Readonly<z.infer<typeof participantSchema>>
export type PloverEvent = (typeof PLOVER_EVENTS)[number]
export type QuadClass = (typeof QUAD_CLASSES)[number]
export type Modality = (typeof MODALITIES)[number]
export type Position = Readonly<z.infer<typeof positionSchema>>
export type Figure = Readonly<z.infer<typeof figureSchema>>
export type Notice = Readonly<z.infer<typeof noticeSchema>>
export type CodedReport = Readonly<z.infer<typeof reportSchema>>
