/** One line of bytes without its end; `bytes` is null when it was longer than the limit and was passed over. */
export interface Line {
  /** From 1. */
  readonly number: number
  readonly bytes: Buffer | null
}

const NEWLINE = 0x0a

/** Cuts a stream into lines and holds at most one of them, `limit` bytes long, in memory. */
export async function* readLines(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Line> {
  let number = 1
  let parts: Buffer[] = []
  let length = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      yield finish(chunk.subarray(from, end))
      from = end + 1
    }
    add(chunk.subarray(from))
  }
  if (length > 0) yield finish(Buffer.alloc(0))

  function add(part: Buffer): void {
    length += part.length
    if (length <= limit) parts.push(part)
    else parts = []
  }

  function finish(last: Buffer): Line {
    add(last)
    const line = { number: number++, bytes: length > limit ? null : Buffer.concat(parts) }
    parts = []
    length = 0
    return line
  }
}
