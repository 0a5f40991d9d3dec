import {
  absolute,
  add,
  exponential,
  greater,
  greatestOfLanes,
  loadLanes,
  multiply,
  round,
  splat,
  storeLanes,
  storeShort,
  subtract,
  sumOfLanes,
} from './lanes'

const EPSILON: f32 = 1e-5

/**
 * Layer normalisation of f32 rows to i16 rows at their positions.
 * `gains` and `biases` are in units of the i16, so that none can overflow.
 */
export function normalizeLanes<I, F>(
  from: usize,
  width: i32,
  rows: i32,
  gains: usize,
  biases: usize,
  out: usize,
  stride: i32,
  positions: usize,
): void {
  const step = <i32>sizeof<F>()
  for (let row = 0; row < rows; row++) {
    const x = from + row * width * 4
    const end = x + width * 4
    let sum = splat<F>(0)
    for (let at = x; at < end; at += 2 * step) {
      sum = add<F>(sum, add<F>(loadLanes<F>(at), loadLanes<F>(at + step)))
    }
    const mean = splat<F>(sumOfLanes<F>(sum) / <f32>width)
    let squares = splat<F>(0)
    for (let at = x; at < end; at += 2 * step) {
      const one = subtract<F>(loadLanes<F>(at), mean)
      const other = subtract<F>(loadLanes<F>(at + step), mean)
      squares = add<F>(squares, add<F>(multiply<F>(one, one), multiply<F>(other, other)))
    }
    const factor = splat<F>(1 / sqrt<f32>(sumOfLanes<F>(squares) / <f32>width + EPSILON))
    const to = out + load<i32>(positions + row * 4) * stride
    for (let at = 0; at < width * 4; at += step) {
      const normal = multiply<F>(subtract<F>(loadLanes<F>(x + at), mean), factor)
      const value = add<F>(multiply<F>(normal, loadLanes<F>(gains + at)), loadLanes<F>(biases + at))
      storeShort<I>(to + (at >> 1), round<F, I>(value))
    }
  }
}

/** f32 rows to i16 rows at their positions, each with its greatest value at `limit`; `scales` tells what a unit is worth. */
export function quantizeLanes<I, F>(
  from: usize,
  width: i32,
  rows: i32,
  limit: f32,
  out: usize,
  stride: i32,
  positions: usize,
  scales: usize,
): void {
  const step = <i32>sizeof<F>()
  for (let row = 0; row < rows; row++) {
    const x = from + row * width * 4
    let most = splat<F>(1e-20)
    for (let at = 0; at < width * 4; at += step) most = greater<F>(most, absolute<F>(loadLanes<F>(x + at)))
    const greatest = greatestOfLanes<F>(most)
    store<f32>(scales + row * 4, greatest / limit)
    const to = out + load<i32>(positions + row * 4) * stride
    fix<I, F>(x, width, limit / greatest, to)
  }
}

/** f32 rows to i16 rows at their positions: `perUnit` units of the i16 in 1. */
export function fixLanes<I, F>(
  from: usize,
  width: i32,
  rows: i32,
  perUnit: f32,
  out: usize,
  stride: i32,
  positions: usize,
): void {
  for (let row = 0; row < rows; row++) {
    fix<I, F>(from + row * width * 4, width, perUnit, out + load<i32>(positions + row * 4) * stride)
  }
}

function fix<I, F>(x: usize, width: i32, perUnit: f32, to: usize): void {
  const factor = splat<F>(perUnit)
  for (let at = 0; at < width * 4; at += <i32>sizeof<F>()) {
    storeShort<I>(to + (at >> 1), round<F, I>(multiply<F>(loadLanes<F>(x + at), factor)))
  }
}

/** Probabilities of f32 scores, which may be written over. `width` is a multiple of the lanes. */
export function softmaxLanes<I, F>(from: usize, width: i32, to: usize): void {
  const end = width * 4
  const step = <i32>sizeof<F>()
  let most = loadLanes<F>(from)
  for (let at = 0; at < end; at += step) most = greater<F>(most, loadLanes<F>(from + at))
  const greatest = splat<F>(greatestOfLanes<F>(most))
  let sum = splat<F>(0)
  for (let at = 0; at < end; at += step) {
    const value = exponential<F, I>(subtract<F>(loadLanes<F>(from + at), greatest))
    storeLanes<F>(to + at, value)
    sum = add<F>(sum, value)
  }
  const factor = splat<F>(1 / sumOfLanes<F>(sum))
  for (let at = 0; at < end; at += step) storeLanes<F>(to + at, multiply<F>(loadLanes<F>(to + at), factor))
}
