import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Ledger } from '../ledger/index.js'

/** So many entries are read at a time. */
const AT_A_TIME = 100

/** The same ledger; while somebody reads much of it, other requests have their turns. */
export const takingTurns = (ledger: Ledger): Ledger => ({
  ...ledger,
  reports: (period) => inTurns(ledger.reports(period)),
  statements: (query) => inTurns(ledger.statements(query)),
  events: (query) => inTurns(ledger.events(query)),
})

async function* inTurns<One>(all: AsyncIterable<One>): AsyncGenerator<One> {
  let read = 0
  for await (const one of all) {
    yield one
    if (++read % AT_A_TIME === 0) await nextTurn()
  }
}
