/** A table of scores; row r starts at `r * stride`. Good until the next call. */
export interface Scores {
  readonly values: Float32Array
  readonly stride: number
}
