import type { Ledger, Period } from '../ledger/index.js'
import { defined } from '../model/defined.js'
import type { Modality } from '../model/index.js'
import type { LayoutName } from './choices.js'
import { eventLayout } from './layouts/index.js'
import { loadNames } from './names.js'
import { partsOf, type Writing } from './threads/index.js'
import { rowFormat, type Sink } from './writers/index.js'

export interface WantedEvents extends Period {
  readonly once?: boolean
  readonly modality?: Modality
}

/**
 * Writes the events of a whole ledger, in an order that does not tell when anything was entered; returns how many rows.
 * @throws LedgerError for a ledger that cannot be read
 */
export async function writeEvents(
  ledger: Ledger,
  { modality, once, from, to }: WantedEvents,
  writing: Writing,
  sink: Sink,
): Promise<number> {
  const { layout, format, ...options } = writing
  const wanted = defined({ modality: modalityIn(layout, modality), once, from, to })
  const numbers = await ledger.eventNumbers({ ...wanted, order: 'time' })
  const table = await rowFormat(format, eventLayout(layout, loadNames()), options)
  const file = table.assembler()
  let rows = 0
  for await (const part of partsOf(ledger, numbers, writing)) {
    for (const piece of part.pieces) await sink.write(file.join(piece))
    rows += part.rows
  }
  await sink.write(file.finish())
  return rows
}

/** The other conventions have no column for it, and what is in them counts as having happened. */
export const modalityIn = (layout: LayoutName, modality: Modality | undefined): Modality | undefined =>
  modality ?? (layout === 'demarche' ? undefined : 'asserted')
