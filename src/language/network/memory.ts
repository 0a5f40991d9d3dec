import type { KernelMemory } from './kernels.js'

const PAGE = 65536
const ALIGNMENT = 16

/** Room in the kernels' memory, given out once and never taken back. */
export class Memory {
  readonly #memory: KernelMemory
  // The kernels' compiler leaves the first kilobyte unused and counts on it.
  #end = 4096
  #lent = { at: 0, bytes: 0 }

  constructor(memory: KernelMemory) {
    this.#memory = memory
  }

  /** The address of so many bytes, a multiple of 16. They are 0. */
  reserve(bytes: number): number {
    const at = this.#end
    this.#end = at + Math.ceil(bytes / ALIGNMENT) * ALIGNMENT
    const missing = this.#end - this.#memory.buffer.byteLength
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE))
    return at
  }

  store(bytes: Uint8Array): number {
    const at = this.reserve(bytes.length)
    new Uint8Array(this.#memory.buffer).set(bytes, at)
    return at
  }

  /** A copy that is good until the next one is lent. */
  lend(bytes: Uint8Array): number {
    if (bytes.length > this.#lent.bytes) this.#lent = { at: this.reserve(bytes.length), bytes: bytes.length }
    new Uint8Array(this.#memory.buffer).set(bytes, this.#lent.at)
    return this.#lent.at
  }

  storeFloats(values: Float32Array): number {
    return this.store(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
  }

  /** A record of 32-bit numbers. */
  storeRecord(...values: number[]): number {
    return this.store(new Uint8Array(Int32Array.from(values).buffer))
  }

  /** Views are good until room is reserved again. */
  floats(at: number, count: number): Float32Array {
    return new Float32Array(this.#memory.buffer, at, count)
  }

  integers(at: number, count: number): Int32Array {
    return new Int32Array(this.#memory.buffer, at, count)
  }
}
