import { MOST_ROWS } from './buffers.js'
import { FINISH } from './kernels.js'
import type { Workplace } from './layers.js'
import type { Scores } from './scores.js'
import { limitOf, type Loading, loadMatrix, type Matrix, readFloats, storeMatrix } from './weights.js'

const FLOAT = 4
const SHORT = 2

/** Heads whose weights for dependents are computed together; they stay in a core's cache. */
const HEADS_AT_ONCE = 32

/** Weights as precise as the sums allow beside values of as many bits. */
const GREATEST_WEIGHT = 4095

export interface Relations {
  read(rows: number): void
  /** `chosen`: by row of the batch, the row of its head. */
  scores(chosen: Int32Array): Scores
}

/**
 * A relation's score is a product of the head's vector, a matrix and the dependent's vector. The product with the head
 * comes first, once for all its dependents, because there are half as many heads as dependents.
 */
export function loadRelations(workplace: Workplace, joined: number): Relations {
  const { kernels, memory, model, buffers } = workplace
  const count = model.header.relations.length
  const head = loadMatrix(workplace, 'relation_head')
  const dependent = loadMatrix(workplace, 'relation_dependent')
  const heads = buffers.rows(head.outputs)
  const dependents = buffers.rows(dependent.outputs)
  const scores = buffers.rows(count)
  const weigh = loadWeighing(workplace, heads)
  const pairs = memory.reserve(MOST_ROWS * 8)
  return {
    read(rows) {
      kernels.dense(head.record, joined, rows, heads, head.outputs * FLOAT, ...FINISH.leakyRelu)
      kernels.dense(
        dependent.record,
        joined,
        rows,
        dependents,
        dependent.outputs * FLOAT,
        ...FINISH.leakyRelu,
      )
    },
    scores(chosen) {
      const rows = chosen.length
      weigh.read(rows)
      for (const group of groupsOf(chosen)) {
        const weights = weigh.weights(group.heads)
        memory.integers(pairs, group.pairs.length).set(group.pairs)
        kernels.relate(
          ...([pairs, group.pairs.length / 2, dependents, dependent.outputs] as const),
          ...([weights, weigh.stride, count, scores] as const),
        )
      }
      return { values: memory.floats(scores, rows * count), stride: count }
    },
  }
}

interface Weighing {
  /** Bytes from one head's weights to the next. */
  readonly stride: number
  read(rows: number): void
  /** The address of the weights that these rows as heads give to the values of dependents. */
  weights(heads: readonly number[]): number
}

function loadWeighing(workplace: Workplace, from: number): Weighing {
  const { kernels, memory, buffers } = workplace
  const { shorts, positions, units } = buffers
  const matrix = loadByHead(workplace)
  const { inputs } = matrix
  const stride = matrix.outputs * FLOAT
  const out = memory.reserve(HEADS_AT_ONCE * stride)
  const chosenPositions = memory.reserve(HEADS_AT_ONCE * 4)
  const chosenUnits = memory.reserve(HEADS_AT_ONCE * FLOAT)
  const input = memory.storeRecord(shorts, inputs * SHORT, chosenPositions, chosenUnits, FLOAT)
  return {
    stride,
    read: (rows) =>
      kernels.quantize(
        ...([from, inputs, rows, limitOf(inputs, GREATEST_WEIGHT)] as const),
        ...([shorts, inputs * SHORT, positions, units] as const),
      ),
    weights(heads) {
      const position = memory.integers(positions, MOST_ROWS)
      const unit = memory.floats(units, MOST_ROWS)
      memory.integers(chosenPositions, heads.length).set(heads.map((row) => position[row]!))
      memory.floats(chosenUnits, heads.length).set(heads.map((row) => unit[row]!))
      kernels.dense(matrix.record, input, heads.length, out, stride, ...FINISH.keep)
      return out
    },
  }
}

/**
 * The model has a row for each relation and unit of the head, and a one behind them, with a column for each unit of the
 * dependent and the bias for the dependent's one. Here each relation and unit of the dependent has a row.
 */
function loadByHead(loading: Loading): Matrix {
  const { data, shape } = loading.model.tensor('relation')
  const scales = readFloats(loading, 'relation.scales')
  const biases = readFloats(loading, 'relation.bias')
  const bytes = new Int8Array(data.buffer, data.byteOffset, data.length)
  const size = shape[1] ?? 0
  const valueAt = (row: number, unit: number): number =>
    unit < size ? bytes[row * size + unit]! * scales[row]! : biases[row]!
  const outputs = shape[0] ?? 0
  const turned = {
    weights: new Int16Array(outputs * size),
    scales: new Float32Array(outputs),
    biases: new Float32Array(outputs),
    inputs: size,
    outputs,
  }
  for (let output = 0; output < outputs; output++) {
    const unit = output % (size + 1)
    const first = output - unit
    let most = 1e-20
    for (let head = 0; head < size; head++) most = Math.max(most, Math.abs(valueAt(first + head, unit)))
    const scale = most / GREATEST_WEIGHT
    for (let head = 0; head < size; head++) {
      turned.weights[output * size + head] = Math.round(valueAt(first + head, unit) / scale)
    }
    turned.scales[output] = scale
    turned.biases[output] = valueAt(first + size, unit)
  }
  return storeMatrix(loading, turned)
}

interface Group {
  /** Rows of the batch. */
  readonly heads: readonly number[]
  /** Row of the dependent and index into `heads`, by turns. */
  readonly pairs: readonly number[]
}

/** The rows by their heads, so many heads at a time. */
function* groupsOf(chosen: Int32Array): Iterable<Group> {
  const dependents: number[][] = Array.from(chosen, () => [])
  for (const [row, head] of chosen.entries()) dependents[head]!.push(row)
  let heads: number[] = []
  let pairs: number[] = []
  for (const [head, rows] of dependents.entries()) {
    if (rows.length === 0) continue
    for (const row of rows) pairs.push(row, heads.length)
    heads.push(head)
    if (heads.length === HEADS_AT_ONCE) {
      yield { heads, pairs }
      heads = []
      pairs = []
    }
  }
  if (heads.length > 0) yield { heads, pairs }
}
