import type { DyadQuery, Ledger, QuadCounts } from '../ledger/index.js'

export interface Node {
  readonly code: string
  readonly name: string
  /** Of the edges that are shown. */
  readonly events: number
}

export interface Edge {
  /** Codes of nodes. */
  readonly source: string
  readonly target: string
  readonly counts: QuadCounts
  readonly events: number
  readonly goldstein: number | null
}

export interface Network {
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
}

/** The busiest dyads as a network of countries and organisations: the busiest nodes first. */
export async function networkOf(ledger: Ledger, query: DyadQuery): Promise<Network> {
  const dyads = await ledger.dyads(query)
  const nodes = new Map<string, { code: string; name: string; events: number }>()
  for (const { source, target, events } of dyads) {
    for (const side of source.code === target.code ? [source] : [source, target]) {
      const node = nodes.get(side.code) ?? { ...side, events: 0 }
      nodes.set(side.code, node)
      node.events += events
    }
  }
  return {
    nodes: [...nodes.values()].sort(
      (one, other) => other.events - one.events || (one.code < other.code ? -1 : 1),
    ),
    edges: dyads.map(({ source, target, counts, events, goldstein }) => ({
      ...{ source: source.code, target: target.code },
      ...{ counts, events, goldstein },
    })),
  }
}
