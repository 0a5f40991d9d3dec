import { API, type OperationName, operations } from '../api/index.js'

interface Page {
  readonly page: RegExp
  /** Which operation gives the data behind it. */
  readonly operation: OperationName
}

/** The addresses of the pages. */
const PAGES: readonly Page[] = [
  { page: /^\/$/u, operation: 'ledger' },
  { page: /^\/reports$/u, operation: 'reports' },
  { page: /^\/reports\/([^/]+)$/u, operation: 'report' },
  { page: /^\/search$/u, operation: 'statements' },
  { page: /^\/actors$/u, operation: 'actors' },
  { page: /^\/actors\/([^/]+)$/u, operation: 'actor' },
  { page: /^\/dyads$/u, operation: 'dyads' },
  { page: /^\/dyads\/([^/]+)\/([^/]+)$/u, operation: 'dyad' },
  { page: /^\/issues$/u, operation: 'issues' },
  { page: /^\/issues\/([^/]+)$/u, operation: 'issue' },
  { page: /^\/map$/u, operation: 'places' },
  { page: /^\/network$/u, operation: 'network' },
]

export const isPage = (path: string): boolean => PAGES.some(({ page }) => page.test(path))

/**
 * Where the data behind a page is: the address of the page and `.json`. Of the parameters those that the data knows are kept; what
 * only the page knows, such as an opened entry, is not. Null for an address that is not of a page's data.
 */
export function dataAddress(url: URL): URL | null {
  if (!url.pathname.endsWith(ENDING)) return null
  const path = url.pathname === '/index.json' ? '/' : url.pathname.slice(0, -ENDING.length)
  for (const { page, operation } of PAGES) {
    const match = page.exec(path)
    if (match) return addressOf(operationFor(operation, url), match.slice(1), url)
  }
  return null
}

const ENDING = '.json'

/** The search shows statements or events. */
const operationFor = (operation: OperationName, url: URL): OperationName =>
  operation === 'statements' && url.searchParams.get('kind') === 'events' ? 'events' : operation

function addressOf(name: OperationName, parts: readonly string[], url: URL): URL {
  const { path, query } = operations[name]
  let at = 0
  const address = new URL(API + path.replaceAll(/\{\w+\}/gu, () => parts[at++] ?? ''), url)
  for (const [key, value] of url.searchParams) {
    if (Object.hasOwn(query.shape, key)) address.searchParams.append(key, value)
  }
  return address
}
