import type { FeatureList } from '../src/language/perceptron/feature-list.js'
import type { Scorer } from '../src/language/perceptron/scorer.js'

/**
 * Trainable weights of an averaged perceptron: one row of class weights for each feature met in two updates.
 * What is met only once would be pruned in the end; it is better not to have relied on it.
 */
export class DenseWeights implements Scorer {
  /** Decisions so far: the clock of the average. */
  time = 1
  rows = 1
  private met = 0
  weights: Float32Array
  private totals: Float32Array
  private capacity = 1 << 16
  private slots: number
  private keys: Int32Array
  private rowAt: Int32Array
  private readonly scores: Float64Array

  constructor(readonly classes: number) {
    this.slots = 1 << 18
    this.keys = new Int32Array(this.slots)
    this.rowAt = new Int32Array(this.slots)
    this.weights = new Float32Array(this.capacity * classes)
    this.totals = new Float32Array(this.capacity * classes)
    this.scores = new Float64Array(classes)
  }

  score(features: FeatureList): Float64Array {
    const { classes, scores, weights } = this
    scores.fill(0)
    for (let at = 0; at < features.count; at++) {
      const start = this.rowOf(features.keys[at]!) * classes
      if (start === 0) continue
      for (let index = 0; index < classes; index++) scores[index]! += weights[start + index]!
    }
    return scores
  }

  /** Moves the weights of these features towards `right` and away from `wrong`. */
  update(features: FeatureList, right: number, wrong: number): void {
    for (let at = 0; at < features.count; at++) {
      const start = this.addRow(features.keys[at]!) * this.classes
      if (start === 0) continue
      this.weights[start + right]! += 1
      this.weights[start + wrong]! -= 1
      this.totals[start + right]! += this.time
      this.totals[start + wrong]! -= this.time
    }
  }

  /** The averaged weights, by feature key. Ends the training. */
  averaged(): Map<number, Float32Array> {
    const table = new Map<number, Float32Array>()
    for (let slot = 0; slot < this.slots; slot++) {
      if (this.rowAt[slot] === 0) continue
      const start = this.rowAt[slot]! * this.classes
      const row = this.weights.subarray(start, start + this.classes)
      for (let index = 0; index < this.classes; index++)
        row[index]! -= this.totals[start + index]! / this.time
      table.set(this.keys[slot]!, row)
    }
    return table
  }

  private slotOf(key: number): number {
    const mask = this.slots - 1
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  private rowOf(key: number): number {
    return this.rowAt[this.slotOf(key)]!
  }

  /** Row 0 stands for "met once". */
  private addRow(key: number): number {
    const slot = this.slotOf(key)
    if (this.keys[slot] !== key) {
      this.keys[slot] = key
      this.met++
      if (this.met * 2 > this.slots) this.growSlots()
      return 0
    }
    if (this.rowAt[slot] === 0) {
      if (this.rows >= this.capacity) this.growRows()
      this.rowAt[slot] = this.rows++
    }
    return this.rowAt[slot]!
  }

  private growSlots(): void {
    const { keys, rowAt } = this
    this.slots *= 2
    this.keys = new Int32Array(this.slots)
    this.rowAt = new Int32Array(this.slots)
    keys.forEach((key, old) => {
      if (key === 0) return
      const slot = this.slotOf(key)
      this.keys[slot] = key
      this.rowAt[slot] = rowAt[old]!
    })
  }

  private growRows(): void {
    this.capacity = Math.ceil(this.capacity * 1.5)
    const grown = (old: Float32Array) => {
      const made = new Float32Array(this.capacity * this.classes)
      made.set(old)
      return made
    }
    this.weights = grown(this.weights)
    this.totals = grown(this.totals)
  }
}
