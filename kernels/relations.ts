import { scaled } from './dense'
import { Input, Matrix } from './records'
import {
  add,
  addWhole,
  dotPairs,
  lanes,
  loadLanes,
  loadSplat,
  multiply,
  splat,
  sumOfLanes,
  zeros,
} from './lanes'

/**
 * Scores of each relation between a dependent and its head: the matrix has `units` outputs for each relation,
 * which are weighed with the f32 vector of the head.
 * `heads`: i32 by row, the row of its head. `out`: f32 rows of `stride` bytes.
 * Takes rows by fours: reads and writes up to three beyond the last.
 */
export function relateLanes<I, F>(
  matrix: Matrix,
  input: Input,
  rows: i32,
  heads: usize,
  headVectors: usize,
  units: i32,
  out: usize,
  stride: i32,
): void {
  const vector = <i32>sizeof<I>()
  const block = matrix.pairs * 2 * vector
  const relations = matrix.outputs / units
  for (let relation = 0; relation < relations; relation++) {
    for (let row = 0; row < rows; row += 4) {
      const position = input.positions + row * 4
      const head = heads + row * 4
      const x0 = input.first + load<i32>(position) * input.stride
      const x1 = input.first + load<i32>(position, 4) * input.stride
      const x2 = input.first + load<i32>(position, 8) * input.stride
      const x3 = input.first + load<i32>(position, 12) * input.stride
      const scales = input.scales + row * input.scaleStride
      let s0 = splat<F>(0)
      let s1 = splat<F>(0)
      let s2 = splat<F>(0)
      let s3 = splat<F>(0)
      for (let unit = 0; unit < units; unit += 2 * lanes<I>()) {
        const output = relation * units + unit
        const weights = matrix.weights + (output / (2 * lanes<I>())) * block
        let a0 = zeros<I>()
        let b0 = zeros<I>()
        let a1 = zeros<I>()
        let b1 = zeros<I>()
        let a2 = zeros<I>()
        let b2 = zeros<I>()
        let a3 = zeros<I>()
        let b3 = zeros<I>()
        for (let at = weights, pair = 0; at < weights + block; at += 2 * vector, pair += 4) {
          const wa = loadLanes<I>(at)
          const wb = loadLanes<I>(at + vector)
          let x = loadSplat<I>(x0 + pair)
          a0 = addWhole<I>(a0, dotPairs<I>(x, wa))
          b0 = addWhole<I>(b0, dotPairs<I>(x, wb))
          x = loadSplat<I>(x1 + pair)
          a1 = addWhole<I>(a1, dotPairs<I>(x, wa))
          b1 = addWhole<I>(b1, dotPairs<I>(x, wb))
          x = loadSplat<I>(x2 + pair)
          a2 = addWhole<I>(a2, dotPairs<I>(x, wa))
          b2 = addWhole<I>(b2, dotPairs<I>(x, wb))
          x = loadSplat<I>(x3 + pair)
          a3 = addWhole<I>(a3, dotPairs<I>(x, wa))
          b3 = addWhole<I>(b3, dotPairs<I>(x, wb))
        }
        const step = units * 4
        const at = headVectors + unit * 4
        s0 = add<F>(s0, weighed<I, F>(matrix, output, a0, b0, load<f32>(scales), at + load<i32>(head) * step))
        s1 = add<F>(
          s1,
          weighed<I, F>(
            matrix,
            output,
            a1,
            b1,
            load<f32>(scales + input.scaleStride),
            at + load<i32>(head, 4) * step,
          ),
        )
        s2 = add<F>(
          s2,
          weighed<I, F>(
            matrix,
            output,
            a2,
            b2,
            load<f32>(scales + 2 * input.scaleStride),
            at + load<i32>(head, 8) * step,
          ),
        )
        s3 = add<F>(
          s3,
          weighed<I, F>(
            matrix,
            output,
            a3,
            b3,
            load<f32>(scales + 3 * input.scaleStride),
            at + load<i32>(head, 12) * step,
          ),
        )
      }
      const to = out + row * stride + relation * 4
      store<f32>(to, sumOfLanes<F>(s0))
      store<f32>(to + stride, sumOfLanes<F>(s1))
      store<f32>(to + 2 * stride, sumOfLanes<F>(s2))
      store<f32>(to + 3 * stride, sumOfLanes<F>(s3))
    }
  }
}

function weighed<I, F>(matrix: Matrix, output: i32, a: I, b: I, scale: f32, head: usize): F {
  const vector = sizeof<F>()
  const scales = matrix.scales + output * 4
  const biases = matrix.biases + output * 4
  const unit = splat<F>(scale)
  const one = multiply<F>(scaled<I, F>(a, unit, scales, biases), loadLanes<F>(head))
  const other = multiply<F>(
    scaled<I, F>(b, unit, scales + vector, biases + vector),
    loadLanes<F>(head + vector),
  )
  return add<F>(one, other)
}
