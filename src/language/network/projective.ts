/** Scores beyond these bounds, and what is not a number, count as the bound: sums must stay comparable. */
const BOUND = 1e6

/**
 * The heads of the highest-scoring tree with one root in which no two arcs cross: Eisner 1996, in cubic time.
 * Scores and heads as in `bestTree`.
 */
export function projectiveTree(scores: Float32Array, stride: number, count: number): Int32Array {
  const chart = new Chart(count)
  const score = (dependent: number, head: number): number => {
    const value = scores[dependent * stride + head]!
    return Number.isNaN(value) ? -BOUND : Math.max(-BOUND, Math.min(BOUND, value))
  }
  // The root is left out of the spans, so that it takes exactly one dependent in the end.
  for (let width = 1; width < count - 1; width++) {
    for (let left = 1; left + width < count; left++) {
      const right = left + width
      chart.join(left, right, score(left, right), score(right, left))
      chart.complete(left, right)
    }
  }
  const heads = new Int32Array(count).fill(-1)
  if (count < 2) return heads
  let root = 1
  let most = -Infinity
  for (let word = 1; word < count; word++) {
    const total = chart.whole(word) + score(word, 0)
    if (total > most) {
      root = word
      most = total
    }
  }
  heads[root] = 0
  chart.readHeads(root, heads)
  return heads
}

/** Whether two arcs of the tree cross; the root stands before the first word. */
export function isCrossing(heads: Int32Array): boolean {
  for (let dependent = 1; dependent < heads.length; dependent++) {
    const head = heads[dependent]!
    const left = Math.min(head, dependent)
    const right = Math.max(head, dependent)
    for (let between = left + 1; between < right; between++) {
      if (heads[between]! < left || heads[between]! > right) return true
    }
  }
  return false
}

/**
 * The best subtrees over spans. "Complete" spans have their head at one end and nothing to add there; "joined" spans
 * have an arc between their ends. By span, first those whose head is at the right end, then those with it at the left.
 */
class Chart {
  private readonly completes: [Float64Array, Float64Array]
  private readonly joins: [Float64Array, Float64Array]
  private readonly completeAt: [Int32Array, Int32Array]
  private readonly joinAt: Int32Array

  constructor(private readonly count: number) {
    const size = count * count
    this.completes = [new Float64Array(size), new Float64Array(size)]
    this.joins = [new Float64Array(size), new Float64Array(size)]
    this.completeAt = [new Int32Array(size), new Int32Array(size)]
    this.joinAt = new Int32Array(size)
  }

  /** Two complete spans that look away from each other, and an arc over both. */
  join(left: number, right: number, leftUnderRight: number, rightUnderLeft: number): void {
    const { count, completes } = this
    let best = left
    let most = -Infinity
    for (let middle = left; middle < right; middle++) {
      const total = completes[1][left * count + middle]! + completes[0][(middle + 1) * count + right]!
      if (total > most) {
        best = middle
        most = total
      }
    }
    const span = left * count + right
    this.joins[0][span] = most + leftUnderRight
    this.joins[1][span] = most + rightUnderLeft
    this.joinAt[span] = best
  }

  complete(left: number, right: number): void {
    const { count, completes, joins } = this
    const span = left * count + right
    completes[0][span] = completes[1][span] = -Infinity
    for (let middle = left; middle < right; middle++) {
      const total = completes[0][left * count + middle]! + joins[0][middle * count + right]!
      if (total > completes[0][span]!) {
        completes[0][span] = total
        this.completeAt[0][span] = middle
      }
    }
    for (let middle = left + 1; middle <= right; middle++) {
      const total = joins[1][left * count + middle]! + completes[1][middle * count + right]!
      if (total > completes[1][span]!) {
        completes[1][span] = total
        this.completeAt[1][span] = middle
      }
    }
  }

  /** Of the tree of all words below `root`. */
  whole(root: number): number {
    const { count, completes } = this
    return completes[0][count + root]! + completes[1][root * count + count - 1]!
  }

  readHeads(root: number, heads: Int32Array): void {
    const spans: [left: number, right: number, side: 0 | 1, isJoin: boolean][] = [
      [1, root, 0, false],
      [root, this.count - 1, 1, false],
    ]
    for (let next = spans.pop(); next; next = spans.pop()) {
      const [left, right, side, isJoin] = next
      if (left === right) continue
      const span = left * this.count + right
      if (isJoin) {
        const middle = this.joinAt[span]!
        if (side === 0) heads[left] = right
        else heads[right] = left
        spans.push([left, middle, 1, false], [middle + 1, right, 0, false])
      } else {
        const middle = this.completeAt[side][span]!
        if (side === 0) spans.push([left, middle, 0, false], [middle, right, 0, true])
        else spans.push([left, middle, 1, true], [middle, right, 1, false])
      }
    }
  }
}
