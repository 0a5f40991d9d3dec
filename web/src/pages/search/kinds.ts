import type { Facet } from '../../data/types.js'

export type SearchKind = 'statements' | 'events'

interface FacetChoice {
  /** Its name in the API's answer, and in the address. */
  readonly name: string
  readonly title: string
  /** Several can be chosen at a time. */
  readonly isMany: boolean
}

const SHARED = ['words', 'publisher', 'from', 'to'] as const

interface SearchForm {
  readonly title: string
  /** Names of people and countries that can be typed in. */
  readonly actors: readonly { readonly name: string; readonly title: string }[]
  readonly facets: readonly FacetChoice[]
  /** All that can be set, by the names that the API has for it. */
  readonly names: readonly string[]
}

const PUBLISHER: FacetChoice = { name: 'publisher', title: 'Publisher', isMany: false }

export const SEARCHES: Readonly<Record<SearchKind, SearchForm>> = {
  statements: {
    title: 'Statements',
    actors: [
      { name: 'speaker', title: 'Speaker' },
      { name: 'about', title: 'About' },
    ],
    facets: [
      { name: 'speaker', title: 'Speaker', isMany: true },
      { name: 'about', title: 'About', isMany: true },
      { name: 'issue', title: 'Issue', isMany: true },
      { name: 'act', title: 'Act', isMany: false },
      PUBLISHER,
    ],
    names: [...SHARED, 'speaker', 'about', 'addressee', 'issue', 'act', 'manner'],
  },
  events: {
    title: 'Events',
    actors: [
      { name: 'source', title: 'Source' },
      { name: 'target', title: 'Target' },
    ],
    facets: [
      { name: 'quad', title: 'Class', isMany: false },
      { name: 'source', title: 'Source', isMany: true },
      { name: 'target', title: 'Target', isMany: true },
      { name: 'event', title: 'PLOVER event', isMany: false },
      { name: 'cameo', title: 'CAMEO', isMany: false },
      { name: 'modality', title: 'Modality', isMany: false },
      PUBLISHER,
    ],
    names: [
      ...SHARED,
      'source',
      'target',
      'either',
      'event',
      'cameo',
      'quad',
      'modality',
      'context',
      'country',
      'once',
    ],
  },
}

/** All names that either search knows: what is taken out when the filters are cleared. */
export const ALL_NAMES: readonly string[] = [
  ...new Set([...SEARCHES.statements.names, ...SEARCHES.events.names]),
]

export const kindIn = (query: URLSearchParams): SearchKind =>
  query.get('kind') === 'events' ? 'events' : 'statements'

/** The first and last day of a month, YYYY-MM. */
export function daysOf(month: string): { from: string; to: string } {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return { from: `${month}-01`, to: `${month}-${last}` }
}

/** The values of a facet after one of them was clicked on: in or out. */
export function toggled(
  { name, isMany }: FacetChoice,
  { id }: Facet,
  query: URLSearchParams,
): readonly string[] {
  const values = query.getAll(name)
  if (values.includes(id)) return values.filter((value) => value !== id)
  return isMany ? [...values, id] : [id]
}
