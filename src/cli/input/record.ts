import { z } from 'zod'
import type { Source } from '../../model/index.js'
import { InputError } from '../errors.js'
import { dayOf } from './day.js'
import { LIMITS } from './limits.js'

const optionalText = z.string().nullish()

/** One line of JSON Lines. Fields that are not named here are left alone. */
const recordSchema = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  text: z.string('has no "text"'),
  title: optionalText,
  published: optionalText,
  url: optionalText,
  publisher: optionalText,
})

/**
 * A line of JSON Lines → a source.
 * @param place names the line; it stands in for an id that the record does not give
 * @param published holds where the record does not say
 * @throws InputError when the line is no JSON, no record, too long or wrongly dated
 */
export function readRecord(line: string, place: string, published: string | null): Source {
  const record = recordSchema.safeParse(parseJson(line))
  if (!record.success) throw new InputError(explain(record.error))
  const { id, text, title, url, publisher } = record.data
  if (text.length > LIMITS.documentCharacters) {
    throw new InputError(
      `is too long: ${text.length} characters, and ${LIMITS.documentCharacters} are allowed`,
    )
  }
  return {
    sourceId: id === null || id === undefined ? place : String(id),
    format: 'text',
    content: text,
    title: title ?? null,
    published: record.data.published ? dated(record.data.published) : published,
    url: url ?? null,
    publisher: publisher ?? null,
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new InputError('is not valid JSON')
  }
}

function explain(error: z.ZodError): string {
  const issue = error.issues[0]
  const field = issue?.path.join('.')
  if (!issue || !field) return 'is no record: an object with a "text" is wanted'
  return field === 'text' ? issue.message : `"${field}" is wrong: ${issue.message}`
}

function dated(published: string): string {
  const day = dayOf(published)
  if (day === null) throw new InputError(`"published" is no date: ${JSON.stringify(published.slice(0, 40))}`)
  return day
}
