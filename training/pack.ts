import type { BinaryWriter } from '../src/language/perceptron/binary.js'
import type { DenseWeights } from './dense-weights.js'

const LARGEST = 127

/**
 * Writes weights in eight bits: a byte b stands for b·|b|. Bytes below `least` are left out.
 * The largest few weights are cut to the 99.99th percentile so that one does not coarsen all others.
 */
export function packWeights(writer: BinaryWriter, weights: DenseWeights, least: number): void {
  const table = weights.averaged()
  const top = percentile(table, 0.9999)
  const keys = [...table.keys()].sort((one, other) => (one >>> 0) - (other >>> 0))
  const kept: number[] = []
  const lengths: number[] = []
  const cellClasses: number[] = []
  const cellWeights: number[] = []
  for (const key of keys) {
    const before = cellClasses.length
    table.get(key)!.forEach((weight, index) => {
      const byte = Math.round(Math.sqrt(Math.min(1, Math.abs(weight) / top)) * LARGEST) * Math.sign(weight)
      if (Math.abs(byte) < least) return
      cellClasses.push(index)
      cellWeights.push(byte)
    })
    if (cellClasses.length === before) continue
    kept.push(key >>> 0)
    lengths.push(cellClasses.length - before)
  }
  writer.uint32(weights.classes)
  writer.uint32(kept.length)
  writer.uint32(cellClasses.length)
  writer.ascending(kept)
  writer.bytes(Uint8Array.from(lengths))
  writer.bytes(Uint8Array.from(cellClasses))
  writer.bytes(new Uint8Array(Int8Array.from(cellWeights).buffer))
  console.error(`packed ${kept.length} features, ${cellClasses.length} weights of ${weights.classes} classes`)
}

function percentile(table: ReadonlyMap<number, Float32Array>, share: number): number {
  const sizes: number[] = []
  for (const row of table.values()) for (const weight of row) if (weight !== 0) sizes.push(Math.abs(weight))
  sizes.sort((one, other) => one - other)
  return sizes[Math.floor((sizes.length - 1) * share)] ?? 1
}
