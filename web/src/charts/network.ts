import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { QUADS, type Counts } from './quad.js'

export interface NetworkNode {
  readonly code: string
  readonly name: string
  readonly events: number
}

/** What one actor did to another. */
export interface NetworkEdge {
  readonly source: string
  readonly target: string
  readonly counts: Counts
  readonly events: number
}

/** What two actors did to each other, in either direction. */
export interface Tie {
  readonly ends: readonly [string, string]
  readonly counts: Counts
  readonly events: number
}

/** Directed dyads as ties, the busiest first; what an actor does to itself is none. */
export function tiesOf(edges: readonly NetworkEdge[]): Tie[] {
  const ties = new Map<string, Tie>()
  for (const edge of edges) {
    if (edge.source === edge.target) continue
    const ends = [edge.source, edge.target].sort() as [string, string]
    const key = ends.join(' ')
    ties.set(key, joined({ ends, counts: edge.counts, events: edge.events }, ties.get(key)))
  }
  return [...ties.values()].sort(
    (one, other) => other.events - one.events || (one.ends.join(' ') < other.ends.join(' ') ? -1 : 1),
  )
}

function joined(tie: Tie, before: Tie | undefined): Tie {
  if (!before) return tie
  const counts = Object.fromEntries(
    QUADS.map(({ quad }) => [quad, tie.counts[quad] + before.counts[quad]]),
  ) as Record<keyof Counts, number>
  return { ends: tie.ends, counts, events: tie.events + before.events }
}

export interface NodeAttributes {
  readonly label: string
  readonly events: number
  readonly size: number
  x: number
  y: number
}

export interface EdgeAttributes {
  readonly tie: Tie
  readonly size: number
}

export type ActorGraph = UndirectedGraph<NodeAttributes, EdgeAttributes>

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

/**
 * The actors that have a tie and their ties, laid out: the same entries give the same picture, since the layout starts from a spiral in
 * the order of the nodes and takes a fixed number of steps.
 */
export function laidOut(nodes: readonly NetworkNode[], ties: readonly Tie[], steps = 300): ActorGraph {
  const graph: ActorGraph = new UndirectedGraph()
  const tied = new Set(ties.flatMap(({ ends }) => ends))
  const most = Math.max(1, ...nodes.map(({ events }) => events))
  nodes
    .filter(({ code }) => tied.has(code))
    .forEach(({ code, name, events }, index) => graph.addNode(code, placed(name, events, most, index)))
  for (const tie of ties) {
    const [one, other] = tie.ends
    if (graph.hasNode(one) && graph.hasNode(other)) graph.addEdge(one, other, drawn(tie))
  }
  if (graph.order > 1) forceAtlas2.assign(graph, { iterations: steps, settings: settingsOf(graph) })
  return graph
}

function placed(label: string, events: number, most: number, index: number): NodeAttributes {
  const distance = Math.sqrt(index + 0.5)
  const angle = index * GOLDEN_ANGLE
  return {
    label,
    events,
    size: 3 + 12 * Math.sqrt(events / most),
    x: distance * Math.cos(angle),
    y: distance * Math.sin(angle),
  }
}

const drawn = (tie: Tie): EdgeAttributes => ({
  tie,
  size: Math.min(8, 2 + Math.log2(tie.events)),
})

/** Every tie pulls alike, however busy: the width of its line tells how busy it is, and two busy actors do not fall together. */
const settingsOf = (graph: ActorGraph) => ({
  ...forceAtlas2.inferSettings(graph),
  barnesHutOptimize: false,
  edgeWeightInfluence: 0,
  gravity: 1,
  linLogMode: true,
  strongGravityMode: false,
})
