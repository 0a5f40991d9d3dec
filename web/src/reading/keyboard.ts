import { LAYERS } from './marks.js'

/** What a key asks for; a number is the layer that it switches. */
export type Command = 'next' | 'previous' | 'unpin' | 'keys' | number

interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly target: EventTarget | null
}

/** Null where the key is the browser's, or is typed into a field. The arrows move through the entries once one is pinned. */
export function commandOf(event: Key, isPinned: boolean): Command | null {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return null
  const { key } = event
  if (key === 'j') return 'next'
  if (key === 'k') return 'previous'
  if (key === '?') return 'keys'
  if (/^[1-9]$/u.test(key) && Number(key) <= LAYERS.length) return Number(key) - 1
  if (!isPinned) return null
  if (key === 'Escape') return 'unpin'
  if (key === 'ArrowDown' || key === 'ArrowRight') return 'next'
  return key === 'ArrowUp' || key === 'ArrowLeft' ? 'previous' : null
}

const FIELDS = 'input, textarea, select, dialog, [contenteditable]'

const isTyping = (target: EventTarget | null): boolean =>
  target !== null && 'closest' in target && (target as Element).closest(FIELDS) !== null
