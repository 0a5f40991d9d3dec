import { z } from 'zod'
import { badRequest, quoted } from '../sending/problem.js'

/**
 * Parameters of an address → the values that the schema says. What has to be a number, a truth value or a list is read as one; the
 * schema then checks.
 *
 * @throws RequestProblem (400) that names the parameter
 */
export function readQuery<Schema extends z.ZodObject>(
  schema: Schema,
  given: URLSearchParams,
): z.output<Schema> {
  const values: Record<string, unknown> = {}
  for (const name of new Set(given.keys())) {
    const field = Object.hasOwn(schema.shape, name) ? (schema.shape[name] as z.ZodType) : undefined
    if (field === undefined) throw badRequest(`${quoted(name)} is no parameter here${thereAre(schema)}`)
    values[name] = valueOf(name, field, given.getAll(name))
  }
  return checked(schema, values)
}

/** @throws RequestProblem (400) that names the field */
export function checked<Schema extends z.ZodType>(schema: Schema, values: unknown): z.output<Schema> {
  const result = schema.safeParse(values)
  if (result.success) return result.data
  throw badRequest(explained(result.error, values))
}

/** What is wrong, in one line that names the field. */
export function explained({ issues }: z.ZodError, values: unknown): string {
  const [issue] = issues
  if (!issue) return 'the request is wrong'
  if (issue.code === 'unrecognized_keys') return `${quoted(issue.keys[0] ?? '')} is no field here`
  const [field] = issue.path
  if (field === undefined) return issue.message
  if (!isGiven(values, field)) return `"${String(field)}" is missing`
  return `"${String(field)}": ${issue.message}`
}

const isGiven = (values: unknown, field: PropertyKey): boolean =>
  typeof values === 'object' && values !== null && Object.hasOwn(values, field)

const thereAre = ({ shape }: z.ZodObject): string => {
  const names = Object.keys(shape)
  return names.length > 0 ? `; there are ${names.join(', ')}` : '; there are none'
}

function valueOf(name: string, field: z.ZodType, given: readonly string[]): unknown {
  const kind = innermost(field)
  if (kind instanceof z.ZodArray) return given
  const [value = ''] = given
  if (given.length > 1) throw badRequest(`"${name}" is given ${given.length} times; once is wanted`)
  if (kind instanceof z.ZodNumber) return /^\d{1,9}$/u.test(value) ? Number(value) : value
  if (kind instanceof z.ZodBoolean) return value === 'true' ? true : value === 'false' ? false : value
  return value
}

function innermost(field: z.ZodType): z.ZodType {
  if (field instanceof z.ZodOptional || field instanceof z.ZodReadonly) return innermost(field.unwrap() as z.ZodType)
  return field
} // prettier-ignore
