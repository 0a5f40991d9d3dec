import { arborescence } from './arborescence.js'

/**
 * The heads of the highest-scoring tree with one root. Row d of `scores` starts at `d * stride` and has the scores of
 * the rows as head of row d; row 0 is the root, whose own head is −1. `count` includes it.
 * Gives a tree for any scores, also for NaN and infinities.
 */
export function bestTree(scores: Float32Array, stride: number, count: number): Int32Array {
  const heads = bestHeads(scores, stride, count)
  return isTree(heads) ? heads : arborescence(scores, stride, count)
}

/** Each row's best head, a tree or not. */
export function bestHeads(scores: Float32Array, stride: number, count: number): Int32Array {
  const heads = new Int32Array(count).fill(-1)
  for (let dependent = 1; dependent < count; dependent++) {
    let best = 0
    let most = scores[dependent * stride]!
    for (let head = 1; head < count; head++) {
      const score = scores[dependent * stride + head]!
      if (score > most && head !== dependent) {
        best = head
        most = score
      }
    }
    heads[dependent] = best
  }
  return heads
}

/** Whether all hang on row 0, and one row directly. */
export function isTree(heads: Int32Array): boolean {
  const seen = new Int32Array(heads.length)
  let roots = 0
  for (let start = 1; start < heads.length; start++) {
    if (heads[start] === 0) roots++
    let at = start
    while (at > 0 && seen[at] === 0) {
      seen[at] = start
      at = heads[at]!
    }
    if (at > 0 && seen[at] === start) return false
  }
  return roots === 1
}
