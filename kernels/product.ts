import { add, lanes, loadLanes, loadSplat, multiply, splat, storeLanes } from './lanes'

/**
 * out = left × right, of f32: `rows` × `shared` times `shared` × `columns`; strides in bytes.
 * Takes rows by fours and columns by eights: reads and writes up to the next multiple.
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
  const step = <i32>sizeof<F>()
  for (let row = 0; row < rows; row += 4) {
    for (let column = 0; column < columns; column += 2 * lanes<F>()) {
      let x0 = left + row * leftStride
      let x1 = x0 + leftStride
      let x2 = x1 + leftStride
      let x3 = x2 + leftStride
      let a0 = splat<F>(0)
      let b0 = splat<F>(0)
      let a1 = splat<F>(0)
      let b1 = splat<F>(0)
      let a2 = splat<F>(0)
      let b2 = splat<F>(0)
      let a3 = splat<F>(0)
      let b3 = splat<F>(0)
      let y = right + column * 4
      for (const end = x0 + shared * 4; x0 < end;) {
        const ya = loadLanes<F>(y)
        const yb = loadLanes<F>(y + step)
        let x = loadSplat<F>(x0)
        a0 = add<F>(a0, multiply<F>(x, ya))
        b0 = add<F>(b0, multiply<F>(x, yb))
        x = loadSplat<F>(x1)
        a1 = add<F>(a1, multiply<F>(x, ya))
        b1 = add<F>(b1, multiply<F>(x, yb))
        x = loadSplat<F>(x2)
        a2 = add<F>(a2, multiply<F>(x, ya))
        b2 = add<F>(b2, multiply<F>(x, yb))
        x = loadSplat<F>(x3)
        a3 = add<F>(a3, multiply<F>(x, ya))
        b3 = add<F>(b3, multiply<F>(x, yb))
        x0 += 4
        x1 += 4
        x2 += 4
        x3 += 4
        y += rightStride
      }
      let to = out + row * outStride + column * 4
      storePair<F>(to, a0, b0)
      storePair<F>((to += outStride), a1, b1)
      storePair<F>((to += outStride), a2, b2)
      storePair<F>((to += outStride), a3, b3)
    }
  }
}

function storePair<F>(to: usize, a: F, b: F): void {
  storeLanes<F>(to, a)
  storeLanes<F>(to + sizeof<F>(), b)
}

/** Rows of f32 as columns of `stride` bytes, each value times `factor`; columns up to the next multiple of 8 are 0. */
export function transpose(
  from: usize,
  fromStride: i32,
  rows: i32,
  width: i32,
  factor: f32,
  to: usize,
  stride: i32,
): void {
  const padded = (rows + 7) & ~7
  for (let row = 0; row < padded; row++) {
    const x = from + row * fromStride
    for (let at = 0; at < width; at++) {
      store<f32>(to + at * stride + row * 4, row < rows ? load<f32>(x + at * 4) * factor : 0)
    }
  }
}
