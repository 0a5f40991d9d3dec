import type { Component } from 'svelte'
import { matchPath, type Params } from './match.js'

/** What a page is given: the parts of its address. Both change in place when the address does. */
export interface PageProps {
  readonly params: Params
  readonly query: URLSearchParams
}

interface Route {
  readonly path: string
  readonly page: () => Promise<{ default: Component<PageProps> }>
}

/** One line a page; each becomes a chunk of its own. */
export const ROUTES: readonly Route[] = [
  { path: '/', page: () => import('../pages/home/Home.svelte') },
  { path: '/reports', page: () => import('../pages/reports/Reports.svelte') },
  { path: '/reports/{id}', page: () => import('../pages/reader/ReportPage.svelte') },
  { path: '/search', page: () => import('../pages/search/Search.svelte') },
]

const LOST: Route = { path: '', page: () => import('../pages/Lost.svelte') }

export function routeOf(path: string): { route: Route; params: Params } {
  for (const route of ROUTES) {
    const params = matchPath(route.path, path)
    if (params) return { route, params }
  }
  return { route: LOST, params: { path } }
}

/** The pages that the bar at the top leads to. */
export const BAR = [
  { href: '/search', name: 'Search' },
  { href: '/reports', name: 'Reports' },
  { href: '/actors', name: 'Actors' },
  { href: '/dyads', name: 'Dyads' },
  { href: '/issues', name: 'Issues' },
  { href: '/map', name: 'Map' },
  { href: '/network', name: 'Network' },
] as const
