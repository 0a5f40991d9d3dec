/**
 * Lays i16 weights out for `dense`: by block of `2 * lanes` outputs, by pair of inputs, by output, the pair.
 * `rows` outputs of `columns` inputs become `outputs` of an even number, the new ones 0.
 */
export function packLanes(source: usize, rows: i32, columns: i32, outputs: i32, lanes: i32, to: usize): void {
  const block = 2 * lanes
  for (let first = 0; first < outputs; first += block) {
    for (let input = 0; input < columns; input += 2) {
      for (let output = first; output < first + block; output++) {
        const at = source + (output * columns + input) * 2
        const isRow = output < rows
        store<i16>(to, isRow ? load<i16>(at) : 0)
        store<i16>(to, isRow && input + 1 < columns ? load<i16>(at, 2) : 0, 2)
        to += 4
      }
    }
  }
}
