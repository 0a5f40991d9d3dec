/** A stream of bytes that can be wound back as far as it is remembered. */
export class Tape {
  private readonly source: AsyncIterator<Buffer>
  private parts: Buffer[] = []
  /** Where in the stream the first part that is remembered begins. */
  private start = 0
  private end = 0
  /** Where in the stream the next byte is read. */
  at = 0

  constructor(chunks: AsyncIterable<Buffer>) {
    this.source = chunks[Symbol.asyncIterator]()
  }

  /** Up to `most` of the bytes that come next, which stay to be read; empty at the end. */
  async peek(most: number): Promise<Buffer> {
    while (this.at === this.end) if (!(await this.more())) return Buffer.alloc(0)
    let offset = this.start
    for (const part of this.parts) {
      if (this.at < offset + part.length) return part.subarray(this.at - offset, this.at - offset + most)
      offset += part.length
    }
    return Buffer.alloc(0)
  }

  /** The next `count` bytes, or as many as there are. */
  async take(count: number): Promise<Buffer> {
    const taken: Buffer[] = []
    for (let missing = count; missing > 0;) {
      const next = await this.peek(missing)
      if (next.length === 0) break
      taken.push(next)
      this.at += next.length
      missing -= next.length
    }
    return Buffer.concat(taken)
  }

  /** Goes back to a place, or to the first that is remembered. */
  rewind(to: number): void {
    this.at = Math.max(to, this.start)
  }

  /** What lies before the next byte will not be asked for again. */
  forget(): void {
    while (this.parts[0] && this.start + this.parts[0].length <= this.at) {
      this.start += this.parts[0].length
      this.parts.shift()
    }
  }

  async close(): Promise<void> {
    await this.source.return?.()
  }

  private async more(): Promise<boolean> {
    const next = await this.source.next()
    if (next.done) return false
    this.parts.push(next.value)
    this.end += next.value.length
    return true
  }
}
