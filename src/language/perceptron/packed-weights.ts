import type { BinaryReader } from './binary.js'
import type { FeatureList } from './feature-list.js'
import type { Scorer } from './scorer.js'

/**
 * Trained weights as they are used: for each feature the few classes it speaks for or against.
 * A weight is a byte b that stands for b·|b|: the square root keeps small weights apart in eight bits.
 */
export class PackedWeights implements Scorer {
  private readonly scores: Int32Array
  private readonly slotShift: number
  private readonly mask: number
  /** Pairs of a key and where its cells are (start · 256 + length): side by side, so that a look-up touches memory once. */
  private readonly slots: Int32Array

  private constructor(
    readonly classes: number,
    sortedKeys: Uint32Array,
    lengths: Uint8Array,
    private readonly cellClasses: Uint8Array,
    private readonly cellWeights: Int8Array,
  ) {
    const bits = Math.max(4, Math.ceil(Math.log2(sortedKeys.length * 1.6)))
    this.slotShift = 32 - bits
    this.mask = 2 ** bits - 1
    this.slots = new Int32Array(2 ** bits * 2)
    this.scores = new Int32Array(classes)
    this.fillSlots(sortedKeys, lengths)
  }

  static read(reader: BinaryReader): PackedWeights {
    const classes = reader.uint32()
    const rows = reader.uint32()
    const cells = reader.uint32()
    const sortedKeys = reader.ascending(rows)
    const lengths = reader.bytes(rows)
    const cellClasses = reader.bytes(cells)
    const cellWeights = new Int8Array(reader.bytes(cells).buffer)
    return new PackedWeights(classes, sortedKeys, lengths, cellClasses, cellWeights)
  }

  score(features: FeatureList): Int32Array {
    const { scores, slots, mask, slotShift, cellClasses, cellWeights } = this
    const { keys, count } = features
    scores.fill(0)
    for (let at = 0; at < count; at++) {
      const key = keys[at]!
      let slot = key >>> slotShift
      while (slots[slot * 2] !== key && slots[slot * 2] !== 0) slot = (slot + 1) & mask
      const place = slots[slot * 2 + 1]!
      const start = place >>> 8
      const end = start + (place & 255)
      for (let cell = start; cell < end; cell++) {
        const weight = cellWeights[cell]!
        scores[cellClasses[cell]!]! += weight < 0 ? -weight * weight : weight * weight
      }
    }
    return scores
  }

  /** Keys are hashes already, so their high bits serve as slots; in ascending order this writes straight on. */
  private fillSlots(sortedKeys: Uint32Array, lengths: Uint8Array): void {
    let start = 0
    sortedKeys.forEach((key, row) => {
      let slot = key >>> this.slotShift
      while (this.slots[slot * 2] !== 0) slot = (slot + 1) & this.mask
      this.slots[slot * 2] = key | 0
      this.slots[slot * 2 + 1] = (start << 8) | lengths[row]!
      start += lengths[row]!
    })
  }
}
