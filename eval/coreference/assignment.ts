/**
 * The greatest sum that a one-to-one assignment of rows to columns reaches; every row of `gains` is equally long.
 * Kuhn and Munkres, by shortest augmenting paths with potentials: cubic in the larger side.
 */
export function bestAssignment(gains: readonly (readonly number[])[]): number {
  const size = Math.max(gains.length, gains[0]?.length ?? 0)
  if (size === 0) return 0
  const cost = (row: number, column: number) => -(gains[row]?.[column] ?? 0)
  const rowPotential = new Float64Array(size + 1)
  const columnPotential = new Float64Array(size + 1)
  // Rows and columns count from 1: column 0 stands for the row that is being placed.
  const rowOf = new Int32Array(size + 1)
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row
    augment(rowOf, rowPotential, columnPotential, cost)
  }
  let total = 0
  for (let column = 1; column <= size; column++) total -= cost(rowOf[column]! - 1, column - 1)
  return total
}

/** Places the row at column 0 by the cheapest path of exchanges. */
function augment(
  rowOf: Int32Array,
  rowPotential: Float64Array,
  columnPotential: Float64Array,
  cost: (row: number, column: number) => number,
): void {
  const size = rowOf.length - 1
  const least = new Float64Array(size + 1).fill(Infinity)
  const from = new Int32Array(size + 1)
  const isUsed = new Uint8Array(size + 1)
  let at = 0
  while (rowOf[at] !== 0 || at === 0) {
    isUsed[at] = 1
    const row = rowOf[at]!
    let [next, step] = [0, Infinity]
    for (let column = 1; column <= size; column++) {
      if (isUsed[column]) continue
      const reduced = cost(row - 1, column - 1) - rowPotential[row]! - columnPotential[column]!
      if (reduced < least[column]!) {
        least[column] = reduced
        from[column] = at
      }
      if (least[column]! < step) [next, step] = [column, least[column]!]
    }
    for (let column = 0; column <= size; column++) {
      if (isUsed[column]) {
        rowPotential[rowOf[column]!]! += step
        columnPotential[column]! -= step
      } else least[column]! -= step
    }
    at = next
  }
  for (; at !== 0; at = from[at]!) rowOf[at] = rowOf[from[at]!]!
}
