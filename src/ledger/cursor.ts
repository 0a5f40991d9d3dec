import { createHash } from 'node:crypto'
import { PageError } from './ledger.js'
import { MOST_ON_A_PAGE, type PageQuery } from './queries.js'

/** What stands behind the last item of a page: the values that it is sorted by. */
export type Key = readonly (string | number | null)[]

/** A cursor that a person may hold, and cannot read: the key, and which question it belongs to. */
export function cursorFor(question: object, key: Key): string {
  return Buffer.from(JSON.stringify([markOf(question), ...key])).toString('base64url')
}

/**
 * The key in the cursor; null where none is given. `shape` says which values a key has.
 * @throws PageError for a cursor that is broken or was given with other answers
 */
export function keyIn(question: PageQuery & object, shape: readonly ('text' | 'number')[]): Key | null {
  if (question.after === undefined) return null
  const [mark, ...key] = partsOf(question.after)
  const fits = key.length === shape.length && key.every((part, at) => isOf(part, shape[at]))
  if (mark !== markOf(question) || !fits)
    throw new PageError('the cursor is broken or belongs to another question; ask without it')
  return key as Key
}

/** @throws PageError for a limit that no page can have */
export function checkLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_ON_A_PAGE)
    throw new PageError(`a page has 1 to ${MOST_ON_A_PAGE} items, not ${limit}`)
}

function partsOf(cursor: string): readonly unknown[] {
  const bytes = Buffer.from(cursor.slice(0, LONGEST), 'base64url')
  if (bytes.toString('base64url') !== cursor) return []
  try {
    const parts: unknown = JSON.parse(bytes.toString('utf8'))
    return Array.isArray(parts) ? parts : []
  } catch {
    return []
  }
}

const LONGEST = 1000

const isOf = (part: unknown, type: 'text' | 'number' | undefined): boolean =>
  type === 'number' ? Number.isSafeInteger(part) : part === null || typeof part === 'string'

/** The same for the same question, whatever page of it. */
function markOf(question: object): string {
  const asked = Object.entries(question)
    .filter(([name, value]) => !PAGING.has(name) && value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 8)
}

const PAGING: ReadonlySet<string> = new Set(['after', 'limit'])
