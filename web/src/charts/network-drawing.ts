import Sigma from 'sigma'
import { NamePainter } from './network-names.js'
import {
  laidOut, type ActorGraph, type EdgeAttributes, type NetworkNode, type NodeAttributes, type Tie,
} from './network.js' // prettier-ignore
import { colourReader } from './palette.js'
import { balanceStep } from './quad.js'

/** What a click leads to. */
export interface Choices {
  readonly openTie: (tie: Tie) => void
  readonly openActor: (code: string) => void
}

export interface Drawing {
  /** Nearer for a factor over 1; all of the network for none. */
  readonly zoom: (factor: number | null) => void
  readonly end: () => void
}

type Picture = Sigma<NodeAttributes, EdgeAttributes>

/** What is pointed at, so that all else can step back. */
interface Pointed {
  node: string | null
  edge: string | null
}

/** Draws the network into a box. The layout is done before anything is shown: nothing moves but what the reader moves. */
export function drawInto(
  box: HTMLElement,
  nodes: readonly NetworkNode[],
  ties: readonly Tie[],
  choices: Choices,
): Drawing {
  const shown = colourReader(box)
  const graph = laidOut(nodes, ties)
  const pointed: Pointed = { node: null, edge: null }
  const names = new NamePainter(shown('var(--ink)'), shown('var(--paper)'), getComputedStyle(box).fontFamily)
  const picture: Picture = new Sigma(graph, box, {
    allowInvalidContainer: true,
    defaultDrawNodeLabel: names.paintFree,
    defaultDrawNodeHover: names.paint,
    // All names are tried; those that would lie on others are left out.
    labelDensity: 100,
    labelRenderedSizeThreshold: 0,
    enableCameraZooming: false,
    enableEdgeEvents: true,
    minEdgeThickness: 1,
    stagePadding: 44,
    zIndex: true,
    ...reducersOf(graph, pointed, shown),
  })
  picture.on('beforeRender', names.begin)
  listen(picture, graph, pointed, choices)
  return { zoom: (factor) => zoom(picture, factor), end: () => picture.kill() }
}

/** The wheel scrolls the page and does not zoom, so zooming is allowed for this moment only. */
function zoom(picture: Picture, factor: number | null): void {
  const camera = picture.getCamera()
  camera.enabledZooming = true
  camera.setState(
    factor === null ? { x: 0.5, y: 0.5, ratio: 1 } : { ratio: camera.getState().ratio / factor },
  )
  camera.enabledZooming = false
}

function reducersOf(graph: ActorGraph, pointed: Pointed, shown: (colour: string) => string) {
  const isAllNear = () => pointed.node === null && pointed.edge === null
  const isNear = (node: string) =>
    isAllNear() ||
    node === pointed.node ||
    (pointed.node !== null && graph.areNeighbors(node, pointed.node)) ||
    (pointed.edge !== null && graph.extremities(pointed.edge).includes(node))
  const isBright = (edge: string) =>
    isAllNear() ||
    edge === pointed.edge ||
    (pointed.node !== null && graph.extremities(edge).includes(pointed.node))
  return {
    nodeReducer: (node: string, { label, size, x, y }: NodeAttributes) => ({
      x,
      y,
      size,
      label: isNear(node) ? label : null,
      color: shown(isNear(node) ? 'var(--ink-2)' : 'var(--line)'),
      forceLabel: !isAllNear() && isNear(node),
    }),
    edgeReducer: (edge: string, { tie, size }: EdgeAttributes) => ({
      size,
      color: shown(isBright(edge) ? balanceStep(tie.counts).colour : 'var(--line)'),
      zIndex: isBright(edge) ? 1 : 0,
    }),
  }
}

function listen(
  picture: Picture,
  graph: ActorGraph,
  pointed: Pointed,
  { openTie, openActor }: Choices,
): void {
  const point = (node: string | null, edge: string | null) => {
    Object.assign(pointed, { node, edge })
    picture.getContainer().style.cursor = node || edge ? 'pointer' : ''
    picture.refresh({ skipIndexation: true })
  }
  picture.on('enterNode', ({ node }) => point(node, null))
  picture.on('leaveNode', () => point(null, null))
  picture.on('enterEdge', ({ edge }) => point(null, edge))
  picture.on('leaveEdge', () => point(null, null))
  picture.on('clickNode', ({ node }) => openActor(node))
  picture.on('clickEdge', ({ edge }) => openTie(graph.getEdgeAttribute(edge, 'tie')))
  leaveScrolling(picture.getContainer())
}

/** One finger scrolls the page, over the picture, too; a tap still counts as a click. */
function leaveScrolling(container: HTMLElement): void {
  const hold = (event: TouchEvent) => {
    if (event.touches.length < 2) event.stopPropagation()
  }
  for (const name of ['touchstart', 'touchmove', 'touchend'] as const)
    container.addEventListener(name, hold, { capture: true, passive: true })
}
