import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The functions of kernels/index.ts. Addresses and strides are in bytes; records lie in memory as kernels/records.ts
 * says.
 */
export interface Kernels {
  readonly memory: KernelMemory
  pack(source: number, rows: number, columns: number, outputs: number, to: number): void
  embed(
    tables: number,
    attributes: number,
    numbers: number,
    rows: number,
    perUnit: number,
    out: number,
    stride: number,
    positions: number,
  ): void
  dense(
    matrix: number,
    input: number,
    rows: number,
    out: number,
    stride: number,
    slope: number,
    isAdded: boolean,
  ): void
  relate(
    pairs: number,
    count: number,
    dependents: number,
    width: number,
    heads: number,
    headStride: number,
    relations: number,
    out: number,
  ): void
  normalize(
    from: number,
    width: number,
    rows: number,
    gains: number,
    biases: number,
    out: number,
    stride: number,
    positions: number,
  ): void
  quantize(
    from: number,
    width: number,
    rows: number,
    limit: number,
    out: number,
    stride: number,
    positions: number,
    scales: number,
  ): void
  fix(
    from: number,
    width: number,
    rows: number,
    perUnit: number,
    out: number,
    stride: number,
    positions: number,
  ): void
  softmax(from: number, width: number, rows: number, to: number): void
  attend(
    from: number,
    out: number,
    width: number,
    heads: number,
    starts: number,
    sentences: number,
    distances: number,
    distanceStride: number,
    longest: number,
    scratch: number,
  ): void
  transpose(
    from: number,
    fromStride: number,
    rows: number,
    width: number,
    factor: number,
    to: number,
    stride: number,
  ): void
  product(
    left: number,
    leftStride: number,
    right: number,
    rightStride: number,
    out: number,
    outStride: number,
    rows: number,
    shared: number,
    columns: number,
  ): void
}

/** Grows by pages of 64 KiB, which replaces its buffer. */
export interface KernelMemory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

/** What becomes of a product: the slope of its negative part, and whether it is added to what is there. */
export type Finish = readonly [slope: number, isAdded: boolean]

export const FINISH = {
  keep: [1, false],
  relu: [0, false],
  leakyRelu: [0.1, false],
  add: [1, true],
  addRelu: [0, true],
} as const satisfies Record<string, Finish>

export type KernelKind = 'simd' | 'scalar'

/** Vectors of 128 bits where the machine has them. */
export function kernelKind(): KernelKind {
  return validate(SMALLEST_WITH_VECTORS) ? 'simd' : 'scalar'
}

/** @throws {Error} when the compiled kernels are missing or damaged; the message names the file. */
export function loadKernels(kind: KernelKind = kernelKind()): Kernels {
  const path = fileURLToPath(new URL(`../../../build/kernels-${kind}.wasm`, import.meta.url))
  try {
    return new Instance(new Module(readFileSync(path))).exports as Kernels
  } catch (error) {
    throw new Error(`${path} could not be loaded; build it with "npm run build:kernels".`, {
      cause: error,
    })
  }
}

interface Instance {
  readonly exports: unknown
}

/** The part of the global of this name that is used here; TypeScript declares it for browsers alone. */
const { Instance, Module, validate } = (
  globalThis as unknown as {
    WebAssembly: {
      Module: new (bytes: Uint8Array) => object
      Instance: new (module: object) => Instance
      validate(bytes: Uint8Array): boolean
    }
  }
).WebAssembly

/** A module of one function, made of `i8x16.splat` and `i8x16.popcnt`. */
const SMALLEST_WITH_VECTORS = Uint8Array.from([
  ...[0, 97, 115, 109, 1, 0, 0, 0],
  ...[1, 5, 1, 96, 0, 1, 123],
  ...[3, 2, 1, 0],
  ...[10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
])
