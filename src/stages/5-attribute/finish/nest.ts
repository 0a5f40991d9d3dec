import { bySpan, contains, cover, type Span } from '../../../model/index.js'
import type { Draft } from '../draft.js'

export interface Nested {
  readonly draft: Draft
  /** The smallest statement whose content holds this one. */
  readonly parent: Draft | null
}

interface Item {
  readonly draft: Draft
  readonly start: number
  readonly size: number
  /** Where the draft itself stands: its cue, or without one its content. */
  readonly anchor: Span
  parent: Item | null
}

/** A stretch of an item's content. */
interface Piece {
  readonly item: Item
  readonly span: Span
}

/** Drafts in text order, each after the one that encloses it. */
export function nest(drafts: readonly Draft[]): Nested[] {
  const items = drafts.map(itemOf).sort((one, other) => one.start - other.start || other.size - one.size)
  findParents(items)
  return parentsFirst(items).map(({ draft, parent }) => ({ draft, parent: parent?.draft ?? null }))
}

function itemOf(draft: Draft): Item {
  const reach = cover(draft.content)
  const anchor = draft.cueSpans[0] ?? reach
  const size = draft.content.reduce((sum, [start, end]) => sum + end - start, 0)
  return { draft, start: Math.min(reach[0], anchor[0]), size, anchor, parent: null }
}

/** How many open pieces are looked at: no report nests statements deeper. */
const DEEPEST = 32

/** One pass over the text: contents nest, so that the piece opened last and still open is the innermost. */
function findParents(items: readonly Item[]): void {
  const pieces = items.flatMap((item) => item.draft.content.map((span): Piece => ({ item, span }))).sort((one, other) => bySpan(one.span, other.span)) // prettier-ignore
  const open: Piece[] = []
  let next = 0
  for (const item of [...items].sort((one, other) => one.anchor[0] - other.anchor[0])) {
    const [start] = item.anchor
    for (let piece = pieces[next]; piece && piece.span[0] <= start; piece = pieces[++next]) open.push(piece)
    while (open.length > 0 && (open.at(-1) as Piece).span[1] <= start) open.pop()
    item.parent = open.slice(-DEEPEST).findLast((piece) => holds(piece, item))?.item ?? null
  }
}

/** Whether the piece has the item's anchor in it, and the whole item is inside its statement. */
function holds({ item: outer, span }: Piece, { anchor, draft, size }: Item): boolean {
  if (outer.size <= size || !contains(span, anchor)) return false
  return draft.content.every((inner) => outer.draft.content.some((piece) => contains(piece, inner)))
}

function parentsFirst(items: readonly Item[]): Item[] {
  const placed = new Set<Item>()
  for (const item of items) {
    const chain: Item[] = []
    for (let next: Item | null = item; next && !placed.has(next); next = next.parent) chain.push(next)
    for (const next of chain.reverse()) placed.add(next)
  }
  return [...placed]
}
