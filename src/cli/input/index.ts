import type { Readable } from 'node:stream'
import type { Source } from '../../model/index.js'
import { InputError, reasonOf } from '../errors.js'
import { openBytes, readAll } from './bytes.js'
import { decode } from './decode.js'
import type { FoundInput, InputFault } from './find.js'
import { type InputKind, sniffKind } from './kinds.js'
import { BYTES_A_CHARACTER, LIMITS } from './limits.js'
import { readLines } from './lines.js'
import { readRecord } from './record.js'

export { dayOf } from './day.js'
export { findInputs, type Findings, type FoundInput, type InputFault, STANDARD_INPUT } from './find.js'
export { LIMITS } from './limits.js'

/** What an input holds: a report to code, or a fault to name. */
export type Opened = { readonly source: Source } | { readonly fault: InputFault }

export interface OpenOptions {
  /** ISO day; holds where the input itself does not say when it was published. */
  readonly published: string | null
  readonly standardInput?: Readable
}

/** Opens the inputs one after the other and yields what they hold, in order. Never throws. */
export async function* openInputs(
  inputs: Iterable<FoundInput>,
  options: OpenOptions,
): AsyncGenerator<Opened> {
  for (const input of inputs) {
    try {
      yield* openOne(input, options)
    } catch (error) {
      yield { fault: { name: input.name, reason: reasonOf(error) } }
    }
  }
}

async function* openOne(input: FoundInput, options: OpenOptions): AsyncGenerator<Opened> {
  const chunks = openBytes(input.name, options.standardInput ?? process.stdin)
  const { kind, bytes } = input.kind === 'unknown' ? await sniff(chunks) : { kind: input.kind, bytes: chunks }
  if (kind === 'jsonl') yield* openRecords(input.name, bytes, options)
  else yield { source: await openDocument(input.name, kind, bytes, options) }
}

async function openDocument(
  name: string,
  format: 'text' | 'html',
  bytes: AsyncIterable<Buffer>,
  { published }: OpenOptions,
): Promise<Source> {
  const limit = format === 'html' ? LIMITS.pageCharacters : LIMITS.documentCharacters
  const content = decode(await readAll(bytes, limit * BYTES_A_CHARACTER), format)
  if (content.length > limit) {
    throw new InputError(`is too long: ${content.length} characters, and ${limit} are allowed`)
  }
  return { sourceId: name, format, content, published }
}

async function* openRecords(
  name: string,
  bytes: AsyncIterable<Buffer>,
  { published }: OpenOptions,
): AsyncGenerator<Opened> {
  for await (const line of readLines(bytes, LIMITS.lineBytes)) {
    const place = `${name}:${line.number}`
    try {
      if (line.bytes === null)
        throw new InputError(`the line is too long: more than ${LIMITS.lineBytes} bytes`)
      const text = decode(line.bytes, 'text')
      if (text.trim() !== '') yield { source: readRecord(text, place, published) }
    } catch (error) {
      yield { fault: { name: place, reason: reasonOf(error) } }
    }
  }
}

async function sniff(
  chunks: AsyncGenerator<Buffer>,
): Promise<{ kind: InputKind; bytes: AsyncIterable<Buffer> }> {
  const first = await chunks.next()
  const start: Buffer = first.done ? Buffer.alloc(0) : first.value
  return {
    kind: sniffKind(new TextDecoder().decode(start.subarray(0, 4096))),
    bytes: rejoined(start, chunks),
  }
}

async function* rejoined(start: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield start
  yield* rest
}
