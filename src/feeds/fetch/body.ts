import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { FeedError } from '../error.js'

const UNPACKERS: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/**
 * All of a response's body, unpacked.
 * @throws FeedError when it is longer than `limit`, as sent or as unpacked, or its encoding is unknown or damaged
 */
export async function readBody(body: Readable, encoding: string, limit: number): Promise<Buffer> {
  const name = encoding.trim().toLowerCase()
  if (name === '' || name === 'identity') return gather(body, limit)
  const open = UNPACKERS[name]
  if (!open) throw new FeedError(`its encoding is not known: ${name.slice(0, 40)}`)
  let gathered: Buffer = Buffer.alloc(0)
  try {
    await pipeline(Readable.from(limited(body, limit)), open(), async (unpacked) => {
      gathered = await gather(unpacked as AsyncIterable<Buffer>, limit)
    })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw /^(?:Z_|ERR__?ERROR|ERR_BROTLI)/.test(code ?? '')
      ? new FeedError(`its ${name} encoding is damaged`)
      : error
  }
  return gathered
}

async function gather(chunks: AsyncIterable<Buffer>, limit: number): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const chunk of limited(chunks, limit)) all.push(chunk)
  return Buffer.concat(all)
}

async function* limited(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Buffer> {
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > limit) throw new FeedError(`is too long: more than ${limit} bytes`)
    yield chunk
  }
}
