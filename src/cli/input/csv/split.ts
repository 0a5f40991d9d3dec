/** The bytes of one row without its line end; null when they were more than the limit and were passed over. */
export interface Row {
  /** The line on which it begins, from 1. */
  readonly line: number
  readonly bytes: Buffer | null
  /** Whether it opens a quotation mark that nothing closes: then it is its first line alone, and the next line is read as a row. */
  readonly isOpen: boolean
}

export interface SplitOptions {
  /** The byte between cells. */
  readonly delimiter: number
  /** Bytes of one row. */
  readonly limit: number
}

/** Cuts a stream into rows and holds at most one of them in memory. */
export async function* splitRows(
  chunks: AsyncIterable<Buffer>,
  { delimiter, limit }: SplitOptions,
): AsyncGenerator<Row> {
  const scan = new RowScan(delimiter, limit)
  for await (const chunk of chunks) {
    scan.add(chunk)
    yield* scan.rows(false)
  }
  yield* scan.rows(true)
}

const QUOTE = 0x22
const NEWLINE = 0x0a
const RETURN = 0x0d

/** Where in a cell a byte stands: at its start, in it, in quotation marks, behind a quotation mark that may close them. */
type Place = 'start' | 'plain' | 'quoted' | 'quote'

/** Bytes that are read again behind quotation marks that are not closed: beyond them, a row that opens one is left as long as it looks. */
const MOST_REREAD_BYTES = 100_000_000

/**
 * A quotation mark opens only at the beginning of a cell. One that neither closes the cell nor is doubled is a letter like any other,
 * as csv-parse has it, unless lines lie between the two: then the first was never closed.
 */
class RowScan {
  private readonly waiting: Buffer[] = []
  private parts: Buffer[] = []
  private length = 0
  private place: Place = 'start'
  private hasBreak = false
  private line = 1
  private lines = 1
  private reread = 0

  constructor(
    private readonly delimiter: number,
    private readonly limit: number,
  ) {}

  add(chunk: Buffer): void {
    this.waiting.push(chunk)
  }

  *rows(isEnd: boolean): Generator<Row> {
    do {
      for (let chunk = this.waiting.shift(); chunk; chunk = this.waiting.shift()) {
        const row = this.scan(chunk)
        if (row) yield row
      }
      if (isEnd && this.length > 0) yield this.place === 'quoted' ? this.reopen() : this.close()
    } while (this.waiting.length > 0)
  }

  /** Reads to the end of the row, and puts back what lies behind it; null when the chunk ends first. */
  private scan(chunk: Buffer): Row | null {
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number
      const before = this.place
      if (byte === NEWLINE) this.lines++
      if (byte === NEWLINE && before !== 'quoted') {
        this.keep(chunk.subarray(0, at))
        this.putBack(chunk.subarray(at + 1))
        return this.close()
      }
      this.step(byte)
      const isLetter = before === 'quote' && this.place === 'plain'
      if (!isLetter || !this.hasBreak || this.length + at > this.limit) continue
      this.keep(chunk.subarray(0, at))
      this.putBack(chunk.subarray(at))
      return this.reopen()
    }
    this.keep(chunk)
    return null
  }

  private step(byte: number): void {
    const { place } = this
    if (place === 'quoted') {
      if (byte === QUOTE) this.place = 'quote'
      this.hasBreak ||= byte === NEWLINE
    } else if (byte === this.delimiter) this.place = 'start'
    else if (byte === QUOTE && place !== 'plain') {
      this.place = 'quoted'
      if (place === 'start') this.hasBreak = false
    } else if (place !== 'quote' || byte !== RETURN) this.place = 'plain'
  }

  private keep(part: Buffer): void {
    this.length += part.length
    if (this.length <= this.limit) this.parts.push(part)
    else this.parts = []
  }

  private putBack(rest: Buffer): void {
    if (rest.length > 0) this.waiting.unshift(rest)
  }

  private close(isOpen = false): Row {
    const bytes = this.length > this.limit ? null : withoutReturn(Buffer.concat(this.parts))
    const row = { line: this.line, bytes, isOpen }
    this.restart(this.lines)
    return row
  }

  /** A quotation mark of the row is not closed: gives its first line, and puts the others back. */
  private reopen(): Row {
    const { line } = this
    const row = this.close(true)
    const end = row.bytes?.indexOf(NEWLINE) ?? -1
    this.reread += row.bytes?.length ?? 0
    if (row.bytes === null || end < 0 || this.reread > MOST_REREAD_BYTES) return row
    this.putBack(row.bytes.subarray(end + 1))
    this.restart(line + 1)
    return { ...row, bytes: row.bytes.subarray(0, end) }
  }

  private restart(line: number): void {
    this.parts = []
    this.length = 0
    this.place = 'start'
    this.hasBreak = false
    this.line = this.lines = line
  }
}

const withoutReturn = (bytes: Buffer): Buffer => (bytes.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes)
