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

/** The greatest i16 with which a sum of so many products stays an i32. */
export function limitOf(inputs: number): number {
  return Math.min(MOST_SHORT, Math.floor((2 ** 31 - 1) / (MOST_WEIGHT * inputs)))
}

/** `added`: how many outputs to have beyond the model's own; these give the bias `padding`. */
export function loadMatrix(loading: Loading, name: string, padding = 0, added = 0): Matrix {
  return storeMatrix(loading, name, { groups: 1, padding, added })
}

/** A matrix with a group of outputs for each relation, each made a multiple of 8; the added outputs are 0. */
export function loadGroups(loading: Loading, name: string, groups: number): Matrix {
  return storeMatrix(loading, name, { groups, padding: 0, added: 0 })
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

interface Shape {
  readonly groups: number
  readonly padding: number
  readonly added: number
}

function storeMatrix(loading: Loading, name: string, { groups, padding, added }: Shape): Matrix {
  const { model, kernels, memory } = loading
  const { data, shape } = model.tensor(name)
  const [rows = 0, inputs = 0] = shape
  const size = rows / groups
  const padded = roundUp(size + added, BLOCK)
  const pairs = Math.ceil(inputs / 2)
  const bytes = padded * pairs * 4
  const source = memory.lend(data)
  const weights = memory.reserve(groups * bytes)
  for (let group = 0; group < groups; group++) {
    kernels.pack(source + group * size * inputs, size, inputs, padded, weights + group * bytes)
  }
  const store = (part: string, fill: number): number =>
    memory.storeFloats(spread(readFloats(loading, `${name}.${part}`), groups, padded, fill))
  const outputs = groups * padded
  const record = memory.storeRecord(weights, store('scales', 0), store('bias', padding), pairs, outputs)
  return { record, inputs, outputs }
}

/** Groups of values, each filled up to a length. */
function spread(values: Float32Array, groups: number, length: number, fill: number): Float32Array {
  const size = values.length / groups
  const longer = new Float32Array(groups * length).fill(fill)
  for (let group = 0; group < groups; group++) {
    longer.set(values.subarray(group * size, (group + 1) * size), group * length)
  }
  return longer
}
