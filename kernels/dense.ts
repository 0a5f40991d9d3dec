// AssemblyScript has no imports of types alone.
/* eslint-disable @typescript-eslint/consistent-type-imports */

import { Input, Matrix } from './records'
import {
  add,
  addWhole,
  dotPairs,
  greater,
  lanes,
  loadLanes,
  loadSplat,
  mask,
  masked,
  multiply,
  splat,
  storeLanes,
  toFloat,
  zeros,
} from './lanes'

/**
 * Rows of input times matrix, with scales and biases, to f32 rows of `stride` bytes.
 * Four rows by two vectors of outputs at a time: what sixteen vector registers hold.
 * The negative part of a sum is multiplied by `slope`; then the sum is added to what is there, if `isAdded`.
 * Takes rows by fours: reads and writes up to three beyond the last.
 */
export function denseLanes<I, F>(
  matrix: Matrix,
  input: Input,
  rows: i32,
  out: usize,
  stride: i32,
  slope: f32,
  isAdded: bool,
): void {
  const vector = <i32>sizeof<I>()
  const slopes = splat<F>(slope)
  const kept = mask<F>(isAdded)
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
      const to = out + row * stride + output * 4
      finish<I, F>(matrix, output, a0, a1, a2, a3, b0, b1, b2, b3, input, row, to, stride, slopes, kept)
    }
    weights = end
  }
}

/** Scales and stores two vectors of outputs for four rows. */
function finish<I, F>(
  matrix: Matrix,
  output: i32,
  a0: I,
  a1: I,
  a2: I,
  a3: I,
  b0: I,
  b1: I,
  b2: I,
  b3: I,
  input: Input,
  row: i32,
  to: usize,
  stride: i32,
  slope: F,
  kept: F,
): void {
  const units = input.scales + row * input.scaleStride
  const unit0 = loadSplat<F>(units)
  const unit1 = loadSplat<F>(units + input.scaleStride)
  const unit2 = loadSplat<F>(units + 2 * input.scaleStride)
  const unit3 = loadSplat<F>(units + 3 * input.scaleStride)
  let scale = loadLanes<F>(matrix.scales + output * 4)
  let bias = loadLanes<F>(matrix.biases + output * 4)
  bend<F>(to, scaled<I, F>(a0, unit0, scale, bias), slope, kept)
  bend<F>(to + stride, scaled<I, F>(a1, unit1, scale, bias), slope, kept)
  bend<F>(to + 2 * stride, scaled<I, F>(a2, unit2, scale, bias), slope, kept)
  bend<F>(to + 3 * stride, scaled<I, F>(a3, unit3, scale, bias), slope, kept)
  scale = loadLanes<F>(matrix.scales + output * 4 + sizeof<F>())
  bias = loadLanes<F>(matrix.biases + output * 4 + sizeof<F>())
  to += sizeof<F>()
  bend<F>(to, scaled<I, F>(b0, unit0, scale, bias), slope, kept)
  bend<F>(to + stride, scaled<I, F>(b1, unit1, scale, bias), slope, kept)
  bend<F>(to + 2 * stride, scaled<I, F>(b2, unit2, scale, bias), slope, kept)
  bend<F>(to + 3 * stride, scaled<I, F>(b3, unit3, scale, bias), slope, kept)
}

function scaled<I, F>(sum: I, unit: F, scale: F, bias: F): F {
  return add<F>(multiply<F>(toFloat<I, F>(sum), multiply<F>(scale, unit)), bias)
}

function bend<F>(to: usize, value: F, slope: F, kept: F): void {
  const bent = greater<F>(value, multiply<F>(value, slope))
  storeLanes<F>(to, add<F>(bent, masked<F>(loadLanes<F>(to), kept)))
}
