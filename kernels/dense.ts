import { Input, Matrix } from './records'
import {
  add,
  addWhole,
  dotPairs,
  greater,
  lanes,
  loadLanes,
  loadSplat,
  multiply,
  splat,
  storeLanes,
  toFloat,
  zeros,
} from './lanes'

/** What becomes of a product; the loader names them by number. */
export enum Finish {
  Keep,
  Relu,
  LeakyRelu,
  Add,
  AddRelu,
}

const LEAK: f32 = 0.1

/**
 * Rows of input times matrix, with scales and biases, to f32 rows of `stride` bytes.
 * Four rows by two vectors of outputs at a time: what sixteen vector registers hold.
 * Takes rows by fours: reads and writes up to three beyond the last.
 */
export function denseLanes<I, F>(
  matrix: Matrix,
  input: Input,
  rows: i32,
  out: usize,
  stride: i32,
  finish: Finish,
): void {
  const vector = <i32>sizeof<I>()
  const block = matrix.pairs * 2 * vector
  let weights = matrix.weights
  for (let output = 0; output < matrix.outputs; output += 2 * lanes<I>()) {
    const end = weights + block
    for (let row = 0; row < rows; row += 4) {
      const position = input.positions + row * 4
      let x0 = input.first + load<i32>(position) * input.stride
      let x1 = input.first + load<i32>(position, 4) * input.stride
      let x2 = input.first + load<i32>(position, 8) * input.stride
      let x3 = input.first + load<i32>(position, 12) * input.stride
      let a0 = zeros<I>()
      let b0 = zeros<I>()
      let a1 = zeros<I>()
      let b1 = zeros<I>()
      let a2 = zeros<I>()
      let b2 = zeros<I>()
      let a3 = zeros<I>()
      let b3 = zeros<I>()
      for (let at = weights; at < end; at += 2 * vector) {
        const wa = loadLanes<I>(at)
        const wb = loadLanes<I>(at + vector)
        let x = loadSplat<I>(x0)
        a0 = addWhole<I>(a0, dotPairs<I>(x, wa))
        b0 = addWhole<I>(b0, dotPairs<I>(x, wb))
        x = loadSplat<I>(x1)
        a1 = addWhole<I>(a1, dotPairs<I>(x, wa))
        b1 = addWhole<I>(b1, dotPairs<I>(x, wb))
        x = loadSplat<I>(x2)
        a2 = addWhole<I>(a2, dotPairs<I>(x, wa))
        b2 = addWhole<I>(b2, dotPairs<I>(x, wb))
        x = loadSplat<I>(x3)
        a3 = addWhole<I>(a3, dotPairs<I>(x, wa))
        b3 = addWhole<I>(b3, dotPairs<I>(x, wb))
        x0 += 4
        x1 += 4
        x2 += 4
        x3 += 4
      }
      const scales = input.scales + row * input.scaleStride
      const to = out + row * stride + output * 4
      finishPair<I, F>(matrix, output, a0, b0, load<f32>(scales), to, finish)
      finishPair<I, F>(matrix, output, a1, b1, load<f32>(scales + input.scaleStride), to + stride, finish)
      finishPair<I, F>(
        matrix,
        output,
        a2,
        b2,
        load<f32>(scales + 2 * input.scaleStride),
        to + 2 * stride,
        finish,
      )
      finishPair<I, F>(
        matrix,
        output,
        a3,
        b3,
        load<f32>(scales + 3 * input.scaleStride),
        to + 3 * stride,
        finish,
      )
    }
    weights = end
  }
}

function finishPair<I, F>(
  matrix: Matrix,
  output: i32,
  a: I,
  b: I,
  scale: f32,
  to: usize,
  finish: Finish,
): void {
  const vector = sizeof<F>()
  const scales = matrix.scales + output * 4
  const biases = matrix.biases + output * 4
  const unit = splat<F>(scale)
  finishLanes<F>(scaled<I, F>(a, unit, scales, biases), to, finish)
  finishLanes<F>(scaled<I, F>(b, unit, scales + vector, biases + vector), to + vector, finish)
}

/** A sum of products in its unit. */
export function scaled<I, F>(sum: I, unit: F, scales: usize, biases: usize): F {
  return add<F>(
    multiply<F>(toFloat<I, F>(sum), multiply<F>(loadLanes<F>(scales), unit)),
    loadLanes<F>(biases),
  )
}

function finishLanes<F>(value: F, to: usize, finish: Finish): void {
  if (finish == Finish.Relu || finish == Finish.AddRelu) value = greater<F>(value, splat<F>(0))
  else if (finish == Finish.LeakyRelu) value = greater<F>(value, multiply<F>(value, splat<F>(LEAK)))
  if (finish >= Finish.Add) value = add<F>(value, loadLanes<F>(to))
  storeLanes<F>(to, value)
}
