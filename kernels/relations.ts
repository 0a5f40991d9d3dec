import { add, loadLanes, multiply, splat, sumOfLanes } from './lanes'

/**
 * Scores of each relation between dependents and heads.
 * `pairs`: two i32 for each, the rows of the dependent and of the head.
 * `dependents`: f32 rows of `width`.
 * `heads`: f32 rows of `headStride` bytes: by relation, what each of the dependent's values counts, and a constant.
 * `out`: f32 rows of the dependents, a score for each relation.
 */
export function relateLanes<F>(
  pairs: usize,
  count: i32,
  dependents: usize,
  width: i32,
  heads: usize,
  headStride: i32,
  relations: i32,
  out: usize,
): void {
  const size = width * 4
  for (const end = pairs + count * 8; pairs < end; pairs += 8) {
    const dependent = dependents + load<i32>(pairs) * size
    let weights = heads + load<i32>(pairs, 4) * headStride
    let to = out + load<i32>(pairs) * relations * 4
    for (let relation = 0; relation < relations; relation++) {
      let sum = splat<F>(0)
      for (let at = 0; at < size; at += <i32>sizeof<F>()) {
        sum = add<F>(sum, multiply<F>(loadLanes<F>(dependent + at), loadLanes<F>(weights + at)))
      }
      store<f32>(to, sumOfLanes<F>(sum) + load<f32>(weights + size))
      weights += size + 4
      to += 4
    }
  }
}
