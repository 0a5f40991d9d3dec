import { type List, USUAL_ITEMS } from '../api/index.js'
import { badRequest } from '../sending/problem.js'

interface Page {
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

/**
 * A page of what has an order of its own; the cursor tells how much came before.
 *
 * @throws RequestProblem 400 for a cursor that is none
 */
export async function pageOf<Item>(
  all: AsyncIterable<Item>,
  { limit = USUAL_ITEMS, cursor }: Page,
): Promise<List<Item>> {
  const start = cursor === undefined ? 0 : startOf(cursor)
  const items: Item[] = []
  let at = 0
  for await (const item of all) {
    if (at >= start + limit) return { items, next: `${PREFIX}${at}` }
    if (at >= start) items.push(item)
    at++
  }
  return { items, next: null }
}

const PREFIX = 'o'

function startOf(cursor: string): number {
  if (!/^o\d{1,9}$/u.test(cursor)) throw badRequest('"cursor": the `next` of a page is wanted')
  return Number(cursor.slice(PREFIX.length))
}

/** The first of them. */
export async function* first<Item>(all: AsyncIterable<Item>, limit: number | undefined): AsyncGenerator<Item> {
  let left = limit ?? Infinity
  if (left <= 0) return
  for await (const item of all) {
    yield item
    if (--left <= 0) return
  }
} // prettier-ignore
