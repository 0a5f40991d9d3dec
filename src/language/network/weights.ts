import type { Kernels } from './kernels.js'
import type { Memory } from './memory.js'
import type { ModelFile } from './model-file.js'

/** The model, and where its weights are put. */
export interface Loading {
  readonly model: ModelFile
  readonly kernels: Kernels
  readonly memory: Memory
}

/** A matrix in the kernels' memory, with its record's address. */
export interface Matrix {
  readonly record: number
  readonly inputs: number
  /** Rounded up to a multiple of 8. */
  readonly outputs: number
}

/** The gain and bias of a layer normalisation, in units that no normalised value exceeds. */
export interface Norm {
  readonly gains: number
  readonly biases: number
  readonly unit: number
}

const BLOCK = 8
const MOST_SHORT = 32767
const MOST_WEIGHT = 127

export function roundUp(count: number, multiple: number): number {
  return Math.ceil(count / multiple) * multiple
}

/** The greatest i16 with which a sum of so many products with weights stays an i32. */
export function limitOf(inputs: number, greatestWeight = MOST_WEIGHT): number {
  return Math.min(MOST_SHORT, Math.floor((2 ** 31 - 1) / (greatestWeight * inputs)))
}

/** Outputs that are added to make a multiple of 8 are 0 but for the bias `padding`. */
export function loadMatrix(loading: Loading, name: string, padding = 0): Matrix {
  const { data, shape } = loading.model.tensor(name)
  const [outputs = 0, inputs = 0] = shape
  return storeMatrix(
    loading,
    {
      weights: new Int16Array(new Int8Array(data.buffer, data.byteOffset, data.length)),
      scales: readFloats(loading, `${name}.scales`),
      biases: readFloats(loading, `${name}.bias`),
      inputs,
      outputs,
    },
    padding,
  )
}

export function readFloats({ model }: Pick<Loading, 'model'>, name: string): Float32Array {
  // Copied, because in the file they may stand at any address.
  return new Float32Array(new Uint8Array(model.tensor(name).data).buffer)
}

/** `limit`: the greatest i16 to use. */
export function loadNorm(loading: Loading, name: string, limit: number): Norm {
  return storeNorm(loading, name, normBound(loading, name) / limit)
}

export function storeNorm(loading: Loading, name: string, unit: number): Norm {
  const inUnits = (part: string): number =>
    loading.memory.storeFloats(readFloats(loading, `${name}.${part}`).map((value) => value / unit))
  return { gains: inUnits('gain'), biases: inUnits('bias'), unit }
}

/** What no value of the normalisation exceeds: one of `n` values lies within √n deviations of their mean. */
export function normBound(loading: Loading, name: string): number {
  const gains = readFloats(loading, `${name}.gain`)
  return Math.sqrt(gains.length) * greatest(gains) + greatest(readFloats(loading, `${name}.bias`))
}

export function greatest(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-20)
}

/** Rows of weights by output. The unit of an output's weights is worth its scale. */
export interface Weights {
  readonly weights: Int16Array
  readonly scales: Float32Array
  readonly biases: Float32Array
  readonly inputs: number
  readonly outputs: number
}

export function storeMatrix({ kernels, memory }: Loading, matrix: Weights, padding = 0): Matrix {
  const { weights, inputs } = matrix
  const pairs = Math.ceil(inputs / 2)
  const outputs = roundUp(matrix.outputs, BLOCK)
  const source = memory.lend(new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength))
  const packed = memory.reserve(outputs * pairs * 4)
  kernels.pack(source, matrix.outputs, inputs, outputs, packed)
  const scales = memory.storeFloats(lengthened(matrix.scales, outputs, 0))
  const biases = memory.storeFloats(lengthened(matrix.biases, outputs, padding))
  return { record: memory.storeRecord(packed, scales, biases, pairs, outputs), inputs, outputs }
}

function lengthened(values: Float32Array, length: number, filler: number): Float32Array {
  const longer = new Float32Array(length).fill(filler)
  longer.set(values)
  return longer
}
