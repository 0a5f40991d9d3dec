import { hashString } from './hash.js'
import { SENTENCE_START, type Word, wordOf } from './word.js'

export const SHIFT = 0
export const LEFT_ARC = 1
export const RIGHT_ARC = 2
export type Action = typeof SHIFT | typeof LEFT_ARC | typeof RIGHT_ARC
export const ACTIONS: readonly Action[] = [SHIFT, LEFT_ARC, RIGHT_ARC]

const QUOTATION_MARK = wordOf('"').norm
const ROOT_HASH = hashString('<root>', 1)
const NONE_HASH = hashString('<none>', 1)
const ROOT_TAG = 1001
const NONE_TAG = 1000
const NO_RELATION = -1
const NONE_RELATION = -2

/**
 * The state of an arc-hybrid transition parser. Nodes are 0 … n−1 for the words, n for the root (last in the
 * buffer) and n+1 for "no node", so that features can be read of any node without asking whether it exists.
 */
export class ParserState {
  length = 0
  root = 0
  none = 1
  stackSize = 0
  /** First node of the buffer. */
  next = 0
  words: Word[] = []
  private capacity = 0
  norm!: Int32Array
  tag!: Int32Array
  upos!: Int32Array
  /** How many quotation marks stand before the node. */
  marksBefore!: Int32Array
  stack!: Int32Array
  onStack!: Uint8Array
  head!: Int32Array
  relation!: Int32Array
  /** Outermost dependents on each side so far, and the ones found before them. */
  left1!: Int32Array
  left2!: Int32Array
  right1!: Int32Array
  right2!: Int32Array
  leftCount!: Int32Array
  rightCount!: Int32Array

  constructor() {
    this.allocate(512)
  }

  begin(forms: readonly string[], tags: ArrayLike<number>, uposOfTag: ArrayLike<number>): void {
    const length = forms.length
    if (length + 2 > this.capacity) this.allocate(length + 2)
    this.length = length
    this.root = length
    this.none = length + 1
    this.stackSize = 0
    this.next = 0
    this.words = forms.map(wordOf)
    this.words.push(SENTENCE_START, SENTENCE_START)
    let marks = 0
    for (let node = 0; node < length; node++) {
      this.norm[node] = this.words[node]!.norm
      this.marksBefore[node] = marks
      if (this.norm[node] === QUOTATION_MARK) marks++
      this.tag[node] = tags[node]!
      this.upos[node] = uposOfTag[tags[node]!]!
    }
    this.marksBefore[this.root] = this.marksBefore[this.none] = marks
    this.norm[this.root] = ROOT_HASH
    this.norm[this.none] = NONE_HASH
    this.tag[this.root] = this.upos[this.root] = ROOT_TAG
    this.tag[this.none] = this.upos[this.none] = NONE_TAG
    this.clearArcs(length + 2)
  }

  get finished(): boolean {
    return this.next === this.root && this.stackSize === 0
  }

  /** The node at `depth` below the top of the stack. */
  stacked(depth: number): number {
    return depth < this.stackSize ? this.stack[this.stackSize - 1 - depth]! : this.none
  }

  /** The node at `distance` from the front of the buffer. */
  buffered(distance: number): number {
    const node = this.next + distance
    return node <= this.root ? node : this.none
  }

  allows(action: Action): boolean {
    if (action === SHIFT) return this.next < this.root
    // Only one word may hang on the root: the last that is left on the stack.
    if (action === LEFT_ARC) return this.stackSize > 0 && !(this.next === this.root && this.stackSize > 1)
    return this.stackSize > 1
  }

  /** Quotation marks between two nodes: 0, 1, or 2 for more. */
  marksBetween(one: number, other: number): number {
    return Math.min(2, Math.abs(this.marksBefore[one]! - this.marksBefore[other]!))
  }

  shift(): void {
    this.onStack[this.next] = 1
    this.stack[this.stackSize++] = this.next++
  }

  /** Head that an arc action would give to the top of the stack. */
  headFor(action: Action): number {
    return action === LEFT_ARC ? this.next : this.stacked(1)
  }

  /** Takes the top off the stack and hangs it on `head`. */
  attach(head: number, relation: number): void {
    const dependent = this.stack[--this.stackSize]!
    this.onStack[dependent] = 0
    this.head[dependent] = head
    this.relation[dependent] = relation
    if (dependent < head) {
      this.left2[head] = this.left1[head]!
      this.left1[head] = dependent
      this.leftCount[head]!++
    } else {
      this.right2[head] = this.right1[head]!
      this.right1[head] = dependent
      this.rightCount[head]!++
    }
  }

  private clearArcs(nodes: number): void {
    this.onStack.fill(0, 0, nodes)
    this.head.fill(-1, 0, nodes)
    this.relation.fill(NO_RELATION, 0, nodes)
    this.relation[this.none] = NONE_RELATION
    for (const children of [this.left1, this.left2, this.right1, this.right2])
      children.fill(this.none, 0, nodes)
    this.leftCount.fill(0, 0, nodes)
    this.rightCount.fill(0, 0, nodes)
  }

  private allocate(capacity: number): void {
    this.capacity = capacity
    const make = () => new Int32Array(capacity)
    this.norm = make()
    this.tag = make()
    this.upos = make()
    this.marksBefore = make()
    this.stack = make()
    this.onStack = new Uint8Array(capacity)
    this.head = make()
    this.relation = make()
    this.left1 = make()
    this.left2 = make()
    this.right1 = make()
    this.right2 = make()
    this.leftCount = make()
    this.rightCount = make()
  }
}
