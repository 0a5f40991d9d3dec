import type { Answer, CodeBody, Filters, OperationName } from '../http/api/types.js'
import { ProblemError } from './problem.js'

export type {
  Answer, CodeBody, EventFilters, Filters, Item, ListName, OperationName, StatementFilters,
} from '../http/api/types.js' // prettier-ignore
export { ProblemError } from './problem.js'

export interface ClientOptions {
  /** Where the server is, `http://127.0.0.1:8400`; in a browser by default where the page came from. */
  readonly base?: string
  /** By default the one that the browser or Node has. */
  readonly fetch?: typeof fetch
}

export interface CallOptions {
  /** Gives the question up. */
  readonly signal?: AbortSignal
}

/**
 * The API of `demarche serve` as functions: what they take and give is what the server's schemas say.
 * Every function throws a ProblemError where the server refuses, and what `fetch` throws where there is no server.
 */
export function connect({ base = '', fetch: fetchWith = fetch }: ClientOptions = {}) {
  const ask = async <Name extends OperationName>(
    path: string,
    query: object = {},
    init: RequestInit = {},
  ): Promise<Answer<Name>> => {
    const headers = { accept: 'application/json', ...init.headers }
    const response = await fetchWith(`${base}${API}${path}${searchOf(query)}`, { ...init, headers })
    if (!response.ok) throw await problemIn(response)
    return (await response.json()) as Answer<Name>
  }
  const list =
    <Name extends OperationName>(path: string) =>
    (query?: Filters<Name>, call?: CallOptions) =>
      ask<Name>(path, query, call)
  return {
    ledger: (call?: CallOptions) => ask<'ledger'>('/ledger', {}, call),
    reports: list<'reports'>('/reports'),
    report: (id: string, call?: CallOptions) => ask<'report'>(at`/reports/${id}`, {}, call),
    copies: (id: string, call?: CallOptions) => ask<'copies'>(at`/reports/${id}/copies`, {}, call),
    /** Codes a report; nothing is kept. */
    code: (body: CodeBody, call?: CallOptions) =>
      ask<'code'>('/code', {}, {
        ...call,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    statements: list<'statements'>('/statements'),
    statementFacets: list<'statementFacets'>('/statements/facets'),
    events: list<'events'>('/events'),
    eventFacets: list<'eventFacets'>('/events/facets'),
    actors: list<'actors'>('/actors'),
    actor: (id: string, query?: Filters<'actor'>, call?: CallOptions) => ask<'actor'>(at`/actors/${id}`, query, call),
    timeline: (id: string, query?: Filters<'timeline'>, call?: CallOptions) =>
      ask<'timeline'>(at`/actors/${id}/timeline`, query, call),
    dyads: list<'dyads'>('/dyads'),
    dyad: (source: string, target: string, query?: Filters<'dyad'>, call?: CallOptions) =>
      ask<'dyad'>(at`/dyads/${source}/${target}`, query, call),
    issues: list<'issues'>('/issues'),
    issue: (id: string, query?: Filters<'issue'>, call?: CallOptions) => ask<'issue'>(at`/issues/${id}`, query, call),
    positions: list<'positions'>('/positions'),
    figures: (query: Filters<'figures'>, call?: CallOptions) => ask<'figures'>('/figures', query, call),
    places: list<'places'>('/places'),
    network: list<'network'>('/network'),
    changes: (query: Filters<'changes'>, call?: CallOptions) => ask<'changes'>('/changes', query, call),
    who: (query: Filters<'who'>, call?: CallOptions) => ask<'who'>('/who', query, call),
    where: (query: Filters<'where'>, call?: CallOptions) => ask<'where'>('/where', query, call),
    /** Where a table of what a search finds can be fetched. */
    exportAddress: (query: Filters<'export'> = {}) => `${base}${API}/export${searchOf(query)}`,
  }
} // prettier-ignore

export type Client = ReturnType<typeof connect>

const API = '/api/v1'

/** A path; what is put into it stays one part of it. */
const at = (parts: TemplateStringsArray, ...values: readonly string[]): string =>
  parts.reduce((path, part, index) => path + encodeURIComponent(values[index - 1] ?? '') + part)

/** `?a=1&b=2`, lists repeated, without what is undefined. */
function searchOf(query: object): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query) as [string, unknown][]) {
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (one !== undefined) search.append(name, String(one))
    }
  }
  return search.size > 0 ? `?${search.toString()}` : ''
}

async function problemIn(response: Response): Promise<ProblemError> {
  try {
    const { title, detail } = (await response.json()) as { title: string; detail: string }
    return new ProblemError(response.status, String(title), String(detail))
  } catch {
    return new ProblemError(response.status, response.statusText, 'the server answered no problem that can be read')
  }
} // prettier-ignore
