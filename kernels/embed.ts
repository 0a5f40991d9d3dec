import { lanes, loadBytes, multiply, round, splat, storeShort, toFloat } from './lanes'

/** The vectors of one attribute: int8 rows, each with what its unit is worth. */
@unmanaged
export class Table {
  vectors: usize
  scales: usize
  size: i32
}

/**
 * Rows of i16 at their positions, each the vectors of a word's attributes one behind the other.
 * `numbers`: i32 by row and attribute. `perUnit`: units of the i16 in 1.
 */
export function embedLanes<I, F>(
  tables: usize,
  attributes: i32,
  numbers: usize,
  rows: i32,
  perUnit: f32,
  out: usize,
  stride: i32,
  positions: usize,
): void {
  for (let row = 0; row < rows; row++) {
    let to = out + load<i32>(positions + row * 4) * stride
    for (let attribute = 0; attribute < attributes; attribute++) {
      const table = changetype<Table>(tables + attribute * offsetof<Table>())
      const number = load<i32>(numbers + (row * attributes + attribute) * 4)
      const scale = load<f32>(table.scales + number * 4) * perUnit
      const vector = table.vectors + number * table.size
      for (let at = 0; at < table.size; at += lanes<I>(), to += 2 * lanes<I>()) {
        const value = multiply<F>(toFloat<I, F>(loadBytes<I>(vector + at)), splat<F>(scale))
        storeShort<I>(to, round<F, I>(value))
      }
    }
  }
}
