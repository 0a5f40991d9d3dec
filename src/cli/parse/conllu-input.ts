import type { Readable } from 'node:stream'
import { ConlluError, ConlluReader, type ConlluSentence } from '../../conllu/index.js'
import { openBytes, readAll } from '../input/bytes.js'
import type { FoundInput } from '../input/index.js'
import { LIMITS } from '../input/limits.js'
import { type Line, readLines } from '../input/lines.js'

/** What cannot be read twice is held in memory. */
const MOST_HELD_BYTES = 1_000_000_000

/**
 * Reads the whole input once, so that nothing is written of one that turns out to be broken, and returns how to read it
 * again, sentence by sentence.
 * @throws {ConlluError} naming the line
 * @throws {Error} when the input cannot be read
 */
export async function openConllu(
  { name, bytes }: FoundInput,
  standardInput: Readable,
): Promise<() => AsyncGenerator<ConlluSentence>> {
  const isFile = bytes !== null
  const held = isFile ? null : await readAll(openBytes(name, standardInput), MOST_HELD_BYTES)
  const open = () => sentencesIn(held ? once(held) : openBytes(name, standardInput))
  for await (const sentence of open()) void sentence
  return open
}

async function* sentencesIn(bytes: AsyncIterable<Buffer>): AsyncGenerator<ConlluSentence> {
  const reader = new ConlluReader()
  for await (const line of readLines(bytes, LIMITS.lineBytes)) {
    const sentence = reader.line(textOf(line))
    if (sentence) yield sentence
  }
  const last = reader.end()
  if (last) yield last
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function textOf({ number, bytes }: Line): string {
  if (bytes === null) throw new ConlluError(number, `is longer than ${LIMITS.lineBytes} bytes`)
  try {
    return utf8.decode(bytes)
  } catch {
    throw new ConlluError(number, 'is not UTF-8')
  }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes)
}
