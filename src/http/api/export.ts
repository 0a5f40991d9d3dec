import { z } from 'zod'
import { KINDS, LAYOUTS } from '../../export/choices.js'
import { flagSchema, limitQuery, oneOf } from './common.js'
import { eventFilters, statementFilters } from './found.js'

const FORMATS = ['csv', 'tsv', 'jsonl'] as const

/** The filters of a search; those of the other kind are refused. */
export const exportQuery = z.strictObject({
  ...statementFilters,
  ...eventFilters,
  what: oneOf(KINDS).optional().describe('what to write; events by default'),
  format: oneOf(FORMATS).optional().describe('csv by default; reports are jsonl alone'),
  layout: oneOf(LAYOUTS).optional().describe('whose columns events have'),
  guard: flagSchema.optional().describe("puts ' before text that a spreadsheet would take for a formula"),
  ...limitQuery,
})
