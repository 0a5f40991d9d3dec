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
  private readonly keys: Int32Array
  private readonly rowAt: Int32Array

  private constructor(
    readonly classes: number,
    sortedKeys: Uint32Array,
    private readonly rowStarts: Int32Array,
    private readonly cellClasses: Uint8Array,
    private readonly cellWeights: Int8Array,
  ) {
    const bits = Math.max(4, Math.ceil(Math.log2(sortedKeys.length * 1.6)))
    this.slotShift = 32 - bits
    this.mask = 2 ** bits - 1
    this.keys = new Int32Array(2 ** bits)
    this.rowAt = new Int32Array(2 ** bits)
    this.scores = new Int32Array(classes)
    this.fillSlots(sortedKeys)
  }

  static read(reader: BinaryReader): PackedWeights {
    const classes = reader.uint32()
    const rows = reader.uint32()
    const cells = reader.uint32()
    const sortedKeys = reader.ascending(rows)
    const lengths = reader.bytes(rows)
    const rowStarts = new Int32Array(rows + 1)
    for (let row = 0; row < rows; row++) rowStarts[row + 1] = rowStarts[row]! + lengths[row]!
    const cellClasses = reader.bytes(cells)
    const cellWeights = new Int8Array(reader.bytes(cells).buffer)
    return new PackedWeights(classes, sortedKeys, rowStarts, cellClasses, cellWeights)
  }

  score(features: FeatureList): Int32Array {
    const { scores, keys, rowAt, mask, slotShift, rowStarts, cellClasses, cellWeights } = this
    scores.fill(0)
    for (let at = 0; at < features.count; at++) {
      const key = features.keys[at]!
      let slot = key >>> slotShift
      while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & mask
      if (keys[slot] === 0) continue
      const row = rowAt[slot]!
      const end = rowStarts[row + 1]!
      for (let cell = rowStarts[row]!; cell < end; cell++) {
        const weight = cellWeights[cell]!
        scores[cellClasses[cell]!]! += weight < 0 ? -weight * weight : weight * weight
      }
    }
    return scores
  }

  /** Keys are hashes already, so their high bits serve as slots; in ascending order this writes straight on. */
  private fillSlots(sortedKeys: Uint32Array): void {
    sortedKeys.forEach((key, row) => {
      let slot = key >>> this.slotShift
      while (this.keys[slot] !== 0) slot = (slot + 1) & this.mask
      this.keys[slot] = key | 0
      this.rowAt[slot] = row
    })
  }
}
