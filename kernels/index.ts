// AssemblyScript has no imports of types alone.
/* eslint-disable @typescript-eslint/consistent-type-imports */

// What the run-time calls; each kernel in vectors where these were enabled, or one number at a time.

import { attendLanes } from './attention'
import { denseLanes } from './dense'
import { embedLanes } from './embed'
import { packLanes } from './pack'
import { productLanes } from './product'
import { Input, Matrix } from './records'
import { relateLanes } from './relations'
import { fixLanes, normalizeLanes, quantizeLanes, softmaxLanes } from './rows'

export { transpose } from './product'

export function pack(source: usize, rows: i32, columns: i32, outputs: i32, to: usize): void {
  packLanes(source, rows, columns, outputs, ASC_FEATURE_SIMD ? 4 : 1, to)
}

export function embed(
  tables: usize,
  attributes: i32,
  numbers: usize,
  rows: i32,
  perUnit: f32,
  out: usize,
  stride: i32,
  positions: usize,
): void {
  if (ASC_FEATURE_SIMD) {
    embedLanes<v128, v128>(tables, attributes, numbers, rows, perUnit, out, stride, positions)
  } else embedLanes<i32, f32>(tables, attributes, numbers, rows, perUnit, out, stride, positions)
}

export function dense(
  matrix: Matrix,
  input: Input,
  rows: i32,
  out: usize,
  stride: i32,
  slope: f32,
  isAdded: bool,
): void {
  if (ASC_FEATURE_SIMD) denseLanes<v128, v128>(matrix, input, rows, out, stride, slope, isAdded)
  else denseLanes<i32, f32>(matrix, input, rows, out, stride, slope, isAdded)
}

export function relate(
  pairs: usize,
  count: i32,
  dependents: usize,
  width: i32,
  heads: usize,
  headStride: i32,
  relations: i32,
  out: usize,
): void {
  if (ASC_FEATURE_SIMD) relateLanes<v128>(pairs, count, dependents, width, heads, headStride, relations, out)
  else relateLanes<f32>(pairs, count, dependents, width, heads, headStride, relations, out)
}

export function normalize(
  from: usize,
  width: i32,
  rows: i32,
  gains: usize,
  biases: usize,
  out: usize,
  stride: i32,
  positions: usize,
): void {
  if (ASC_FEATURE_SIMD) {
    normalizeLanes<v128, v128>(from, width, rows, gains, biases, out, stride, positions)
  } else normalizeLanes<i32, f32>(from, width, rows, gains, biases, out, stride, positions)
}

export function quantize(
  from: usize,
  width: i32,
  rows: i32,
  limit: f32,
  out: usize,
  stride: i32,
  positions: usize,
  scales: usize,
): void {
  if (ASC_FEATURE_SIMD) {
    quantizeLanes<v128, v128>(from, width, rows, limit, out, stride, positions, scales)
  } else quantizeLanes<i32, f32>(from, width, rows, limit, out, stride, positions, scales)
}

export function fix(
  from: usize,
  width: i32,
  rows: i32,
  perUnit: f32,
  out: usize,
  stride: i32,
  positions: usize,
): void {
  if (ASC_FEATURE_SIMD) fixLanes<v128, v128>(from, width, rows, perUnit, out, stride, positions)
  else fixLanes<i32, f32>(from, width, rows, perUnit, out, stride, positions)
}

export function softmax(from: usize, width: i32, rows: i32, to: usize): void {
  const stride = width * 4
  for (let row = 0; row < rows; row++) {
    if (ASC_FEATURE_SIMD) softmaxLanes<v128, v128>(from + row * stride, width, to + row * stride)
    else softmaxLanes<i32, f32>(from + row * stride, width, to + row * stride)
  }
}

export function attend(
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
  if (ASC_FEATURE_SIMD) {
    attendLanes<v128, v128>(
      from,
      out,
      width,
      heads,
      starts,
      sentences,
      distances,
      distanceStride,
      longest,
      scratch,
    )
  } else {
    attendLanes<i32, f32>(
      from,
      out,
      width,
      heads,
      starts,
      sentences,
      distances,
      distanceStride,
      longest,
      scratch,
    )
  }
}

export function product(
  left: usize,
  leftStride: i32,
  right: usize,
  rightStride: i32,
  out: usize,
  outStride: i32,
  rows: i32,
  shared: i32,
  columns: i32,
): void {
  if (ASC_FEATURE_SIMD) {
    productLanes<v128>(left, leftStride, right, rightStride, out, outStride, rows, shared, columns)
  } else productLanes<f32>(left, leftStride, right, rightStride, out, outStride, rows, shared, columns)
}
