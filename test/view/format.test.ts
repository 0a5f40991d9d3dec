import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { eventSchema, reportSchema, statementSchema } from '../../src/model/index.js'

const page = readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8')
const examples = [...page.matchAll(/```json\n([^`]+)```/g)].map(
  ([, json]) => JSON.parse(json as string) as unknown,
)

describe('the page on the format', () => {
  it('explains every field', () => {
    const missing = fieldsOf(reportSchema).filter((field) => !page.includes(`\`${field}\``))
    expect(missing).toEqual([])
  })

  it('shows a statement and an event as they are defined', () => {
    expect(examples).toHaveLength(2)
    expect(statementSchema.strict().safeParse(examples[0]).error).toBeUndefined()
    expect(eventSchema.strict().safeParse(examples[1]).error).toBeUndefined()
  })
})

interface AnySchema {
  readonly shape?: Readonly<Record<string, unknown>>
  readonly def?: { readonly innerType?: unknown; readonly element?: unknown }
}

/** The names of all fields, at any depth. */
function fieldsOf(schema: unknown): string[] {
  const { shape, def } = schema as AnySchema
  if (shape) return Object.entries(shape).flatMap(([name, inner]) => [name, ...fieldsOf(inner)])
  return [def?.innerType, def?.element].flatMap((inner) => (inner ? fieldsOf(inner) : []))
}
