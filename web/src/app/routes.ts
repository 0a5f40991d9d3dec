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
  { path: '/actors', page: () => import('../pages/actors/Actors.svelte') },
  { path: '/actors/{id}', page: () => import('../pages/actors/ActorPage.svelte') },
  { path: '/dyads', page: () => import('../pages/dyads/Dyads.svelte') },
  { path: '/dyads/{source}/{target}', page: () => import('../pages/dyads/DyadPage.svelte') },
  { path: '/issues', page: () => import('../pages/issues/Issues.svelte') },
  { path: '/issues/{issue}', page: () => import('../pages/issues/IssuePage.svelte') },
  { path: '/map', page: () => import('../pages/map/MapPage.svelte') },
  { path: '/network', page: () => import('../pages/network/NetworkPage.svelte') },
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
