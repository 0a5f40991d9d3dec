import { distanceBand } from './action-features.js'
import type { FeatureList } from './feature-list.js'
import { mix } from './hash.js'
import type { ParserState } from './parser-state.js'

const LEFTWARD = 3000
const RIGHTWARD = 4000

/** Features for the relation of `dependent` to `head`, at the moment the arc is made. */
export function relationFeatures(
  features: FeatureList,
  state: ParserState,
  head: number,
  dependent: number,
): void {
  features.begin(dependent < head ? LEFTWARD : RIGHTWARD)
  features.one(0)
  addHeadAndDependent(features, state, head, dependent)
  addNeighbours(features, state, head, dependent)
  addDependents(features, state, head, dependent)
  addSisters(features, state, head, dependent)
}

function addHeadAndDependent(
  features: FeatureList,
  state: ParserState,
  head: number,
  dependent: number,
): void {
  const { norm, tag, words } = state
  const headNorm = norm[head]!
  const headTag = tag[head]!
  const norm1 = norm[dependent]!
  const tag1 = tag[dependent]!
  features.two(headNorm, norm1)
  features.two(headTag, tag1)
  features.two(headNorm, tag1)
  features.two(headTag, norm1)
  features.one(norm1)
  features.one(tag1)
  features.one(headNorm)
  features.one(headTag)
  features.three(headTag, tag1, distanceBand(Math.abs(head - dependent)))
  features.two(words[dependent]!.suffix3, headTag)
  features.two(words[head]!.suffix3, tag1)
  features.two(words[dependent]!.shape, headTag)
}

function addNeighbours(features: FeatureList, state: ParserState, head: number, dependent: number): void {
  const { norm, tag, none } = state
  const before = dependent === 0 ? none : dependent - 1
  const after = dependent + 1
  const headBefore = head === 0 ? none : head - 1
  const headAfter = Math.min(head + 1, none)
  const headTag = tag[head]!
  const tag1 = tag[dependent]!
  features.three(headTag, tag1, tag[before]!)
  features.three(headTag, tag1, tag[after]!)
  features.three(headTag, tag1, tag[headBefore]!)
  features.three(headTag, tag1, tag[headAfter]!)
  features.three(norm[before]!, tag1, headTag)
  features.three(norm[after]!, tag1, headTag)
  features.two(norm[before]!, norm[dependent]!)
  features.two(norm[headAfter]!, norm[head]!)
}

function addDependents(features: FeatureList, state: ParserState, head: number, dependent: number): void {
  const { norm, tag, relation, left1, left2, right1, right2, leftCount, rightCount } = state
  const headTag = tag[head]!
  const tag1 = tag[dependent]!
  const left = left1[dependent]!
  const right = right1[dependent]!
  features.three(tag1, norm[left]!, headTag)
  features.three(tag1, relation[left]!, headTag)
  features.three(tag1, relation[right]!, headTag)
  features.three(tag1, norm[right]!, headTag)
  features.two(norm[left]!, norm[dependent]!)
  features.two(relation[left]!, relation[left2[dependent]!]!)
  features.two(relation[right]!, relation[right2[dependent]!]!)
  features.three(norm[left]!, norm[head]!, tag1)
  features.three(relation[left]!, tag1, norm[head]!)
  features.three(norm[left2[dependent]!]!, tag1, headTag)
  features.three(leftCount[dependent]!, rightCount[dependent]!, mix(tag1, headTag))
}

function addSisters(features: FeatureList, state: ParserState, head: number, dependent: number): void {
  const { norm, tag, relation, left1, left2, right1, right2 } = state
  const leftward = dependent < head
  const same1 = leftward ? left1[head]! : right1[head]!
  const same2 = leftward ? left2[head]! : right2[head]!
  const other1 = leftward ? right1[head]! : left1[head]!
  const other2 = leftward ? right2[head]! : left2[head]!
  const headTag = tag[head]!
  const tag1 = tag[dependent]!
  features.three(headTag, tag1, relation[same1]!)
  features.three(headTag, tag1, relation[other1]!)
  features.three(norm[head]!, tag1, relation[same1]!)
  features.three(norm[head]!, tag1, relation[other1]!)
  features.three(relation[same1]!, relation[same2]!, tag1)
  features.three(relation[other1]!, relation[other2]!, tag1)
  features.three(norm[same1]!, tag1, norm[head]!)

  const quoted = state.marksBetween(head, dependent)
  features.three(quoted, headTag, tag1)
  features.three(quoted, norm[head]!, tag1)

  // "was attacked by rebels": the word before the noun, and what the verb has on its other side.
  const left = norm[left1[dependent]!]!
  features.three(left, headTag, relation[other1]!)
  features.four(left, headTag, relation[other1]!, relation[other2]!)
}
