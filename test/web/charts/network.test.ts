import { describe, expect, it } from 'vitest'
import { laidOut, tiesOf, type NetworkEdge, type NetworkNode } from '../../../web/src/charts/network.js'

const edge = (source: string, target: string, events: number): NetworkEdge => ({
  source,
  target,
  events,
  counts: {
    'verbal cooperation': events,
    'material cooperation': 0,
    'verbal conflict': 0,
    'material conflict': 0,
    neutral: 0,
  },
})
const node = (code: string, events: number): NetworkNode => ({ code, name: code, events })

const NODES = [node('USA', 20), node('RUS', 12), node('CHN', 7), node('FRA', 1)]
const EDGES = [edge('RUS', 'USA', 4), edge('USA', 'RUS', 5), edge('CHN', 'USA', 3), edge('FRA', 'FRA', 9)]

describe('the network of actors', () => {
  it('ties two actors by what either did to the other', () => {
    expect(
      tiesOf(EDGES).map(({ ends, events, counts }) => [...ends, events, counts['verbal cooperation']]),
    ).toEqual([
      ['RUS', 'USA', 9, 9],
      ['CHN', 'USA', 3, 3],
    ])
  })

  it('shows who has a tie to another, and nobody else', () => {
    const graph = laidOut(NODES, tiesOf(EDGES))
    expect(graph.nodes()).toEqual(['USA', 'RUS', 'CHN'])
    expect(graph.size).toBe(2)
  })

  it('lays the same entries out the same way, each actor at a place of its own', () => {
    const places = () => laidOut(NODES, tiesOf(EDGES)).mapNodes((_, { x, y }) => [x, y])
    expect(places()).toEqual(places())
    expect(new Set(places().map(String)).size).toBe(3)
    expect(places().flat().every(Number.isFinite)).toBe(true)
  })

  it('is empty without ties', () => {
    expect(laidOut(NODES, []).order).toBe(0)
  })
})
