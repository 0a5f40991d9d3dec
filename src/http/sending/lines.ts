import { setImmediate as nextTurn } from 'node:timers/promises'

export const LINES_TYPE = 'application/x-ndjson'

/** Whether a request asks for one item a line. */
export const wantsLines = (accept: string | undefined): boolean => accept?.includes(LINES_TYPE) ?? false

/** Text is handed on in pieces of so many characters. */
const PIECE = 32_000

/**
 * Text as it is asked for: but for the first piece, nothing is made before whoever reads it takes it, and where it stops reading, the
 * source is ended. Between two pieces other requests have their turn.
 *
 * @throws whatever the source throws before its first piece
 */
export async function streamOf(texts: AsyncIterable<string>): Promise<ReadableStream<Uint8Array>> {
  const source = texts[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  let taken: Piece | null = await take(source)
  return new ReadableStream(
    {
      async pull(controller) {
        if (taken === null) await nextTurn()
        const { piece, done }: Piece = taken ?? (await take(source))
        taken = null
        if (piece !== '') controller.enqueue(encoder.encode(piece))
        if (done) controller.close()
      },
      async cancel() {
        await source.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}

interface Piece {
  readonly piece: string
  readonly done: boolean
}

async function take(source: AsyncIterator<string>): Promise<Piece> {
  let piece = ''
  while (piece.length < PIECE) {
    const next = await source.next()
    if (next.done) return { piece, done: true }
    piece += next.value
  }
  return { piece, done: false }
}

/** One JSON value a line. */
export async function* linesOf(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const item of items) yield `${JSON.stringify(item)}\n`
}
