/**
 * The heads of the highest-scoring tree with one root (Chu and Liu 1965, Edmonds 1967), as `bestTree` gives them.
 * Cycles are contracted in place, each in time proportional to its length times the rows: quadratic in all.
 * One root comes of a penalty on each arc from the root that outweighs any other difference between two trees
 * (Stanojević and Cohen 2021, "A root of the problem").
 */
export function arborescence(scores: Float32Array, stride: number, count: number): Int32Array {
  return new Contraction(finiteScores(scores, stride, count), count).heads()
}

const GREATEST_SCORE = 1e6

/** The scores in rows of `count`, with the penalty; what is no number counts as the least score. */
function finiteScores(scores: Float32Array, stride: number, count: number): Float64Array {
  const finite = new Float64Array(count * count)
  let least = GREATEST_SCORE
  let most = -GREATEST_SCORE
  for (let row = 1; row < count; row++) {
    for (let head = 0; head < count; head++) {
      const score = scores[row * stride + head]!
      const clamped = score > -GREATEST_SCORE ? Math.min(score, GREATEST_SCORE) : -GREATEST_SCORE
      finite[row * count + head] = clamped
      if (row !== head) {
        least = Math.min(least, clamped)
        most = Math.max(most, clamped)
      }
    }
  }
  const penalty = 1 + count * (most - least)
  for (let row = 1; row < count; row++) finite[row * count]! -= penalty
  return finite
}

const enum Visit {
  None,
  /** On the path that is being followed from head to head. */
  Path,
  /** Known to hang on the root. */
  Done,
}

/**
 * A node is a row or a contracted cycle. It keeps its scores in one of the rows, its slot; a cycle takes over the slot
 * of a member. Nodes are numbered: first the rows, then the cycles in the order of their contraction.
 */
class Contraction {
  readonly #count: number
  /** By slot of the dependent and slot of the head, the best score of an arc between them. */
  readonly #scores: Float64Array
  /** The same, the arc: row of the dependent * count + row of the head. */
  readonly #arcs: Int32Array
  readonly #isAlive: Uint8Array
  readonly #visits: Uint8Array
  readonly #bestHead: Int32Array
  readonly #node: Int32Array
  /** By node: the cycle that it was contracted into, or −1. */
  readonly #cycle: Int32Array
  /** By node: the arc by which it hangs on its head. */
  readonly #arc: Int32Array
  #nodes: number

  constructor(scores: Float64Array, count: number) {
    this.#count = this.#nodes = count
    this.#scores = scores
    this.#arcs = numbersTo(scores.length)
    this.#isAlive = new Uint8Array(count).fill(1)
    this.#visits = new Uint8Array(count)
    this.#bestHead = new Int32Array(count)
    this.#node = numbersTo(count)
    this.#cycle = new Int32Array(2 * count).fill(-1)
    this.#arc = new Int32Array(2 * count).fill(-1)
  }

  heads(): Int32Array {
    this.#visits[0] = Visit.Done
    for (let slot = 1; slot < this.#count; slot++) if (this.#isAlive[slot]) this.#follow(slot)
    return this.#expand()
  }

  /** From best head to best head until the root is reached, contracting every cycle on the way. */
  #follow(start: number): void {
    const path: number[] = []
    let slot = start
    while (this.#visits[slot] !== Visit.Done) {
      if (this.#visits[slot] === Visit.Path) {
        const members = path.splice(path.lastIndexOf(slot))
        this.#contract(members)
      }
      this.#visits[slot] = Visit.Path
      path.push(slot)
      slot = this.#chooseHead(slot)
    }
    for (const passed of path) this.#visits[passed] = Visit.Done
  }

  #chooseHead(slot: number): number {
    const row = slot * this.#count
    let best = -1
    for (let head = 0; head < this.#count; head++) {
      if (!this.#isAlive[head] || head === slot) continue
      if (best < 0 || this.#scores[row + head]! > this.#scores[row + best]!) best = head
    }
    this.#bestHead[slot] = best
    this.#arc[this.#node[slot]!] = this.#arcs[row + best]!
    return best
  }

  /** The first member's slot becomes the cycle's. */
  #contract(members: readonly number[]): void {
    const [slot] = members as [number]
    for (const member of members) {
      this.#isAlive[member] = 0
      this.#cycle[this.#node[member]!] = this.#nodes
      this.#chargeArcsTo(member)
    }
    for (const member of members) if (member !== slot) this.#merge(member, slot)
    this.#isAlive[slot] = 1
    this.#node[slot] = this.#nodes++
  }

  /** An arc into a cycle costs the arc that it replaces. */
  #chargeArcsTo(member: number): void {
    const row = member * this.#count
    const cost = this.#scores[row + this.#bestHead[member]!]!
    for (let other = 0; other < this.#count; other++) this.#scores[row + other]! -= cost
  }

  /** Keeps the better of the two slots' arcs from and to each node outside the cycle. */
  #merge(member: number, slot: number): void {
    const count = this.#count
    for (let other = 0; other < count; other++) {
      if (!this.#isAlive[other]) continue
      this.#keepBetter(slot * count + other, member * count + other)
      this.#keepBetter(other * count + slot, other * count + member)
    }
  }

  #keepBetter(kept: number, other: number): void {
    if (this.#scores[other]! <= this.#scores[kept]!) return
    this.#scores[kept] = this.#scores[other]!
    this.#arcs[kept] = this.#arcs[other]!
  }

  /** The arc into a cycle replaces that of the member which it leads to; the others keep theirs. */
  #expand(): Int32Array {
    for (let cycle = this.#nodes - 1; cycle >= this.#count; cycle--) {
      const arc = this.#arc[cycle]!
      let member = Math.floor(arc / this.#count)
      while (this.#cycle[member] !== cycle) member = this.#cycle[member]!
      this.#arc[member] = arc
    }
    const heads = new Int32Array(this.#count).fill(-1)
    for (let row = 1; row < this.#count; row++) heads[row] = this.#arc[row]! % this.#count
    return heads
  }
}

function numbersTo(end: number): Int32Array {
  const numbers = new Int32Array(end)
  for (let number = 0; number < end; number++) numbers[number] = number
  return numbers
}
