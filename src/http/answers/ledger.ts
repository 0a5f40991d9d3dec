import type { Ledger } from '../../ledger/index.js'
import { VERSION } from '../../version.js'
import type { Answers } from './asked.js'
import { pageOf } from './paging.js'

export const ledgerAnswers: Pick<Answers, 'ledger' | 'changes'> = {
  ledger: async ({ ledger }) => {
    const [counts, days] = await Promise.all([ledger().counts(), daysOf(ledger())])
    return { version: VERSION, ...counts, ...days }
  },
  changes: ({ ledger, query }) => pageOf(ledger().changes(query.since), query),
}

/** Days of publication of the earliest and the latest report. */
async function daysOf(ledger: Ledger): Promise<{ first: string | null; last: string | null }> {
  const { items } = await ledger.reportPage({ limit: 1 })
  for await (const { document } of ledger.reports()) {
    return { first: document.published, last: items[0]?.published ?? null }
  }
  return { first: null, last: null }
}
