import type { Interval, Ledger, Period } from '../../ledger/index.js'
import type { Answer, Query } from '../api/index.js'

export async function networkOf(
  ledger: Ledger,
  query: Omit<Query<'network'>, 'limit'> & { limit: number },
): Promise<Answer<'network'>> {
  const { limit, quad, from, to } = query
  const dyads = await ledger.dyads({
    limit,
    ...(quad ? { quad } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  })
  const nodes = new Map<string, { code: string; name: string; events: number }>()
  for (const { source, target, events } of dyads)
    for (const { code, name } of [source, target]) {
      const node = nodes.get(code) ?? { code, name, events: 0 }
      nodes.set(code, { ...node, events: node.events + events })
    }
  return {
    nodes: [...nodes.values()],
    edges: dyads.map(({ source, target, counts, events, goldstein }) => ({
      source: source.code,
      target: target.code,
      counts,
      events,
      goldstein,
    })),
  }
}

export async function timelineOf(
  ledger: Ledger,
  keys: readonly string[],
  period: Period,
  by: Interval,
): Promise<Answer<'timeline'>['items']> {
  const rows = new Map<
    string,
    { time: string; said: number; spokenOf: number; did: number; received: number }
  >()
  const add = (
    kind: 'said' | 'spokenOf' | 'did' | 'received',
    months: readonly { id: string; count: number }[],
  ) => {
    for (const { id, count } of months) {
      const time = by === 'year' ? id.slice(0, 4) : id
      const row = rows.get(time) ?? { time, said: 0, spokenOf: 0, did: 0, received: 0 }
      row[kind] += count
      rows.set(time, row)
    }
  }
  add('said', (await ledger.statementFacets({ speaker: keys, ...period })).month)
  add('spokenOf', (await ledger.statementFacets({ about: keys, ...period })).month)
  add('did', (await ledger.eventFacets({ source: keys, modality: 'asserted', once: true, ...period })).month)
  add(
    'received',
    (await ledger.eventFacets({ target: keys, modality: 'asserted', once: true, ...period })).month,
  )
  return [...rows.values()].sort((one, other) => (one.time < other.time ? -1 : 1))
}
