import { VERSION } from '../../version.js'
import type { Answers } from './asked.js'
import { pageOf } from './paging.js'

export const ledgerAnswers: Pick<Answers, 'ledger' | 'changes'> = {
  ledger: async ({ ledger }) => {
    const [counts, days] = await Promise.all([ledger().counts(), ledger().days()])
    return { version: VERSION, ...counts, ...days }
  },
  changes: ({ ledger, query }) => pageOf(ledger().changes(query.since), query),
}
