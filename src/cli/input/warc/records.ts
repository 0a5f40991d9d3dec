import type { Piece } from './members.js'

/** A record as archived: its head and as much of its block as is kept. */
export interface RawRecord {
  /** From 1, in the order of the file. */
  readonly number: number
  readonly head: Buffer
  readonly block: Buffer
  /** Set when the block is longer than is kept: then only its beginning is. */
  readonly isLong: boolean
  readonly length: number
}

export type RecordOrFault =
  { readonly record: RawRecord } | { readonly number: number; readonly reason: string }

export interface RecordLimits {
  readonly headBytes: number
  readonly blockBytes: number
}

/** Cuts what was unpacked into records, and holds at most one of them. */
export async function* splitRecords(
  pieces: AsyncIterable<Piece>,
  limits: RecordLimits,
): AsyncGenerator<RecordOrFault> {
  const cutter = new RecordCutter(limits)
  for await (const piece of pieces) {
    if (piece.kind === 'bytes') cutter.add(piece.bytes)
    else if (piece.kind === 'whole') cutter.endMember()
    else cutter.breakOff(`the compressed part at byte ${piece.at} cannot be read: ${piece.reason}`)
    yield* cutter.take()
  }
  cutter.end()
  yield* cutter.take()
}

const START = Buffer.from('WARC/')
const NEWLINE = Buffer.from('\n')
const BREAK = Buffer.from('\r\n\r\n')
const BREAK_AND_START = Buffer.from('\r\n\r\nWARC/')
const WRONG_LENGTH = 'its Content-Length is wrong'

interface OpenRecord {
  readonly head: Buffer
  readonly length: number
  readonly parts: Buffer[]
  missing: number
  kept: number
}

class RecordCutter {
  private readonly found: RecordOrFault[] = []
  private buffer: Buffer = Buffer.alloc(0)
  private count = 0
  /** The record whose block is being read. */
  private open: OpenRecord | null = null
  /** A record whose block is complete: it is handed on when what follows fits. */
  private held: OpenRecord | null = null
  /** Whether the place in the file is lost, and the beginning of a record is sought. */
  private isLost = false
  /** Whether a member ended in the middle of a block. */
  private isBetweenMembers = false

  constructor(private readonly limits: RecordLimits) {}

  take(): RecordOrFault[] {
    return this.found.splice(0)
  }

  add(bytes: Buffer): void {
    if (this.isBetweenMembers && this.open && this.buffer.length + bytes.length >= START.length) {
      this.isBetweenMembers = false
      if (startsRecord(bytes)) this.dropAtBorder()
    }
    this.buffer = this.buffer.length === 0 ? bytes : Buffer.concat([this.buffer, bytes])
    while (this.step());
  }

  /** A member was whole to its checksum: a record that ended with it is, too. */
  endMember(): void {
    if (this.open) this.isBetweenMembers = true
    else if (this.isLost) this.buffer = NEWLINE
    else if (isBlank(this.buffer)) this.release()
  }

  breakOff(reason: string): void {
    // Where the place is lost, that was said.
    if (!this.isLost) {
      this.count += this.open || this.held ? 0 : 1
      this.found.push({ number: this.count, reason })
    }
    this.open = this.held = null
    this.buffer = Buffer.alloc(0)
    this.isLost = this.isBetweenMembers = false
  }

  end(): void {
    if (this.open) {
      this.drop(`the file ends ${this.open.missing} bytes before the record does`)
      while (this.step());
      if (this.open) return this.end()
    }
    if (this.isLost || isBlank(this.buffer)) return this.release()
    if (this.held && !this.fits()) return this.drop(WRONG_LENGTH)
    this.release()
    this.refuse('the file ends within its head')
  }

  /** Whether what follows a block is what should: then its length is right. */
  private fits(): boolean {
    return this.buffer.subarray(0, BREAK.length).equals(BREAK)
  }

  /** Does what can be done with the bytes that are there; false when more are needed. */
  private step(): boolean {
    if (this.buffer.length === 0) return false
    if (this.open) return this.readBlock(this.open)
    return this.isLost ? this.seek() : this.readHead()
  }

