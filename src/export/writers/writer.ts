import type { Row } from '../table.js'

/** Where an export goes. It waits until what it is given is taken, so that memory stays flat. */
export interface Sink {
  write(chunk: string | Uint8Array): Promise<void>
}

/** Writes rows in their order and keeps no more than a group of them. */
export interface RowWriter {
  write(rows: readonly Row[]): Promise<void>
  finish(): Promise<void>
}

/**
 * A format: rows become pieces, which know nothing of each other and can be handed from thread to thread, and pieces a file. The same
 * rows in the same pieces give the same bytes.
 */
export interface RowFormat<Piece> {
  encoder(this: void): Encoder<Piece>
  assembler(this: void): Assembler<Piece>
}

/** Makes pieces of rows. */
export interface Encoder<Piece> {
  /** Returns a piece whenever enough rows were added for one. */
  add(row: Row): Piece | null
  /** What is left. */
  rest(): Piece | null
}

/** Makes one file of pieces, in their order. */
export interface Assembler<Piece> {
  /** What can be written of the file with that piece. */
  join(piece: Piece): string | Uint8Array
  finish(): string | Uint8Array
}

export function rowWriter<Piece>({ encoder, assembler }: RowFormat<Piece>, sink: Sink): RowWriter {
  const [pieces, file] = [encoder(), assembler()]
  const hand = async (piece: Piece | null): Promise<void> => {
    if (piece !== null) await sink.write(file.join(piece))
  }
  return {
    async write(rows) {
      for (const row of rows) {
        const piece = pieces.add(row)
        if (piece !== null) await hand(piece)
      }
    },
    async finish() {
      await hand(pieces.rest())
      const last = file.finish()
      if (last.length > 0) await sink.write(last)
    },
  }
}
