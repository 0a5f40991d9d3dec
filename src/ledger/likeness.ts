/**
 * How alike two texts are, told from short signatures: MinHash over runs of words (Broder 1997), cut into bands so that those
 * that are alike meet in an index (locality-sensitive hashing, Indyk & Motwani 1998).
 */

/** Words of a shingle: long enough that other reports of the same thing share few, copies nearly all. */
const SHINGLE_WORDS = 4
const BANDS = 24
const ROWS = 3
/** Copies share at least this much. Two that share just so much meet in no band once in 300 times: (1 − 0.6³)²⁴. */
export const ALIKE = 0.6
/** A text with fewer shingles says too little: "No comment." is nobody's copy. */
const LEAST_SHINGLES = 20

export type Signature = readonly number[]

/** The signature of a text; null where it is too short to tell. Case, punctuation and spacing do not count. */
export function signatureOf(text: string): Signature | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const shingles = new Set<number>()
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) {
    shingles.add(hashOf(words.slice(at, at + SHINGLE_WORDS).join(' ')))
  }
  if (shingles.size < LEAST_SHINGLES) return null
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff)
  for (const shingle of shingles) {
    for (let row = 0; row < least.length; row++) {
      const mixed = mix(shingle ^ (SEEDS[row] as number))
      if (mixed < (least[row] as number)) least[row] = mixed
    }
  }
  return [...least]
}

/** One number for each band: texts that are alike share at least one of them, at its place. */
export function bandsOf(signature: Signature): number[] {
  return Array.from({ length: BANDS }, (_, band) =>
    signature.slice(band * ROWS, (band + 1) * ROWS).reduce((hash, part) => mix(hash ^ part), band + 1),
  )
}

/** The share of common shingles, as the signatures estimate it (Jaccard index, 0 to 1). */
export function likeness(one: Signature, other: Signature): number {
  const same = one.filter((part, row) => part === other[row]).length
  return same / one.length
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The finalizer of MurmurHash3: every bit of the input moves half of those of the output. */
function mix(value: number): number {
  let mixed = value
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** Any numbers will do, as long as they stay: signatures are kept. */
const SEEDS: readonly number[] = Array.from({ length: BANDS * ROWS }, (_, row) => mix(row * 0x9e3779b9 + 1))
