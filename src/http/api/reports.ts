import { z } from 'zod'
import { reportSchema } from '../../model/index.js'
import { daySchema, limitQuery, nameSchema, pageQuery, periodQuery, wordsSchema } from './common.js'
import { citationSchema, foundPositionSchema } from './found.js'

export const codedReportSchema = reportSchema
  .meta({ id: 'CodedReport' })
  .describe('the coded report, as docs/format.md describes it')

export const reportSummarySchema = citationSchema
  .extend({
    statements: z.int(),
    events: z.int(),
    positions: z.int(),
    figures: z.int(),
    copies: z.int().describe('other reports that are copies of it, exact or nearly so'),
  })
  .meta({ id: 'ReportSummary' })

export const reportsQuery = z.strictObject({
  words: wordsSchema.optional().describe('words that the report must hold, all of them; "…" is a phrase'),
  publisher: nameSchema.optional().describe('name of the publisher, as in the report'),
  ...periodQuery,
  ...pageQuery,
})

export const noQuery = z.strictObject({})

export const ledgerSchema = z
  .object({
    version: z.string().describe('of the program'),
    reports: z.int(),
    stories: z.int().describe('reports, those that are copies of one text counted once'),
    statements: z.int(),
    events: z.int(),
    positions: z.int(),
    figures: z.int(),
    first: z.string().nullable().describe('day of the earliest report'),
    last: z.string().nullable().describe('day of the latest report'),
  })
  .meta({ id: 'LedgerFacts' })

export const issueCountSchema = z
  .object({
    issue: z.string(),
    name: z.string(),
    positions: z.int(),
    actors: z.int(),
    latest: z.string().nullable(),
  })
  .meta({ id: 'IssueCount' })

export const issuesQuery = z.strictObject({ ...periodQuery, ...limitQuery })
export const issueQuery = z.strictObject({ ...periodQuery, ...pageQuery })

export const issueSchema = z
  .object({
    issue: z.string(),
    name: z.string(),
    positions: z.array(foundPositionSchema).readonly(),
    next: z.string().nullable().describe('to be given back as `cursor`; null on the last page'),
  })
  .meta({ id: 'Issue' })

const changedSchema = z
  .array(
    z.object({
      kind: z.enum(['statement', 'event', 'position', 'figure']),
      entry: z.unknown().describe('as in the coded report'),
    }),
  )
  .readonly()

export const changeSchema = z
  .object({
    report: z.string().describe("the document's id"),
    at: z.string().describe('ISO time (UTC) of the replacement'),
    before: z.string().describe('version of the program that coded it before'),
    after: z.string(),
    added: changedSchema,
    removed: changedSchema,
  })
  .meta({ id: 'Change' })

export const changesQuery = z.strictObject({
  since: daySchema.describe('changes made on this day (UTC) or later'),
  ...pageQuery,
})

export const documentId = z
  .string()
  .regex(/^[0-9a-f]{8,64}$/u, { error: 'the id of a report is wanted' })
  .describe("the document's id")
