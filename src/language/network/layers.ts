import type { Buffers } from './buffers.js'
import { LONGEST_ROWS } from './buffers.js'
import { FINISH, type Finish } from './kernels.js'
import { limitOf, loadMatrix, loadNorm, type Loading, type Matrix, type Norm, readFloats } from './weights.js'

/** Where layers take their input and leave their output. */
export interface Workplace extends Loading {
  readonly buffers: Buffers
}

/** Changes the first `rows` rows of the sums, which belong to so many sentences. */
export type Layer = (rows: number, sentences: number) => void

const FLOAT = 4
const SHORT = 2

export function loadLayers(workplace: Workplace): Layer[] {
  const load = { conv: loadConvolution, attention: loadAttention }
  return workplace.model.header.layers.map((kind, index) => {
    if (!Object.hasOwn(load, kind)) throw workplace.model.fail(`has a layer of an unknown kind (${kind})`)
    return load[kind](workplace, `layer${index}`)
  })
}

/** An input record of rows of i16 that all have one unit. */
export function fixedInput(
  { memory, buffers }: Workplace,
  first: number,
  width: number,
  unit: number,
): number {
  const scale = memory.storeFloats(Float32Array.of(unit))
  return memory.storeRecord(first, width * SHORT, buffers.positions, scale, 0)
}

/** Applies a matrix to f32 rows of its width, by way of `shorts`. */
export function loadQuantizedDense(
  workplace: Workplace,
  matrix: Matrix,
  from: number,
  out: number,
  finish: Finish,
): Layer {
  const { kernels, memory, buffers } = workplace
  const { positions, shorts, units } = buffers
  const { inputs, outputs, record } = matrix
  const stride = inputs * SHORT
  const input = memory.storeRecord(shorts, stride, positions, units, FLOAT)
  const limit = limitOf(inputs)
  return (rows) => {
    kernels.quantize(from, inputs, rows, limit, shorts, stride, positions, units)
    kernels.dense(record, input, rows, out, outputs * FLOAT, ...finish)
  }
}

/** Each word with its two neighbours: three places of the normed rows, which lie one behind the other. */
function loadConvolution(workplace: Workplace, name: string): Layer {
  const { kernels, model, buffers } = workplace
  const { width } = model.header
  const dense = loadMatrix(workplace, `${name}.dense`)
  const norm = loadNorm(workplace, `${name}.norm`, limitOf(dense.inputs))
  const input = fixedInput(workplace, buffers.normed - width * SHORT, width, norm.unit)
  return (rows) => {
    normalize(workplace, norm, rows)
    kernels.dense(dense.record, input, rows, buffers.sums, width * FLOAT, ...FINISH.addRelu)
  }
}

function loadAttention(workplace: Workplace, name: string): Layer {
  const { kernels, model, buffers } = workplace
  const { width, attentionHeads } = model.header
  const { sums, wide, mixed, starts, scratch } = buffers
  const load = (part: string): Matrix => loadMatrix(workplace, `${name}.${part}`)
  const limit = limitOf(width)
  const norm = loadNorm(workplace, `${name}.norm`, limit)
  const normed = fixedInput(workplace, buffers.normed, width, norm.unit)
  const queryKeyValue = load('query_key_value')
  const distances = storeDistances(workplace, `${name}.distance`)
  const out = loadQuantizedDense(workplace, load('out'), mixed, sums, FINISH.add)
  const norm2 = loadNorm(workplace, `${name}.norm2`, limit)
  const normed2 = fixedInput(workplace, buffers.normed, width, norm2.unit)
  const up = load('up')
  const down = loadQuantizedDense(workplace, load('down'), wide, sums, FINISH.add)
  return (rows, sentences) => {
    normalize(workplace, norm, rows)
    kernels.dense(queryKeyValue.record, normed, rows, wide, queryKeyValue.outputs * FLOAT, ...FINISH.keep)
    kernels.attend(
      ...([wide, mixed, width, attentionHeads, starts, sentences, distances] as const),
      ...([DISTANCES * FLOAT, LONGEST_ROWS, scratch] as const),
    )
    out(rows, sentences)
    normalize(workplace, norm2, rows)
    kernels.dense(up.record, normed2, rows, wide, up.outputs * FLOAT, ...FINISH.relu)
    down(rows, sentences)
  }
}

function normalize({ kernels, buffers, model }: Workplace, { gains, biases }: Norm, rows: number): void {
  const { width } = model.header
  const { sums, normed, positions } = buffers
  kernels.normalize(sums, width, rows, gains, biases, normed, width * SHORT, positions)
}

/** From −`LONGEST_ROWS` up, with room for what vectors read beyond the last word. */
const DISTANCES = 2 * LONGEST_ROWS + 8

/** The weights of distances by head, those beyond the network's reach written out. */
function storeDistances(workplace: Workplace, name: string): number {
  const { attentionHeads, reach } = workplace.model.header
  const near = readFloats(workplace, name)
  const all = new Float32Array(attentionHeads * DISTANCES)
  for (let head = 0; head < attentionHeads; head++) {
    for (let at = 0; at < DISTANCES; at++) {
      const distance = Math.max(-reach, Math.min(reach, at - LONGEST_ROWS))
      all[head * DISTANCES + at] = near[head * (2 * reach + 1) + distance + reach]!
    }
  }
  return workplace.memory.storeFloats(all)
}
