/** How long a page may take to grow as tall as it was when it was left. */
const PATIENCE_MS = 4000

const keyOf = (state: unknown): string =>
  typeof state === 'object' && state !== null && 'key' in state ? String(state.key) : 'first'

const positions = new Map<string, number>()
let isRestoring = false

/** Remembers how far the entry of the history that is shown is scrolled. */
export function keepScroll(): void {
  if (!isRestoring) positions.set(keyOf(history.state), scrollY)
}

/** Scrolls to where the entry of the history was left, as soon as the page is tall enough, unless the reader scrolls first. */
export function restoreScroll(): void {
  const wanted = positions.get(keyOf(history.state)) ?? 0
  isRestoring = true
  const observer = new ResizeObserver(attempt)
  const timer = setTimeout(finish, PATIENCE_MS)
  function finish() {
    observer.disconnect()
    clearTimeout(timer)
    for (const name of ['wheel', 'touchstart', 'keydown']) removeEventListener(name, finish)
    isRestoring = false
  }
  function attempt() {
    scrollTo(0, wanted)
    if (Math.abs(scrollY - wanted) < 2) finish()
  }
  for (const name of ['wheel', 'touchstart', 'keydown']) addEventListener(name, finish, { passive: true })
  observer.observe(document.body)
}