  private readHead(): boolean {
    const from = this.buffer.findIndex((byte) => byte !== 0x0d && byte !== 0x0a)
    if (from < 0 || this.buffer.length < from + START.length) return false
    const rest = this.buffer.subarray(from)
    if (!startsRecord(rest)) {
      if (this.held && !this.fits()) this.drop(WRONG_LENGTH)
      else {
        this.release()
        this.refuse('it is no record: it does not begin with WARC/')
      }
      return true
    }
    this.release()
    const end = endOfHead(rest)
    if (end === null && rest.length <= this.limits.headBytes) return false
    const head = rest.subarray(0, end ?? 0)
    const length = lengthIn(head)
    if (length === null) this.refuse(end === null ? 'its head is too long' : 'it has no Content-Length')
    else this.openRecord(Buffer.from(head), length, rest.subarray(head.length))
    return true
  }

  private openRecord(head: Buffer, length: number, rest: Buffer): void {
    this.count++
    this.open = { head, length, parts: [], missing: length, kept: 0 }
    this.buffer = rest
    if (length === 0) this.complete(this.open)
  }

  private readBlock(open: OpenRecord): boolean {
    const isLong = open.length > this.limits.blockBytes
    // Of a long block only the beginning is kept, so that a record it swallowed must be found in passing.
    const swallowed = isLong ? this.buffer.indexOf(BREAK_AND_START) : -1
    if (swallowed >= 0 && swallowed < open.missing) {
      this.buffer = this.buffer.subarray(swallowed)
      this.drop(WRONG_LENGTH)
      return true
    }
    const spared = isLong && this.buffer.length < open.missing ? BREAK_AND_START.length - 1 : 0
    const part = this.buffer.subarray(0, Math.min(open.missing, Math.max(0, this.buffer.length - spared)))
    if (part.length === 0) return false
    if (!isLong || open.kept < this.limits.headBytes) {
      open.parts.push(part)
      open.kept += part.length
    }
    open.missing -= part.length
    this.buffer = this.buffer.subarray(part.length)
    if (open.missing === 0) this.complete(open)
    return true
  }

  private complete(open: OpenRecord): void {
    this.held = open
    this.open = null
  }

  private release(): void {
    const { held } = this
    if (held === null) return
    this.held = null
    const { head, length, parts } = held
    const isLong = length > this.limits.blockBytes
    this.found.push({ record: { number: this.count, head, block: Buffer.concat(parts), isLong, length } })
  }

  /** The record is no good; what it took for its block may hold the next. */
  private drop(reason: string): void {
    const parts = (this.open ?? this.held)?.parts ?? []
    this.found.push({ number: this.count, reason })
    const rest = Buffer.concat([...parts, this.buffer])
    const swallowed = rest.indexOf(BREAK_AND_START)
    this.open = this.held = null
    this.isBetweenMembers = false
    this.buffer = swallowed < 0 ? this.buffer : rest.subarray(swallowed)
    this.isLost = swallowed < 0
  }

  /** A record begins with the next member although this one's block is not complete. */
  private dropAtBorder(): void {
    this.drop(WRONG_LENGTH)
    this.buffer = Buffer.alloc(0)
    this.isLost = false
  }

  private refuse(reason: string): void {
    this.found.push({ number: ++this.count, reason })
    this.buffer = this.buffer.subarray(1)
    this.isLost = true
  }

  private seek(): boolean {
    const at = this.buffer.indexOf('\nWARC/')
    this.isLost = at < 0
    const kept = Math.min(this.buffer.length, START.length)
    this.buffer = at < 0 ? this.buffer.subarray(this.buffer.length - kept) : this.buffer.subarray(at + 1)
    return at >= 0
  }
}

const startsRecord = (bytes: Buffer): boolean => bytes.subarray(0, START.length).equals(START)

const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0x0d || byte === 0x0a)

/** The empty line that ends a head; some who write archives leave the carriage returns out. */
function endOfHead(bytes: Buffer): number | null {
  const ends = ['\r\n\r\n', '\n\n']
    .map((mark) => ({ at: bytes.indexOf(mark), length: mark.length }))
    .filter(({ at }) => at >= 0)
    .map(({ at, length }) => at + length)
  return ends.length === 0 ? null : Math.min(...ends)
}

function lengthIn(head: Buffer): number | null {
  const words = /^content-length:[ \t]{0,9}(\d{1,15})[ \t]{0,9}\r?$/im.exec(head.toString('latin1'))?.[1]
  return words === undefined ? null : Number(words)
}
