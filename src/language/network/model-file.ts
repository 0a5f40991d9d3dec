import { readFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'

const MAGIC = 'DEMARCHE'
const VERSION = 2
const SEAL_BYTES = 20
const ALIGNMENT = 16

/** What the shapes of the network depend on, as the training writes it. */
export interface ModelHeader {
  readonly attributes: readonly string[]
  /** Size of each attribute's vectors. */
  readonly dimensions: readonly number[]
  readonly width: number
  readonly layers: readonly ('conv' | 'attention')[]
  readonly attentionHeads: number
  /** Distances beyond this many words are one to the attention. */
  readonly reach: number
  readonly tagWidth: number
  readonly arcWidth: number
  readonly relationWidth: number
  /** "NOUN/NN": UPOS and XPOS. */
  readonly tags: readonly string[]
  readonly relations: readonly string[]
  readonly entities: readonly string[]
}

/** An array of the model by its name. */
export interface Tensor {
  readonly data: Uint8Array
  readonly shape: readonly number[]
}

export interface ModelFile {
  readonly header: ModelHeader
  /** @throws {Error} where the model has none of this name. */
  tensor(name: string): Tensor
  /** The error for a model that cannot be used: names the file and what to do. */
  fail(what: string): Error
}

/**
 * A file of trained weights: magic word, version, payload length and CRC-32 as little-endian 32-bit numbers, then
 * the payload: length of the header, the header as JSON, and from the next multiple of 16 on the tensors.
 * @throws {Error} when the file is missing, of another kind or version, cut short or damaged; the message says which.
 */
export function openModel(path: string): ModelFile {
  const fail = (what: string): Error =>
    new Error(`The language model ${path} ${what}. Install it again, or train it anew.`)
  const payload = checkedPayload(readModel(path, fail), fail)
  const { tensors, ...header } = readHeader(payload, fail)
  const start = alignedEnd(4 + headerLength(payload))
  return {
    header,
    fail,
    tensor(name) {
      const found = tensors[name]
      if (!found || start + found.at + found.bytes > payload.length) throw fail(`lacks ${name}`)
      return { data: payload.subarray(start + found.at, start + found.at + found.bytes), shape: found.shape }
    },
  }
}

type Fail = ModelFile['fail']

interface StoredHeader extends ModelHeader {
  readonly tensors: Readonly<
    Record<string, { readonly at: number; readonly bytes: number; readonly shape: readonly number[] }>
  >
}

function readModel(path: string, fail: Fail): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    const failure = fail(`could not be read (${(error as Error).message})`)
    failure.cause = error
    throw failure
  }
}

function checkedPayload(file: Uint8Array, fail: Fail): Uint8Array {
  if (file.length < SEAL_BYTES || new TextDecoder().decode(file.subarray(0, MAGIC.length)) !== MAGIC) {
    throw fail('is not a file of weights')
  }
  const seal = new DataView(file.buffer, file.byteOffset + MAGIC.length)
  const version = seal.getUint32(0, true)
  if (version !== VERSION) throw fail(`has version ${version}, and ${VERSION} is needed`)
  const payload = file.subarray(SEAL_BYTES)
  if (seal.getUint32(4, true) !== payload.length) throw fail('is incomplete')
  if (seal.getUint32(8, true) !== crc32(payload)) throw fail('is damaged (its checksum does not match)')
  return payload
}

function readHeader(payload: Uint8Array, fail: Fail): StoredHeader {
  try {
    return JSON.parse(
      new TextDecoder().decode(payload.subarray(4, 4 + headerLength(payload))),
    ) as StoredHeader
  } catch {
    throw fail('has no header')
  }
}

function headerLength(payload: Uint8Array): number {
  return payload.length < 4 ? 0 : new DataView(payload.buffer, payload.byteOffset).getUint32(0, true)
}

function alignedEnd(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT
}
