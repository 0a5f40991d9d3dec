import { z } from 'zod'

/** What parameters and answers are made of. Each schema is the single definition of its part: types, checks and the document come from it. */

export const daySchema = z.iso
  .date({ error: 'a day of the calendar is wanted, as in 2022-09-15' })
  .meta({ example: '2022-09-15' })

export const periodQuery = {
  from: daySchema.optional().describe('only what is of this day or later'),
  to: daySchema.optional().describe('only what is of this day or earlier'),
}

export const MOST_ITEMS = 1000
export const USUAL_ITEMS = 20
const WRONG_LIMIT = `a whole number from 1 to ${MOST_ITEMS} is wanted`

export const limitSchema = z
  .int({ error: WRONG_LIMIT })
  .min(1, { error: WRONG_LIMIT })
  .max(MOST_ITEMS, { error: WRONG_LIMIT })

export const limitQuery = {
  limit: limitSchema.optional().describe(`items at most; ${USUAL_ITEMS} by default, all in a stream`),
}

export const pageQuery = {
  ...limitQuery,
  cursor: z.string().max(1000).optional().describe('`next` of the page before'),
}

const LONGEST_WORDS = 1000
const LONGEST_NAME = 200
const MOST_NAMES = 20

export const nameSchema = z
  .string({ error: 'a name is wanted' })
  .trim()
  .min(1, { error: 'a name is wanted' })
  .max(LONGEST_NAME, { error: `a name of at most ${LONGEST_NAME} characters is wanted` })

export const namesSchema = z
  .array(nameSchema)
  .max(MOST_NAMES, { error: `at most ${MOST_NAMES} names are wanted` })
  .readonly()

export const wordsSchema = z
  .string()
  .max(LONGEST_WORDS, { error: `at most ${LONGEST_WORDS} characters are wanted` })

/** One of some words; the message names them. */
export const oneOf = <const Words extends readonly string[]>(words: Words) =>
  z.enum(words, { error: `one of ${words.join(', ')} is wanted` })

export const flagSchema = z.boolean({ error: 'true or false is wanted' })

/** A page of a list. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item).readonly(),
    next: z.string().nullable().describe('to be given back as `cursor`; null on the last page'),
    unknown: z
      .array(z.string())
      .readonly()
      .optional()
      .describe('names in the filters by which nobody is known: they find nothing'),
  })

export interface List<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
  readonly unknown?: readonly string[] | undefined
}
