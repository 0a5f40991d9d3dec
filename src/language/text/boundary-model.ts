import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FILE = fileURLToPath(new URL('../../../models/english/splitter.bin', import.meta.url))
const MAGIC = 'DEMSPLIT'
const HEADER_BYTES = 20

/** Weights of the logistic regression that says which gaps between tokens end a sentence; features share them by hash. */
export interface BoundaryModel {
  /** Above 0 a sentence ends. */
  score(features: Uint32Array, count: number): number
}

/** @throws {Error} when the file is missing, cut short or of another kind; the message names it. */
export function loadBoundaryModel(path = FILE): BoundaryModel {
  const file = readFileSync(path)
  const fail = (what: string) =>
    new Error(`The sentence splitter ${path} ${what}. Install it again, or train it anew.`)
  if (file.length < HEADER_BYTES || file.toString('latin1', 0, 8) !== MAGIC)
    throw fail('is not a weights file')
  const size = file.readUInt32LE(8)
  if (file.length !== HEADER_BYTES + size) throw fail('is incomplete')
  const weights = new Int8Array(file.subarray(HEADER_BYTES))
  if (checksum(weights) !== file.readUInt32LE(16)) throw fail('is damaged (its checksum does not match)')
  return boundaryModel(weights, file.readFloatLE(12))
}

/** A model whose weight for a feature is the byte at the feature's hash, times `step`. */
export function boundaryModel(weights: Int8Array, step: number): BoundaryModel {
  const { length } = weights
  return {
    score(features, count) {
      let sum = 0
      for (let at = 0; at < count; at++) sum += weights[features[at]! % length]!
      return sum * step
    },
  }
}

/** The whole file for a model: magic word, size, step, checksum, weights. */
export function sealBoundaryModel(weights: Int8Array, step: number): Uint8Array {
  const file = Buffer.alloc(HEADER_BYTES + weights.length)
  file.write(MAGIC, 0, 'latin1')
  file.writeUInt32LE(weights.length, 8)
  file.writeFloatLE(step, 12)
  file.writeUInt32LE(checksum(weights), 16)
  file.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), HEADER_BYTES)
  return file
}

/** FNV-1a over the bytes. */
function checksum(bytes: Int8Array): number {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ (byte & 0xff), 16777619)
  return hash >>> 0
}
