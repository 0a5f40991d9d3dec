import { issueId, issueName, keysFor } from '../../analysis/index.js'
import { type FoundFigure, type FoundPosition, type Ledger, periodOf } from '../../ledger/index.js'
import { type Query, USUAL_ITEMS } from '../api/index.js'
import { badRequest, notFound, quoted } from '../sending/problem.js'
import type { Answers, Streams } from './asked.js'
import { first, pageOf } from './paging.js'

type Shown = Pick<Answers, 'issues' | 'issue' | 'positions' | 'figures'>

export const positionAnswers: Shown = {
  issues: async ({ ledger, query }) => {
    const items = await ledger().issues(periodOf(query))
    return { items: items.slice(0, query.limit ?? USUAL_ITEMS), next: null }
  },
  async issue({ ledger, params, query }) {
    const issue = issueId(params.issue)
    const { items, next } = await pageOf(ledger().positionsOn(issue, periodOf(query)), query)
    const name = issueName(issue)
    if (name === null && items.length === 0) throw notFound(`there is no issue ${quoted(issue)}`)
    return { issue, name: name ?? issue, positions: items, next }
  },
  positions: ({ ledger, query }) => pageOf(positionsFor(ledger(), query), query),
  figures: ({ ledger, query }) => pageOf(figuresFor(ledger(), query), query),
}

export const positionStreams: Pick<Streams, 'positions' | 'figures'> = {
  positions: ({ ledger, query }) => first(positionsFor(ledger(), query), query.limit),
  figures: ({ ledger, query }) => first(figuresFor(ledger(), query), query.limit),
}

async function* positionsFor(ledger: Ledger, query: Query<'positions'>): AsyncGenerator<FoundPosition> {
  const { actor, issue, to } = query
  const period = periodOf(query)
  if (actor === undefined && issue === undefined) throw badRequest('"actor" or "issue" is wanted')
  const keys = actor === undefined ? null : idsFor(actor, to)
  const wanted = issue === undefined ? null : issueId(issue)
  if (wanted !== null) {
    for await (const found of ledger.positionsOn(wanted, period)) {
      if (keys === null || keys.includes(found.position.actor)) yield found
    }
  } else yield* newestFirst(keys ?? [], (id) => ledger.positions(id, period))
}

const figuresFor = (ledger: Ledger, query: Query<'figures'>): AsyncGenerator<FoundFigure> => {
  const period = periodOf(query)
  return newestFirst(idsFor(query.actor, query.to), (id) => ledger.figures(id, period))
}

/** Positions and figures belong to an actor by id; who is known by a code alone has an id that is made of it. */
const idsFor = (name: string, on: string | undefined): string[] =>
  keysFor(name, on).map((key) => (key.includes(':') ? key : `role:${key}`))

async function* newestFirst<Found extends { readonly published: string | null }>(
  ids: readonly string[],
  find: (id: string) => AsyncIterable<Found>,
): AsyncGenerator<Found> {
  const all: Found[] = []
  for (const id of ids) for await (const found of find(id)) all.push(found)
  yield* all.sort((one, other) => (other.published ?? '').localeCompare(one.published ?? ''))
}
