import Sigma from 'sigma'
import { laidOut, type ActorGraph, type EdgeAttributes, type NetworkNode, type NodeAttributes, type Tie } from './network.js'
import { colourReader } from './palette.js'
import { balanceStep } from './quad.js'

/** What is pointed at, so that all else can step back. */
interface Pointed {
  node: string | null
  edge: string | null
}

/**
 * Draws the network into a box and gives what takes it away again. The layout is done before anything is shown: nothing moves but what
 * the reader moves.
 */
export function drawInto(
  box: HTMLElement,
  nodes: readonly NetworkNode[],
  ties: readonly Tie[],
  open: (tie: Tie) => void,
): () => void {
  const shown = colourReader(box)
  const graph = laidOut(nodes, ties)
  const pointed: Pointed = { node: null, edge: null }
  const sigma = new Sigma(graph, box, {
    allowInvalidContainer: true,
    defaultNodeColor: shown('var(--ink-2)'),
    labelColor: { color: shown('var(--ink)') },
    labelFont: getComputedStyle(box).fontFamily,
    labelSize: 12,
    labelDensity: 0.6,
    labelRenderedSizeThreshold: 5,
    enableEdgeEvents: true,
    minEdgeThickness: 1,
    stagePadding: 40,
    zIndex: true,
    ...reducersOf(graph, pointed, shown),
  })
  listen(sigma, graph, pointed, open)
  return () => sigma.kill()
}

function reducersOf(graph: ActorGraph, pointed: Pointed, shown: (colour: string) => string) {
  const isNear = (node: string) =>
    (pointed.node === null && pointed.edge === null) ||
    (pointed.node !== null && (node === pointed.node || graph.areNeighbors(node, pointed.node))) ||
    (pointed.edge !== null && graph.extremities(pointed.edge).includes(node))
  const isBright = (edge: string) =>
    (pointed.node === null && pointed.edge === null) ||
    edge === pointed.edge ||
    (pointed.node !== null && graph.extremities(edge).includes(pointed.node))
  return {
    nodeReducer: (
      node: string,
      { label, size, x, y }: { label: string; size: number; x: number; y: number },
    ) => ({
      x,
      y,
      size,
      label: isNear(node) ? label : null,
      color: shown(isNear(node) ? 'var(--ink-2)' : 'var(--line)'),
      forceLabel: pointed.node === node,
    }),
    edgeReducer: (edge: string, { tie, size }: { tie: Tie; size: number }) => ({
      size,
      color: shown(isBright(edge) ? balanceStep(tie.counts).colour : 'var(--line)'),
      zIndex: isBright(edge) ? 1 : 0,
    }),
  }
}

function listen(sigma: Sigma<NodeAttributes, EdgeAttributes>, graph: ActorGraph, pointed: Pointed, open: (tie: Tie) => void): void {
  const point = (node: string | null, edge: string | null) => {
    Object.assign(pointed, { node, edge })
    sigma.getContainer().style.cursor = edge ? 'pointer' : ''
    sigma.refresh({ skipIndexation: true })
  }
  sigma.on('enterNode', ({ node }) => point(node, null))
  sigma.on('leaveNode', () => point(null, null))
  sigma.on('enterEdge', ({ edge }) => point(null, edge))
  sigma.on('leaveEdge', () => point(null, null))
  sigma.on('clickEdge', ({ edge }) => open(graph.getEdgeAttribute(edge, 'tie')))
}
