/** A matrix of weights as `pack` lays it out. Records are written by the loader, field by field as 32-bit numbers. */
@unmanaged
export class Matrix {
  /** i16, in blocks of two vectors of outputs; within a block, by pair of inputs. */
  weights: usize
  /** f32 by output: what a unit of the weight is worth. */
  scales: usize
  /** f32 by output. */
  biases: usize
  /** Of inputs, rounded up. */
  pairs: i32
  /** Rounded up to a multiple of 8. */
  outputs: i32
}

/** Rows of i16 that a matrix is applied to. */
@unmanaged
export class Input {
  /** Where the row at position 0 starts. */
  first: usize
  /** Bytes from one position to the next. */
  stride: i32
  /** i32 by row: its position. */
  positions: usize
  /** f32 by row: what a unit is worth. */
  scales: usize
  /** Bytes from one row's scale to the next; 0 where all rows have the same. */
  scaleStride: i32
}
