import type { FeatureList } from './feature-list.js'
import { mix } from './hash.js'
import type { ParserState } from './parser-state.js'

/** Features for the choice between shift, left arc and right arc. */
export function actionFeatures(features: FeatureList, state: ParserState): void {
  features.begin(2000)
  features.one(0)
  const s0 = state.stacked(0)
  const s1 = state.stacked(1)
  const b0 = state.buffered(0)
  addNodes(features, state, s0, s1, b0)
  addPairs(features, state, s0, s1, b0)
  addTagSequences(features, state, s0, s1, b0)
  addDependents(features, state, s0, s1, b0)
  addRelations(features, state, s0, s1, b0)
  addDistances(features, state, s0, s1, b0)
  addFrames(features, state, s0, s1, b0)
}

function addNodes(features: FeatureList, state: ParserState, s0: number, s1: number, b0: number): void {
  const { norm, tag } = state
  const s2 = state.stacked(2)
  const b1 = state.buffered(1)
  const b2 = state.buffered(2)
  addNode(features, state, s0)
  addNode(features, state, s1)
  addNode(features, state, b0)
  addNode(features, state, b1)
  features.two(norm[b2]!, tag[b2]!)
  features.one(tag[b2]!)
  features.two(norm[s2]!, tag[s2]!)
  features.one(tag[s2]!)
}

function addNode(features: FeatureList, { norm, tag }: ParserState, node: number): void {
  features.two(norm[node]!, tag[node]!)
  features.one(norm[node]!)
  features.one(tag[node]!)
}

function addPairs(features: FeatureList, state: ParserState, s0: number, s1: number, b0: number): void {
  const { norm, tag } = state
  const b1 = state.buffered(1)
  const s0norm = norm[s0]!
  const s0tag = tag[s0]!
  const s1norm = norm[s1]!
  const s1tag = tag[s1]!
  const b0norm = norm[b0]!
  const b0tag = tag[b0]!

  features.four(s0norm, s0tag, b0norm, b0tag)
  features.three(s0norm, s0tag, b0norm)
  features.three(s0norm, b0norm, b0tag)
  features.three(s0norm, s0tag, b0tag)
  features.three(s0tag, b0norm, b0tag)
  features.two(s0norm, b0norm)
  features.two(s0tag, b0tag)

  features.four(s1norm, s1tag, s0norm, s0tag)
  features.three(s1norm, s1tag, s0tag)
  features.three(s1tag, s0norm, s0tag)
  features.two(s1norm, s0norm)
  features.two(s1tag, s0tag)

  features.two(s1norm, b0norm)
  features.two(s1tag, b0tag)
  features.three(s1norm, s1tag, b0tag)
  features.three(s1tag, b0tag, b0norm)
  features.two(b0tag, tag[b1]!)
  features.two(b0norm, norm[b1]!)
  features.two(norm[b1]!, b0tag)
  features.two(s0norm, tag[b1]!)
}

function addTagSequences(
  features: FeatureList,
  state: ParserState,
  s0: number,
  s1: number,
  b0: number,
): void {
  const { norm, tag } = state
  const s0tag = tag[s0]!
  const s1tag = tag[s1]!
  const s2tag = tag[state.stacked(2)]!
  const b0tag = tag[b0]!
  const b1tag = tag[state.buffered(1)]!
  const b2tag = tag[state.buffered(2)]!
  const b3tag = tag[state.buffered(3)]!

  features.three(b0tag, b1tag, b2tag)
  features.three(s0tag, b0tag, b1tag)
  features.three(s1tag, s0tag, b0tag)
  features.three(s2tag, s1tag, s0tag)
  features.three(norm[s1]!, s0tag, b0tag)
  features.three(s1tag, norm[s0]!, b0tag)
  features.three(s1tag, s0tag, norm[b0]!)
  features.four(s1tag, s0tag, b0tag, b1tag)
  features.four(s2tag, s1tag, s0tag, b0tag)
  features.four(s0tag, b0tag, b1tag, b2tag)
  features.four(b0tag, b1tag, b2tag, b3tag)
}

