import { crc32 } from 'node:zlib'
import { reasonOf } from '../../errors.js'
import { isGzip } from '../bytes.js'
import { openInflation } from './inflate.js'
import { Tape } from './tape.js'

/** What a file is unpacked into: the bytes of its members, where one was whole to its checksum, and where one was not. */
export type Piece =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'whole' }
  | { readonly kind: 'broken'; readonly at: number; readonly reason: string }

/** What is read at a time: gzip makes at most a thousand times as much of it, so memory stays flat. */
const CHUNK_BYTES = 16_384
/** As far back as this a broken member is searched for the beginning of the next. */
const REMEMBERED_BYTES = 16_000_000
/** Places that look like the beginning of a member and are none: a file with more of them is given up. */
const MOST_FALSE_STARTS = 1000

/** Bytes that are not compressed come as they are; of compressed ones each member is checked, and after a broken one the next is sought. */
export async function* unpackMembers(chunks: AsyncIterable<Buffer>): AsyncGenerator<Piece> {
  const tape = new Tape(chunks)
  try {
    if (isGzip(await peekTwo(tape))) yield* unpack(tape)
    else yield* plain(tape)
  } finally {
    await tape.close()
  }
}

async function peekTwo(tape: Tape): Promise<Buffer> {
  const start = await tape.take(2)
  tape.rewind(0)
  return start
}

async function* plain(tape: Tape): AsyncGenerator<Piece> {
  for (let bytes = await tape.peek(CHUNK_BYTES); bytes.length > 0; bytes = await tape.peek(CHUNK_BYTES)) {
    tape.at += bytes.length
    tape.forget()
    yield { kind: 'bytes', bytes }
  }
}

async function* unpack(tape: Tape): AsyncGenerator<Piece> {
  let falseStarts = 0
  let isLost = false
  while (falseStarts < MOST_FALSE_STARTS && (await (isLost ? seekMember(tape) : hasMore(tape)))) {
    const start = tape.at
    tape.forget()
    // After a fault, what begins as a member does is only taken for one when a record begins in it.
    const member = new Member(tape, isLost)
    try {
      yield* member.pieces()
      isLost = false
      yield { kind: 'whole' }
    } catch (error) {
      if (member.isShown || !isLost) yield { kind: 'broken', at: start, reason: reasonOf(error) }
      else falseStarts++
      isLost = true
      tape.rewind(start + 1)
    }
  }
  if (falseStarts === MOST_FALSE_STARTS)
    yield { kind: 'broken', at: tape.at, reason: 'the rest is no gzip data' }
}

/** Archives may be padded with zeros. */
async function hasMore(tape: Tape): Promise<boolean> {
  for (let next = await tape.peek(CHUNK_BYTES); next.length > 0; next = await tape.peek(CHUNK_BYTES)) {
    const at = next.findIndex((byte) => byte !== 0)
    tape.at += at < 0 ? next.length : at
    if (at >= 0) return true
    tape.forget()
  }
  return false
}

/** Goes to the next place that begins as a member of gzip does. */
async function seekMember(tape: Tape): Promise<boolean> {
  for (let next = await tape.peek(CHUNK_BYTES); next.length > 0; next = await tape.peek(CHUNK_BYTES)) {
    const at = next.indexOf(0x1f)
    tape.at += at < 0 ? next.length : at
    if (at < 0) continue
    const from = tape.at
    const [, second, method, flags = 0] = await tape.take(4)
    tape.rewind(from)
    if (second === 0x8b && method === 8 && (flags & 0xe0) === 0) return true
    tape.at = from + 1
  }
  return false
}

class MemberError extends Error {}

const HEADER_BYTES = 10
const MAGIC_OF_RECORD = 'WARC/'

class Member {
  private checksum = 0
  private length = 0
  /** Whether anything of it was handed on. */
  isShown = false

  constructor(
    private readonly tape: Tape,
    private readonly isDoubtful: boolean,
  ) {}

  async *pieces(): AsyncGenerator<Piece> {
    await this.passHeader()
    const from = this.tape.at
    const inflation = openInflation()
    try {
      while (!inflation.isOver) {
        const packed = await this.tape.peek(CHUNK_BYTES)
        if (packed.length === 0) throw new MemberError('it is cut off')
        const { unpacked, isDamaged } = await inflation.write(packed)
        this.tape.at = from + inflation.consumed
        if (this.tape.at - from > REMEMBERED_BYTES) this.tape.forget()
        for (const bytes of unpacked) yield this.checked(bytes)
        if (isDamaged) throw new MemberError('its compressed data is damaged')
      }
    } finally {
      inflation.close()
    }
    await this.passTrailer()
  }

  private checked(bytes: Buffer): Piece {
    const isRecord = bytes.subarray(0, MAGIC_OF_RECORD.length).toString('latin1') === MAGIC_OF_RECORD
    if (this.isDoubtful && !this.isShown && !isRecord) throw new MemberError('no record begins here')
    this.isShown = true
    this.checksum = crc32(bytes, this.checksum)
    this.length += bytes.length
    return { kind: 'bytes', bytes }
  }

  private async passHeader(): Promise<void> {
    const header = await this.tape.take(HEADER_BYTES)
    if (header.length < HEADER_BYTES) throw new MemberError('it is cut off')
    const [first, second, method, flags = 0] = header
    if (first !== 0x1f || second !== 0x8b || method !== 8) throw new MemberError('it is no gzip data')
    if (flags & 4) {
      const [low = 0, high = 0] = await this.tape.take(2)
      await this.tape.take(low + high * 256)
    }
    if (flags & 8) await this.passWords()
    if (flags & 16) await this.passWords()
    if (flags & 2) await this.tape.take(2)
  }

  private async passWords(): Promise<void> {
    for (let byte = await this.tape.take(1); byte.length > 0 && byte[0] !== 0;) byte = await this.tape.take(1)
  }

  private async passTrailer(): Promise<void> {
    const trailer = await this.tape.take(8)
    if (trailer.length < 8) throw new MemberError('it is cut off')
    const isRight = trailer.readUInt32LE(0) === this.checksum && trailer.readUInt32LE(4) === this.length >>> 0
    if (!isRight) throw new MemberError('its checksum does not fit')
  }
}
