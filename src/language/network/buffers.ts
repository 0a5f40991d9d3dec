import type { Memory } from './memory.js'
import type { ModelHeader } from './model-file.js'
import { LONGEST_PIECE } from './pieces.js'
import { roundUp } from './weights.js'

/** The most rows that are computed together. A sentence has one for the root and one for each word. */
export const MOST_ROWS = 512

/** The longest sentence's, made even for vectors. */
export const LONGEST_ROWS = roundUp(LONGEST_PIECE + 1, 8)

/** Kernels take rows by fours and write up to three beyond the last. */
const SPARE_ROWS = 4
const LEAST_ROWS = 2
const FLOAT = 4
const SHORT = 2

/** Addresses of what the layers hand to one another. */
export interface Buffers {
  /** i32 by row and attribute. */
  readonly numbers: number
  /**
   * i32 by row: where it stands among the rows of i16. The sentences are one place apart, and before the first is one
   * too: these places are 0 in `normed`, so that the words at the edges of a sentence have neighbours.
   */
  readonly positions: number
  /** i32: the first row of each sentence, and the row behind the last sentence. */
  readonly starts: number
  /** f32, `width` in a row: what the layers add to. */
  readonly sums: number
  /** i16, `width` in a row, at positions. */
  readonly normed: number
  /** i16, at positions; of any width up to the greatest. */
  readonly shorts: number
  /** f32 by row: what a unit of `shorts` is worth. */
  readonly units: number
  /** f32; of any width up to the greatest. */
  readonly wide: number
  /** f32, `width` in a row. */
  readonly mixed: number
  /** f32: room for transposed rows, then the scores of a sentence's words with one another. */
  readonly scratch: number
  /** New f32 rows. */
  rows(width: number): number
  /** New rows of i16, at positions. */
  places(width: number): number
}

export function reserveBuffers(memory: Memory, header: ModelHeader, widest: number): Buffers {
  const { width, attributes, attentionHeads, arcWidth } = header
  const rows = MOST_ROWS + SPARE_ROWS
  const places = rows + MOST_ROWS / LEAST_ROWS + LEAST_ROWS
  const scratchRows = Math.max(width / attentionHeads, arcWidth) + LONGEST_ROWS
  return {
    numbers: memory.reserve(rows * attributes.length * 4),
    positions: memory.reserve(rows * 4),
    starts: memory.reserve((MOST_ROWS / LEAST_ROWS + 1) * 4),
    sums: memory.reserve(rows * width * FLOAT),
    normed: memory.reserve(places * width * SHORT),
    shorts: memory.reserve(places * widest * SHORT),
    units: memory.reserve(rows * FLOAT),
    wide: memory.reserve(rows * widest * FLOAT),
    mixed: memory.reserve(rows * width * FLOAT),
    scratch: memory.reserve(scratchRows * LONGEST_ROWS * FLOAT),
    rows: (size) => memory.reserve(rows * size * FLOAT),
    places: (size) => memory.reserve(places * size * SHORT),
  }
}
