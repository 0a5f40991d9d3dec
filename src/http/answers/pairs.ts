import { keysOf, networkOf, partyNamed, QuestionError, timelineOf } from '../../analysis/index.js'
import { periodOf } from '../../ledger/index.js'
import { defined } from '../../model/defined.js'
import { USUAL_ITEMS } from '../api/index.js'
import { notFound } from '../sending/problem.js'
import { actorNamed } from './actors.js'
import type { Answers } from './asked.js'

type Shown = Pick<Answers, 'dyads' | 'dyad' | 'network' | 'places' | 'timeline'>

export const pairAnswers: Shown = {
  dyads: async ({ ledger, query }) => {
    const items = await ledger().dyads({ ...defined(query), limit: query.limit ?? USUAL_ITEMS })
    return { items, next: null }
  },
  async dyad({ ledger, params, query }) {
    const { by = 'month', both = false, ...days } = query
    const period = periodOf(days)
    const [source, target] = [params.source, params.target].map((side) => sideNamed(side, days.to)) as [Side, Side]
    const series = { source: source.code, target: target.code, by, both, ...period }
    const [points, coarser, totals] = await Promise.all([
      ledger().series(series),
      ledger().coarser(series),
      ledger().totals({ by, ...period }),
    ])
    return { source, target, by, both, points, coarser, totals }
  },
  network: ({ ledger, query }) => networkOf(ledger(), { ...defined(query), limit: query.limit ?? MOST_EDGES }),
  places: async ({ ledger, query }) => {
    const items = await ledger().places({ ...defined(query), limit: query.limit ?? USUAL_ITEMS })
    return { items, next: null }
  },
  async timeline({ ledger, params, query }) {
    const { by = 'month', from, to } = query
    const keys = keysOf(actorNamed(params.id, to))
    return { items: await timelineOf(ledger(), keys, periodOf({ from, to }), by), next: null }
  },
} // prettier-ignore

type Side = ReturnType<typeof partyNamed>

const MOST_EDGES = 100

/** @throws RequestProblem 404 for what is neither a state nor an organisation between states */
function sideNamed(name: string, on: string | undefined): Side {
  try {
    return partyNamed(name, on)
  } catch (error) {
    if (error instanceof QuestionError) throw notFound(error.message)
    throw error
  }
}
