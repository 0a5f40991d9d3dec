import { decode } from '../../encoding/index.js'
import type { Source } from '../../model/index.js'
import { InputError, reasonOf } from '../errors.js'
import { openBytes, openRaw, readAll, rejoin } from './bytes.js'
import { openCsv } from './csv/index.js'
import { openFeed } from './feed.js'
import type { FoundInput } from './find.js'
import { type InputKind, sniffKind } from './kinds.js'
import { BYTES_A_CHARACTER, LIMITS } from './limits.js'
import { readLines } from './lines.js'
import type { Opened, OpenOptions } from './opened.js'
import { readRecord } from './record.js'
import { openWarc } from './warc/index.js'

export { type ColumnNames, parseColumnNames } from './csv/index.js'
export { dayOf } from './day.js'
export { findInputs, type Findings, type FoundInput, type InputFault, STANDARD_INPUT } from './find.js'
export { LIMITS } from './limits.js'
export type { Opened, OpenOptions } from './opened.js'

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
  const { name } = input
  const standardInput = options.standardInput ?? process.stdin
  // The members of a packed archive tell where its records begin: it is unpacked record by record.
  if (input.kind === 'warc') return yield* openWarc(name, openRaw(name, standardInput), options)
  const chunks = openBytes(name, standardInput)
  const { kind, bytes } =
    input.kind === 'unknown' ? await sniff(chunks, options) : { kind: input.kind, bytes: chunks }
  switch (kind) {
    case 'jsonl':
      return yield* openRecords(name, bytes, options)
    case 'csv':
      return yield* openCsv(name, bytes, options)
    case 'feed':
      return yield* openFeed(name, bytes, options)
    case 'warc':
      return yield* openWarc(name, bytes, options)
    default:
      yield { source: await openDocument(name, kind, bytes, options) }
  }
}

async function openDocument(
  name: string,
  format: 'text' | 'html',
  bytes: AsyncIterable<Buffer>,
  { published }: OpenOptions,
): Promise<Source> {
  const limit = format === 'html' ? LIMITS.pageCharacters : LIMITS.documentCharacters
  const { text: content, replaced } = decode(await readAll(bytes, limit * BYTES_A_CHARACTER), format)
  if (content.length > limit) {
    throw new InputError(`is too long: ${content.length} characters, and ${limit} are allowed`)
  }
  return { sourceId: name, format, content, published, replaced }
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
      const { text, replaced } = decode(line.bytes, 'text')
      if (text.trim() !== '') yield { source: { ...readRecord(text, place, published), replaced } }
    } catch (error) {
      yield { fault: { name: place, reason: reasonOf(error) } }
    }
  }
}

async function sniff(
  chunks: AsyncGenerator<Buffer>,
  { columns = {} }: OpenOptions,
): Promise<{ kind: InputKind; bytes: AsyncGenerator<Buffer> }> {
  const first = await chunks.next()
  const start: Buffer = first.done ? Buffer.alloc(0) : first.value
  const looks = sniffKind(new TextDecoder().decode(start.subarray(0, 4096)))
  // Nothing in a table tells it from text, but who names columns means one.
  const kind = looks === 'text' && Object.keys(columns).length > 0 ? 'csv' : looks
  return { kind, bytes: rejoin(start, chunks) }
}
