import type { Ledger, TabledEvent } from '../../ledger/index.js'
import type { LayoutName, TableFormat } from '../choices.js'
import { eventLayout } from '../layouts/index.js'
import { loadNames } from '../names.js'
import type { Table } from '../table.js'
import { rowFormat, type TextOptions } from '../writers/index.js'

/** How events are written: plain values, which can be handed to a thread. */
export interface Writing extends TextOptions {
  readonly layout: LayoutName
  readonly format: TableFormat
}

/** Some of the events as pieces of their format. */
export interface Part {
  readonly rows: number
  readonly pieces: readonly unknown[]
}

/** Makes a part of the events with these numbers. */
export type PartMaker = (numbers: readonly number[]) => Promise<Part>

/** Events that are read at a time. */
const AT_ONCE = 1000

export async function partMaker(ledger: Ledger, { layout, format, ...options }: Writing): Promise<PartMaker> {
  const table: Table<TabledEvent> = eventLayout(layout, loadNames())
  const encoder = (await rowFormat(format, table, options)).encoder()
  return async (numbers) => {
    const pieces: unknown[] = []
    let rows = 0
    for (let at = 0; at < numbers.length; at += AT_ONCE) {
      for (const event of await ledger.tabledAt(numbers.slice(at, at + AT_ONCE))) {
        for (const row of table.rows(event)) {
          const piece = encoder.add(row)
          if (piece !== null) pieces.push(piece)
          rows++
        }
      }
    }
    const rest = encoder.rest()
    if (rest !== null) pieces.push(rest)
    return { rows, pieces }
  }
}
