import { z } from 'zod'
import { daySchema, flagSchema } from './common.js'

/** Characters of text, and of HTML: its markup counts, though none of it is coded. */
export const MOST_CHARACTERS = { text: 200_000, html: 2_000_000 } as const

const LONGEST_FIELD = 2000
const fieldSchema = z.string().max(LONGEST_FIELD, { error: `at most ${LONGEST_FIELD} characters are wanted` })

/** What may be said of a report beside its words. */
export const sayings = {
  title: fieldSchema.optional(),
  published: daySchema.optional().describe('day of publication: without it "last month" cannot be dated'),
  url: fieldSchema.optional(),
  publisher: fieldSchema.optional(),
  explain: flagSchema.optional().describe('gives each event its reasons, in words with their spans'),
}

const contentSchema = (most: number) =>
  z.string({ error: 'words are wanted' }).max(most, { error: `at most ${most} characters are coded` })

export const codeBodySchema = z
  .strictObject(
    {
      text: contentSchema(MOST_CHARACTERS.text).optional().describe('the report as plain text'),
      html: contentSchema(MOST_CHARACTERS.html).optional().describe('or the page that it stands on'),
      ...sayings,
    },
    {
      error: ({ code }) =>
        code === 'invalid_type' ? 'an object with a "text" or a "html" is wanted' : undefined,
    },
  )
  .refine(({ text, html }) => (text === undefined) !== (html === undefined), {
    error: 'either "text" or "html" is wanted',
  })
  .meta({ id: 'CodeRequest' })

/** Beside a body of text or HTML. */
export const codeQuery = z.strictObject(sayings)

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('one line that says what to do'),
  })
  .meta({ id: 'Problem' })

export type Problem = z.infer<typeof problemSchema>
