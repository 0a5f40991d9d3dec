import { createReadStream } from 'node:fs'
import { type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { InputError } from '../errors.js'
import { STANDARD_INPUT } from './find.js'

/** Opens a file or standard input as it is. */
export async function* openRaw(name: string, standardInput: Readable): AsyncGenerator<Buffer> {
  const raw = name === STANDARD_INPUT ? standardInput : createReadStream(name)
  for await (const chunk of raw) yield Buffer.from(chunk as Buffer | string)
}

/** Opens a file or standard input; what is gzip-compressed is unpacked, whatever its name. */
export async function* openBytes(name: string, standardInput: Readable): AsyncGenerator<Buffer> {
  const chunks = openRaw(name, standardInput)
  const start = await chunks.next()
  if (start.done) return
  const all = rejoin(start.value, chunks)
  yield* isGzip(start.value) ? unpack(all) : all
}

/**
 * All the bytes of an input.
 * @throws InputError as soon as there are more than `limit`, so that neither a long file nor a gzip bomb fills memory
 */
export async function readAll(chunks: AsyncIterable<Buffer>, limit: number): Promise<Buffer> {
  const gathered: Buffer[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > limit) throw new InputError(`is too long for one document: more than ${limit} bytes`)
    gathered.push(chunk)
  }
  return Buffer.concat(gathered)
}

export const isGzip = (first: Buffer): boolean => first[0] === 0x1f && first[1] === 0x8b

/** Puts what was read ahead back before the rest. */
export async function* rejoin(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield first
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}

async function* unpack(packed: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const { Readable, pipeline } = await import('node:stream')
  const unpacked = createGunzip()
  pipeline(Readable.from(packed), unpacked, () => {})
  try {
    for await (const chunk of unpacked) yield chunk as Buffer
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw code?.startsWith('Z_') ? new InputError(`is a broken gzip file (${message})`) : error
  }
}
