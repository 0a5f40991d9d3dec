import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Finish,
  FINISH,
  kernelKind,
  type Kernels,
  loadKernels,
} from '../../../src/language/network/kernels.js'
import { Memory } from '../../../src/language/network/memory.js'
import type { ModelFile } from '../../../src/language/network/model-file.js'
import { storeMatrix } from '../../../src/language/network/weights.js'
import { randomNumbers } from './tiny-model.js'

const model = {} as ModelFile
const SPARE = 4

function started(kind: 'simd' | 'scalar'): { kernels: Kernels; memory: Memory } {
  const kernels = loadKernels(kind)
  return { kernels, memory: new Memory(kernels.memory) }
}

/** rows × shared times columns × shared. */
function naiveProduct(
  left: ArrayLike<number>,
  right: ArrayLike<number>,
  rows: number,
  shared: number,
): number[][] {
  const columns = right.length / shared
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      let sum = 0
      for (let at = 0; at < shared; at++) sum += left[row * shared + at]! * right[column * shared + at]!
      return sum
    }),
  )
}

function tableOf(values: Float32Array, rows: number, columns: number, stride = columns): number[][] {
  return Array.from({ length: rows }, (_, row) => [...values.subarray(row * stride, row * stride + columns)])
}

function expectClose(found: number[][], expected: number[][], tolerance = 1e-4): void {
  const worst = Math.max(
    0,
    ...expected.flatMap((row, index) => row.map((value, column) => Math.abs(value - found[index]![column]!))),
  )
  expect(worst).toBeLessThan(tolerance)
}

const shape = fc.record({
  rows: fc.integer({ min: 1, max: 9 }),
  inputs: fc.integer({ min: 1, max: 70 }),
  outputs: fc.integer({ min: 1, max: 21 }),
  seed: fc.integer(),
})

it('vectors are used where the machine has them', () => {
  expect(kernelKind()).toBe('simd')
})

