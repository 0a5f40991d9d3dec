import { contains, cover, type Span } from '../../model/index.js'
import type { Draft } from './draft.js'

export interface Nested {
  readonly draft: Draft
  /** The smallest statement whose content holds this one. */
  readonly parent: Draft | null
}

interface Item {
  readonly draft: Draft
  readonly start: number
  readonly size: number
  /** From the first to the last word of the content. */
  readonly reach: Span
  /** Where the draft itself stands: its cue, or without one its content. */
  readonly anchor: Span
  parent: Item | null
}

/** Drafts in text order, each after the one that encloses it. */
export function nest(drafts: readonly Draft[]): Nested[] {
  const items = drafts.map(itemOf).sort((one, other) => one.start - other.start || other.size - one.size)
  for (const item of items) item.parent = parentOf(item, items)
  return parentsFirst(items).map(({ draft, parent }) => ({ draft, parent: parent?.draft ?? null }))
}

function itemOf(draft: Draft): Item {
  const reach = cover(draft.content)
  const anchor = draft.cueSpans[0] ?? reach
  const size = draft.content.reduce((sum, [start, end]) => sum + end - start, 0)
  return { draft, start: Math.min(reach[0], anchor[0]), size, reach, anchor, parent: null }
}

function parentOf(item: Item, items: readonly Item[]): Item | null {
  let best: Item | null = null
  for (const other of items) {
    if (other.size <= item.size || (best && other.size >= best.size) || !contains(other.reach, item.anchor))
      continue
    const holds = (span: Span) => other.draft.content.some((outer) => contains(outer, span))
    if (holds(item.anchor) && item.draft.content.every(holds)) best = other
  }
  return best
}

function parentsFirst(items: readonly Item[]): Item[] {
  const placed = new Set<Item>()
  const place = (item: Item) => {
    if (placed.has(item)) return
    if (item.parent) place(item.parent)
    placed.add(item)
  }
  items.forEach(place)
  return [...placed]
}
