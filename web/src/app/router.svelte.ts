import { changedQuery, type QueryChange } from './query.js'
import { keepScroll, restoreScroll } from './scroll.js'

export { changedQuery, type QueryChange }

/** Where the reader is. `query` is replaced, never changed, when the address does. */
export const address = $state({ current: read() })

/** Set while a page that was gone to has not yet shown its heading, which then takes the focus. */
let isFocusDue = false

function read() {
  return { path: location.pathname, query: new URLSearchParams(location.search) }
}

/** Goes to an address of these pages, as a link does. */
export function go(href: string): void {
  const target = new URL(href, location.href)
  const isSamePage = target.pathname === location.pathname
  history.pushState({ key: crypto.randomUUID?.() ?? String(Math.random()) }, '', target)
  address.current = read()
  if (isSamePage) return
  isFocusDue = true
  scrollTo(0, 0)
}

/** Changes the query of the page that is shown. With `replace`, going back does not undo it. */
export function setQuery(change: QueryChange, { replace = false } = {}): void {
  const search = changedQuery(address.current.query, change)
  if (search === location.search) return
  const target = location.pathname + search
  if (replace) history.replaceState(history.state, '', target)
  else history.pushState({ key: crypto.randomUUID?.() ?? String(Math.random()) }, '', target)
  address.current = read()
}

/** Whether a heading that has just appeared is to take the focus; asked once for each page that was gone to. */
export function takeFocusDue(): boolean {
  const isDue = isFocusDue
  isFocusDue = false
  return isDue
}

/** Links within these pages, those in drawings too, are followed without loading them anew; all others are left to the browser. */
function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const href = link?.getAttribute('href')
  if (!link || !href || link.hasAttribute('target') || link.hasAttribute('download')) return
  const target = new URL(href, location.href)
  if (target.origin !== location.origin || target.pathname.startsWith('/api/')) return
  if (target.hash !== '' && target.pathname === location.pathname && target.search === location.search) return
  event.preventDefault()
  go(target.href)
}

/** Begins to follow links and the back button; gives the function that ends it. */
export function startRouter(): () => void {
  history.scrollRestoration = 'manual'
  const onBack = () => {
    const isOtherPage = location.pathname !== address.current.path
    address.current = read()
    if (isOtherPage) isFocusDue = true
    restoreScroll()
  }
  document.addEventListener('click', followLink)
  addEventListener('popstate', onBack)
  addEventListener('scroll', keepScroll, { passive: true })
  restoreScroll()
  return () => {
    document.removeEventListener('click', followLink)
    removeEventListener('popstate', onBack)
    removeEventListener('scroll', keepScroll)
  }
}
