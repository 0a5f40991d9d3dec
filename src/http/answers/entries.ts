import { eventFilters, type Filters, statementFilters } from '../../analysis/index.js'
import type { Ledger, TabledEvent } from '../../ledger/index.js'
import { defined } from '../../model/defined.js'
import { type Item, type List, type Query, USUAL_ITEMS } from '../api/index.js'
import type { Answers, Streams } from './asked.js'

type Shown = Pick<Answers, 'statements' | 'statementFacets' | 'events' | 'eventFacets'>

export const entryAnswers: Shown = {
  statements: async ({ ledger, query }) => {
    const { limit = USUAL_ITEMS, cursor: after, ...wanted } = query
    const filters = statementFilters(wanted)
    return answered(filters, () => ledger().statementPage({ ...filters.query, ...defined({ after }), limit }))
  },
  statementFacets: async ({ ledger, query }) => {
    const { isEmpty, query: wanted } = statementFilters(query)
    return isEmpty ? NO_STATEMENTS : ledger().statementFacets(wanted)
  },
  events: async ({ ledger, query }) => {
    const { limit = USUAL_ITEMS, cursor: after, ...wanted } = query
    const filters = eventFilters(wanted)
    return answered(filters, () => ledger().eventPage({ ...filters.query, ...defined({ after }), limit }))
  },
  eventFacets: async ({ ledger, query }) => {
    const { isEmpty, query: wanted } = eventFilters(query)
    return isEmpty ? NO_EVENTS : ledger().eventFacets(wanted)
  },
}

const NO_STATEMENTS = { count: 0, speaker: [], about: [], issue: [], act: [], publisher: [], month: [] }
const NO_EVENTS = {
  ...{ count: 0, source: [], target: [], event: [], cameo: [] },
  ...{ quad: [], modality: [], publisher: [], month: [] },
}

export const entryStreams: Pick<Streams, 'statements' | 'events'> = {
  statements: ({ ledger, query }) => statementsFor(ledger(), query),
  events: ({ ledger, query }) => eventsFor(ledger(), query),
}

/** All statements that fit, or as many as the query says. */
export function statementsFor(ledger: Ledger, { cursor: _, ...wanted }: Query<'statements'>): AsyncIterable<Item<'statements'>> {
  const { isEmpty, query } = statementFilters(wanted)
  return isEmpty ? nothing() : ledger.statements(query)
} // prettier-ignore

export function eventsFor(ledger: Ledger, { cursor: _, ...wanted }: Query<'events'>): AsyncIterable<Item<'events'>> {
  const { isEmpty, query } = eventFilters(wanted)
  return isEmpty ? nothing() : ledger.events(query)
} // prettier-ignore

/** The same, as tables have them. */
export function tabledEventsFor(
  ledger: Ledger,
  { cursor: _, ...wanted }: Query<'events'>,
): AsyncIterable<readonly TabledEvent[]> {
  const { isEmpty, query } = eventFilters(wanted)
  return isEmpty ? nothing() : ledger.tabledEvents(query)
}

async function* nothing(): AsyncGenerator<never> {}

/** What was found, with the names that mean nobody. */
async function answered<Found extends List<unknown>>(
  { isEmpty, unknown }: Filters<unknown>,
  find: () => Promise<Found>,
): Promise<Found> {
  const found = isEmpty ? ({ items: [], next: null } as unknown as Found) : await find()
  return unknown.length > 0 ? { ...found, unknown } : found
}
