import { readFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { BinaryReader, BinaryWriter } from './binary.js'

const MAGIC = 'DEMARCHE'
const VERSION = 1
const HEADER_BYTES = 20

/**
 * A file of trained weights: magic word, version, payload length, CRC-32 of the payload, payload.
 * @throws {Error} when the file is missing, of another kind or version, cut short or damaged; the message says which.
 */
export function openWeights(path: string): BinaryReader {
  let file: Uint8Array
  try {
    file = readFileSync(path)
  } catch (error) {
    throw new Error(`The language model could not be read from ${path}: ${(error as Error).message}`, {
      cause: error,
    })
  }
  return new BinaryReader(checkedPayload(file, path))
}

/** The whole file for a payload. */
export function sealWeights(payload: Uint8Array): Uint8Array {
  const header = new BinaryWriter()
  header.bytes(new TextEncoder().encode(MAGIC))
  header.uint32(VERSION)
  header.uint32(payload.length)
  header.uint32(crc32(payload))
  header.bytes(payload)
  return header.finish()
}

function checkedPayload(file: Uint8Array, path: string): Uint8Array {
  const fail = (what: string) =>
    new Error(`The language model ${path} ${what}. Install it again, or train it anew.`)
  if (file.length < HEADER_BYTES || new TextDecoder().decode(file.subarray(0, 8)) !== MAGIC) {
    throw fail('is not a weights file')
  }
  const header = new BinaryReader(file.subarray(8, HEADER_BYTES))
  const version = header.uint32()
  if (version !== VERSION) throw fail(`has version ${version}, and ${VERSION} is needed`)
  const payload = file.subarray(HEADER_BYTES)
  if (header.uint32() !== payload.length) throw fail('is incomplete')
  if (header.uint32() !== crc32(payload)) throw fail('is damaged (its checksum does not match)')
  return payload
}
