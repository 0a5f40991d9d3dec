import { createInflateRaw } from 'node:zlib'

/** Unpacks one stretch of deflated data whose end is not known before. */
export interface Inflation {
  /** What `packed` unpacks to, as far as it is not damaged. At most one may be under way. */
  write(packed: Buffer): Promise<{ readonly unpacked: readonly Buffer[]; readonly isDamaged: boolean }>
  /** Whether the data is complete. */
  readonly isOver: boolean
  /** How many of the bytes written belong to it. */
  readonly consumed: number
  close(): void
}

export function openInflation(): Inflation {
  const stream = createInflateRaw()
  let unpacked: Buffer[] = []
  let isOver = false
  let isDamaged = false
  let settle = (): void => {}
  stream.on('data', (chunk: Buffer) => unpacked.push(chunk))
  stream.on('end', () => {
    isOver = true
    settle()
  })
  stream.on('error', () => {
    isDamaged = true
    settle()
  })
  return {
    async write(packed) {
      await new Promise<void>((resolve) => {
        settle = resolve
        // Where the data ends within the chunk, zlib does not call back, and the stream ends.
        stream.write(packed, () => settle())
      })
      const result = { unpacked, isDamaged }
      unpacked = []
      return result
    },
    get isOver() {
      return isOver
    },
    get consumed() {
      return stream.bytesWritten
    },
    close() {
      settle = () => {}
      stream.destroy()
    },
  }
}
