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
