import { add, loadLanes, storeLanes } from './lanes'
import { productLanes, transpose } from './product'
import { softmaxLanes } from './rows'

/** Far below any score, and no infinity, which would make NaN of sums. */
const NEVER: f32 = -1e30

/**
 * Self-attention within each sentence.
 * `from`: f32 rows of queries, keys and values, each `width` long and made of the parts of the heads.
 * `starts`: i32, the first row of each sentence, and the row behind the last sentence.
 * `distances`: f32 by head and by distance from −`longest` up, in rows of `distanceStride` bytes.
 * `scratch` holds the keys of a head, transposed, then a sentence's scores, in rows as long as the sentence.
 * Writes up to three rows beyond the last.
 */
export function attendLanes<I, F>(
  from: usize,
  out: usize,
  width: i32,
  heads: i32,
  starts: usize,
  sentences: i32,
  distances: usize,
  distanceStride: i32,
  longest: i32,
  scratch: usize,
): void {
  const size = width / heads
  const stride = 3 * width * 4
  for (let sentence = 0; sentence < sentences; sentence++) {
    const first = load<i32>(starts + sentence * 4)
    const rows = load<i32>(starts + sentence * 4, 4) - first
    const padded = (rows + 3) & ~3
    const scoreStride = padded * 4
    const scores = scratch + size * scoreStride
    for (let head = 0; head < heads; head++) {
      const query = from + first * stride + head * size * 4
      const key = query + width * 4
      const value = key + width * 4
      transpose(key, stride, rows, size, 1 / sqrt<f32>(<f32>size), scratch, scoreStride)
      productLanes<F>(query, stride, scratch, scoreStride, scores, scoreStride, rows, size, padded)
      for (let row = 0; row < rows; row++) {
        const nearest = distances + head * distanceStride + (longest - row) * 4
        weigh<I, F>(scores + row * scoreStride, rows, padded, nearest)
      }
      const to = out + first * width * 4 + head * size * 4
      productLanes<F>(scores, scoreStride, value, stride, to, width * 4, rows, rows, size)
    }
  }
}

function weigh<I, F>(scores: usize, count: i32, padded: i32, distances: usize): void {
  for (let at = 0; at < padded * 4; at += <i32>sizeof<F>()) {
    storeLanes<F>(scores + at, add<F>(loadLanes<F>(scores + at), loadLanes<F>(distances + at)))
  }
  for (let at = count; at < padded; at++) store<f32>(scores + at * 4, NEVER)
  softmaxLanes<I, F>(scores, padded, scores)
}
