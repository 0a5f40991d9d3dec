import { keysOf } from '../../analysis/index.js'
import { periodOf } from '../../ledger/index.js'
import { where, who, type WhoEntry } from '../../lookup/index.js'
import { defined } from '../../model/defined.js'
import { type Answer, USUAL_ITEMS } from '../api/index.js'
import { notFound, quoted } from '../sending/problem.js'
import type { Answers } from './asked.js'

type Shown = Pick<Answers, 'actors' | 'actor' | 'who' | 'where'>

export const actorAnswers: Shown = {
  async actors({ ledger, query }) {
    const { name, limit = USUAL_ITEMS, from, to } = query
    if (name !== undefined) return whole(lookedUp(name, to, limit).map(uncounted))
    return whole(await ledger().busiestActors({ ...periodOf({ from, to }), limit }))
  },
  async actor({ ledger, params, query }) {
    const { on, limit = USUAL_ITEMS, from, to } = query
    const actor = actorNamed(params.id, on ?? to)
    const tally = await ledger().tally({ actor: keysOf(actor), ...periodOf({ from, to }), limit })
    return { actor, offices: officesOf(actor), ...tally }
  },
  who: async ({ query }) => {
    const { name, on, limit = USUAL_ITEMS } = query
    return whole(lookedUp(name, on, limit))
  },
  where: async ({ query }) => {
    const { name, limit = USUAL_ITEMS } = query
    return whole(where(name).slice(0, limit))
  },
}

const whole = <Item>(items: readonly Item[]) => ({ items, next: null })

const lookedUp = (name: string, on: string | undefined, limit: number): WhoEntry[] =>
  who(name, { ...defined({ on }), limit })

const uncounted = ({ id, name, kind, country, codes, wikidata }: WhoEntry): Answer<'actors'>['items'][number] => ({
  ...{ id, name, kind, country, codes, wikidata },
  statements: null,
  events: null,
}) // prettier-ignore

/** @throws RequestProblem 404 where nobody bears the name */
export function actorNamed(name: string, on: string | undefined): WhoEntry {
  const [entry] = lookedUp(name, on, 1)
  if (!entry) throw notFound(`nobody is known by the name ${quoted(name)}`)
  return entry
}

const officesOf = ({ spells }: WhoEntry): Answer<'actor'>['offices'] =>
  spells.map(({ role, country, from, to, code }) => ({ role, country, from, to, code }))
