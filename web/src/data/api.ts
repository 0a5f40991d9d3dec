import type { CodedReport } from '../../../src/model/index.js'
import { ProblemError } from './problem.js'
import type {
  ActorCount, ActorView, DyadCount, DyadSeries, Facet, FoundEvent, FoundStatement, IssueCount, IssueView, LedgerFacts, Listed,
  NetworkView, PlaceCount, ReportSummary, TimelinePoint,
} from './types.js' // prettier-ignore

/** Names and values of a query as the API has them; lists give a name several times. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>

const PREFIX = '/api/v1/'

/**
 * The parameters of a page that the API has under the same names, as words: the same words as long as none of them changes, so
 * that a question which reads them is not asked again because another one does.
 */
export function chosen(query: URLSearchParams, names: readonly string[]): string {
  const given = new URLSearchParams()
  for (const name of names) for (const value of query.getAll(name)) given.append(name, value)
  return given.toString()
}

/** Words of `chosen` as a query again. */
export function queryOf(words: string): Query {
  const query: Record<string, readonly string[]> = {}
  const given = new URLSearchParams(words)
  for (const name of given.keys()) query[name] = given.getAll(name)
  return query
}

export function addressOf(path: string, query: Query = {}): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === false || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) params.append(name, String(one))
  }
  const words = params.toString()
  return PREFIX + path + (words === '' ? '' : `?${words}`)
}

async function asked<T>(path: string, query?: Query, init?: RequestInit): Promise<T> {
  const response = await fetch(addressOf(path, query), init)
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body as T
  const { title, detail } = (body ?? {}) as { title?: string; detail?: string }
  throw new ProblemError(response.status, title ?? response.statusText, detail ?? null)
}

const part = encodeURIComponent

export interface CodeBody {
  readonly text?: string
  readonly html?: string
  readonly title?: string
  readonly published?: string
  readonly url?: string
  readonly publisher?: string
  readonly explain?: boolean
}

export const api = {
  ledger: () => asked<LedgerFacts>('ledger'),
  reports: (query: Query) => asked<Listed<ReportSummary>>('reports', query),
  report: (id: string) => asked<CodedReport>(`reports/${part(id)}`),
  code: (body: CodeBody) =>
    asked<CodedReport>('code', {}, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  statements: (query: Query) => asked<Listed<FoundStatement>>('statements', query),
  statementFacets: (query: Query) => asked<Readonly<Record<string, readonly Facet[] | number>>>('statements/facets', query),
  events: (query: Query) => asked<Listed<FoundEvent>>('events', query),
  eventFacets: (query: Query) => asked<Readonly<Record<string, readonly Facet[] | number>>>('events/facets', query),
  actors: (query: Query) => asked<Listed<ActorCount>>('actors', query),
  dyads: (query: Query) => asked<Listed<DyadCount>>('dyads', query),
  dyad: (source: string, target: string, query: Query) =>
    asked<DyadSeries>(`dyads/${part(source)}/${part(target)}`, query),
  issues: (query: Query) => asked<Listed<IssueCount>>('issues', query),
  actor: (id: string, query: Query) => asked<ActorView>(`actors/${part(id)}`, query),
  timeline: (id: string, query: Query) =>
    asked<Listed<TimelinePoint>>(`actors/${part(id)}/timeline`, query),
  issue: (issue: string, query: Query) => asked<IssueView>(`issues/${part(issue)}`, query),
  network: (query: Query) => asked<NetworkView>('network', query),
  places: (query: Query) => asked<Listed<PlaceCount>>('places', query),
}