describe.each(['simd', 'scalar'] as const)('the %s kernels', (kind) => {
  it('multiply rows by a matrix, with scales, biases and the finish asked for', () => {
    fc.assert(
      fc.property(
        shape,
        fc.constantFrom<Finish>(...Object.values(FINISH)),
        ({ rows, inputs, outputs, seed }, finish) => {
          const { kernels, memory } = started(kind)
          const random = randomNumbers(seed)
          const weights = Int16Array.from({ length: inputs * outputs }, () => Math.round(random() * 127))
          const scales = Float32Array.from({ length: outputs }, () => 0.01 + Math.abs(random()) / 100)
          const biases = Float32Array.from({ length: outputs }, random)
          const matrix = storeMatrix({ kernels, memory, model }, { weights, scales, biases, inputs, outputs })
          const x = Int16Array.from({ length: (rows + SPARE) * inputs + 1 }, () =>
            Math.round(random() * 1000),
          )
          const units = Float32Array.from({ length: rows + SPARE }, () => 0.001 + Math.abs(random()) / 1000)
          const positions = Int32Array.from({ length: rows + SPARE }, (_, row) =>
            row < rows ? rows - 1 - row : 0,
          )
          const before = Float32Array.from({ length: (rows + SPARE) * matrix.outputs }, random)
          const input = memory.storeRecord(
            memory.store(new Uint8Array(x.buffer)),
            inputs * 2,
            memory.store(new Uint8Array(positions.buffer)),
            memory.storeFloats(units),
            4,
          )
          const out = memory.storeFloats(before)
          kernels.dense(matrix.record, input, rows, out, matrix.outputs * 4, ...finish)
          const [slope, isAdded] = finish
          const products = naiveProduct(x, weights, rows, inputs)
          const expected = Array.from({ length: rows }, (_, row) =>
            products[rows - 1 - row]!.map((sum, output) => {
              const value = sum * scales[output]! * units[row]! + biases[output]!
              return Math.max(value, value * slope) + (isAdded ? before[row * matrix.outputs + output]! : 0)
            }),
          )
          const found = memory.floats(out, rows * matrix.outputs)
          expectClose(tableOf(found, rows, outputs, matrix.outputs), expected, 1e-2)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('do not overflow with the greatest weights and inputs that a layer may have', () => {
    const { kernels, memory } = started(kind)
    const inputs = 768
    const limit = Math.floor((2 ** 31 - 1) / (127 * inputs))
    const matrix = storeMatrix(
      { kernels, memory, model },
      {
        weights: new Int16Array(inputs * 8).fill(-127),
        scales: new Float32Array(8).fill(1),
        biases: new Float32Array(8),
        inputs,
        outputs: 8,
      },
    )
    const x = memory.store(new Uint8Array(new Int16Array(inputs * 4).fill(limit).buffer))
    const unit = memory.storeFloats(Float32Array.of(1))
    const input = memory.storeRecord(x, inputs * 2, memory.reserve(16), unit, 0)
    const out = memory.reserve(8 * 4 * 4)
    kernels.dense(matrix.record, input, 4, out, 32, ...FINISH.keep)
    expect(memory.floats(out, 1)[0]).toBe(Math.fround(-127 * inputs * limit))
  })

  it('normalise rows', () => {
    const { kernels, memory } = started(kind)
    const [rows, width, unit] = [3, 24, 1 / 4096]
    const random = randomNumbers(7)
    const x = Float32Array.from({ length: rows * width }, () => random() * 5 + 2)
    const gains = Float32Array.from({ length: width }, () => (1 + random()) / unit)
    const biases = Float32Array.from({ length: width }, () => random() / unit)
    const out = memory.reserve(rows * width * 2)
    const positions = memory.store(new Uint8Array(Int32Array.of(0, 1, 2).buffer))
    kernels.normalize(
      memory.storeFloats(x),
      width,
      rows,
      memory.storeFloats(gains),
      memory.storeFloats(biases),
      out,
      width * 2,
      positions,
    )
    const found = new Int16Array(kernels.memory.buffer, out, rows * width)
    for (let row = 0; row < rows; row++) {
      const values = [...x.subarray(row * width, (row + 1) * width)]
      const mean = values.reduce((sum, value) => sum + value) / width
      const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / width + 1e-5)
      values.forEach((value, at) => {
        const expected = ((value - mean) / deviation) * gains[at]! + biases[at]!
        expect(Math.abs(found[row * width + at]! - expected)).toBeLessThan(0.6)
      })
    }
  })

  it('keep of f32 rows what an i16 can', () => {
    const { kernels, memory } = started(kind)
    const x = Float32Array.from([1, -2, 0.5, 0.25, 0, 0, 0, 0])
    const positions = memory.store(new Uint8Array(Int32Array.of(1, 0).buffer))
    const [out, scales] = [memory.reserve(16), memory.reserve(8)]
    kernels.quantize(memory.storeFloats(x), 4, 2, 1000, out, 8, positions, scales)
    expect([...new Int16Array(kernels.memory.buffer, out, 8)]).toEqual([0, 0, 0, 0, 500, -1000, 250, 125])
    expect(memory.floats(scales, 1)[0]).toBeCloseTo(2 / 1000)
  })

  it('make probabilities of any scores', () => {
    const { kernels, memory } = started(kind)
    const scores = [1, 2, 3, -1e30, 80, -80, 79, -1e30]
    const [from, to] = [memory.storeFloats(Float32Array.from(scores)), memory.reserve(32)]
    kernels.softmax(from, 4, 2, to)
    const found = memory.floats(to, 8)
    const first = [1, 2, 3].map((score) => Math.exp(score) / (Math.exp(1) + Math.exp(2) + Math.exp(3)))
    expectClose([[...found]], [[...first, 0, 1 / (1 + Math.exp(-1)), 0, 1 / (1 + Math.E), 0]], 1e-6)
  })

  it('attend within each sentence', () => {
    const { kernels, memory } = started(kind)
    const [width, heads, longest, size] = [16, 2, 8, 8]
    const starts = [0, 3, 8, 9]
    const rows = starts.at(-1)!
    const random = randomNumbers(3)
    const x = Float32Array.from({ length: (rows + SPARE) * 3 * width }, random)
    const distances = Float32Array.from({ length: heads * (2 * longest + 8) }, random)
    const out = memory.reserve((rows + SPARE) * width * 4)
    kernels.attend(
      memory.storeFloats(x),
      out,
      width,
      heads,
      memory.store(new Uint8Array(Int32Array.from(starts).buffer)),
      starts.length - 1,
      memory.storeFloats(distances),
      (2 * longest + 8) * 4,
      longest,
      memory.reserve((size + longest) * longest * 4),
    )
    const part = (row: number, kind: number, head: number): Float32Array => {
      const from = row * 3 * width + kind * width + head * size
      return x.subarray(from, from + size)
    }
    const expected = Array.from({ length: rows }, (_, row) => {
      const end = starts.find((start) => start > row)!
      const first = starts.findLast((start) => start <= row)!
      const others = Array.from({ length: end - first }, (_, index) => first + index)
      return Array.from({ length: width }, (_, unit) => {
        const head = Math.floor(unit / size)
        const weights = others.map((other) => {
          const product = naiveProduct(part(row, 0, head), part(other, 1, head), 1, size)[0]![0]!
          const distance = distances[head * (2 * longest + 8) + longest + other - row]!
          return Math.exp(product / Math.sqrt(size) + distance)
        })
        const total = weights.reduce((sum, weight) => sum + weight)
        return others.reduce(
          (sum, other, at) => sum + (weights[at]! / total) * part(other, 2, head)[unit % size]!,
          0,
        )
      })
    })
    expectClose(tableOf(memory.floats(out, rows * width), rows, width), expected, 1e-5)
  })
})
