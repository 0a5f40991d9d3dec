import type { Ledger } from '../../ledger/index.js'
import { defined } from '../../model/defined.js'
import { type Item, MOST_ITEMS, type Query, USUAL_ITEMS } from '../api/index.js'
import { notFound } from '../sending/problem.js'
import type { Answers, Streams } from './asked.js'
import { first } from './paging.js'

export const reportAnswers: Pick<Answers, 'reports' | 'report' | 'copies'> = {
  reports: ({ ledger, query }) => pageFor(ledger(), query),
  report: async ({ ledger, params }) => {
    const report = await ledger().report(params.id)
    if (!report) throw noReport(params.id)
    return report
  },
  copies: async ({ ledger, params }) => {
    const items = await ledger().copies(params.id)
    if (items.length === 0) throw noReport(params.id)
    return { items, next: null }
  },
}

export const reportStreams: Pick<Streams, 'reports'> = {
  reports: ({ ledger, query }) => first(pagesOf(ledger(), query), query.limit),
}

const noReport = (id: string) => notFound(`there is no report ${id} in the ledger`)

const pageFor = (ledger: Ledger, { cursor, limit = USUAL_ITEMS, ...wanted }: Query<'reports'>) =>
  ledger.reportPage({ ...defined({ ...wanted, after: cursor }), limit })

async function* pagesOf(ledger: Ledger, query: Query<'reports'>): AsyncGenerator<Item<'reports'>> {
  let cursor: string | null | undefined
  while (cursor !== null) {
    const page = await pageFor(ledger, { ...query, cursor, limit: MOST_ITEMS })
    yield* page.items
    cursor = page.next
  }
}