function addDependents(features: FeatureList, state: ParserState, s0: number, s1: number, b0: number): void {
  const { norm, tag, left1, right1 } = state
  const s0tag = tag[s0]!
  const s1tag = tag[s1]!
  const b0tag = tag[b0]!
  const s0left = left1[s0]!
  const s0right = right1[s0]!
  const s1left = left1[s1]!
  const s1right = right1[s1]!
  const b0left = left1[b0]!

  features.three(s0tag, tag[s0left]!, b0tag)
  features.three(s0tag, tag[s0right]!, b0tag)
  features.three(s0tag, b0tag, tag[b0left]!)
  features.three(s1tag, s0tag, tag[s0left]!)
  features.three(s1tag, s0tag, tag[s0right]!)
  features.three(s1tag, tag[s1right]!, s0tag)
  features.three(s1tag, tag[s1left]!, s0tag)
  features.three(s1tag, tag[s1right]!, b0tag)
  features.two(norm[s0left]!, norm[s0]!)
  features.two(norm[s0right]!, norm[s0]!)
  features.two(norm[b0left]!, norm[b0]!)
  features.two(norm[s1right]!, norm[s1]!)
}

function addRelations(features: FeatureList, state: ParserState, s0: number, s1: number, b0: number): void {
  const { tag, relation, left1, left2, right1, right2 } = state
  const s0tag = tag[s0]!
  const s1tag = tag[s1]!
  const b0tag = tag[b0]!
  const s0left = relation[left1[s0]!]!
  const s0right = relation[right1[s0]!]!
  const s1left = relation[left1[s1]!]!
  const s1right = relation[right1[s1]!]!
  const b0left = relation[left1[b0]!]!

  features.two(s0left, s0tag)
  features.two(s0right, s0tag)
  features.two(s1left, s1tag)
  features.two(s1right, s1tag)
  features.two(b0left, b0tag)
  features.three(s0left, relation[left2[s0]!]!, s0tag)
  features.three(s0right, relation[right2[s0]!]!, s0tag)
  features.three(s1left, relation[left2[s1]!]!, s1tag)
  features.three(s1right, relation[right2[s1]!]!, s1tag)
  features.three(b0left, relation[left2[b0]!]!, b0tag)
  features.four(s0left, s0right, s0tag, b0tag)
  features.four(s1left, s1right, s1tag, s0tag)
}

function addDistances(features: FeatureList, state: ParserState, s0: number, s1: number, b0: number): void {
  const { norm, tag, upos, leftCount, rightCount, none } = state
  const toBuffer = s0 === none || b0 === none ? 0 : distanceBand(b0 - s0)
  const inStack = s1 === none ? 0 : distanceBand(s0 - s1)
  const s0dependents = s0 === none ? 0 : leftCount[s0]! * 8 + rightCount[s0]!
  const s1dependents = s1 === none ? 0 : leftCount[s1]! * 8 + rightCount[s1]!
  const b0dependents = b0 === none ? 0 : leftCount[b0]!

  features.three(toBuffer, tag[s0]!, tag[b0]!)
  features.two(toBuffer, norm[s0]!)
  features.two(toBuffer, norm[b0]!)
  features.three(inStack, tag[s1]!, tag[s0]!)
  features.two(inStack, norm[s1]!)
  features.two(s0dependents, tag[s0]!)
  features.two(s0dependents, norm[s0]!)
  features.two(b0dependents, tag[b0]!)
  features.two(s1dependents, tag[s1]!)
  features.two(s1dependents, norm[s1]!)
  features.three(upos[s0]!, upos[b0]!, mix(upos[s1]!, upos[state.buffered(1)]!))
}

/** What a verb has and lacks ("told" + person + "that"), and what stands in a quotation and what outside. */
function addFrames(features: FeatureList, state: ParserState, s0: number, s1: number, b0: number): void {
  const { norm, tag, relation, right1, none } = state
  const quoted0 = state.marksBetween(s0, b0)
  const quoted1 = state.marksBetween(s1, s0)
  const beforeBuffer = state.next > 0 ? state.next - 1 : none
  features.three(norm[s1]!, tag[s0]!, norm[b0]!)
  features.three(norm[s0]!, relation[right1[s0]!]!, tag[b0]!)
  features.three(norm[s1]!, relation[right1[s1]!]!, tag[b0]!)
  features.three(norm[s1]!, relation[right1[s1]!]!, tag[s0]!)
  features.three(tag[s0]!, tag[beforeBuffer]!, tag[b0]!)
  features.four(tag[s1]!, tag[s0]!, tag[beforeBuffer]!, tag[b0]!)
  features.three(quoted0, tag[s0]!, tag[b0]!)
  features.three(quoted1, tag[s1]!, tag[s0]!)
  features.four(quoted0, quoted1, tag[s0]!, norm[b0]!)
}

/** Distances of 1 to 5 words count as such, then "up to 10" and "more". */
export function distanceBand(distance: number): number {
  if (distance > 10) return 6
  return distance > 5 ? 5 : distance
}
