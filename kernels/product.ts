import { add, lanes, loadLanes, loadSplat, multiply, splat, storeLanes } from './lanes'

/**
 * out = left × right, of f32: `rows` × `shared` times `shared` × `columns`; strides in bytes.
 * Takes rows and columns by fours: reads and writes up to the next multiple.
 */
export function productLanes<F>(
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
  const step = lanes<F>()
  for (let row = 0; row < rows; row += 4) {
    for (let column = 0; column < columns; column += step) {
      let x0 = left + row * leftStride
      let x1 = x0 + leftStride
      let x2 = x1 + leftStride
      let x3 = x2 + leftStride
      let s0 = splat<F>(0)
      let s1 = splat<F>(0)
      let s2 = splat<F>(0)
      let s3 = splat<F>(0)
      let at = right + column * 4
      for (const end = x0 + shared * 4; x0 < end;) {
        const y = loadLanes<F>(at)
        s0 = add<F>(s0, multiply<F>(loadSplat<F>(x0), y))
        s1 = add<F>(s1, multiply<F>(loadSplat<F>(x1), y))
        s2 = add<F>(s2, multiply<F>(loadSplat<F>(x2), y))
        s3 = add<F>(s3, multiply<F>(loadSplat<F>(x3), y))
        x0 += 4
        x1 += 4
        x2 += 4
        x3 += 4
        at += rightStride
      }
      const to = out + row * outStride + column * 4
      storeLanes<F>(to, s0)
      storeLanes<F>(to + outStride, s1)
      storeLanes<F>(to + 2 * outStride, s2)
      storeLanes<F>(to + 3 * outStride, s3)
    }
  }
}

/** Rows of f32 as columns of `stride` bytes, each value times `factor`; columns up to the next multiple of 4 are 0. */
export function transpose(
  from: usize,
  fromStride: i32,
  rows: i32,
  width: i32,
  factor: f32,
  to: usize,
  stride: i32,
): void {
  const padded = (rows + 3) & ~3
  for (let row = 0; row < padded; row++) {
    const x = from + row * fromStride
    for (let at = 0; at < width; at++) {
      store<f32>(to + at * stride + row * 4, row < rows ? load<f32>(x + at * 4) * factor : 0)
    }
  }
}
