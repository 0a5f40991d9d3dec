import { type Table as ArrowTable, tableFromIPC } from 'apache-arrow'
import fc from 'fast-check'
import { readParquet } from 'parquet-wasm/node'
import { describe, expect, it } from 'vitest'
import { eventLayout, LAYOUTS, loadNames, type Row, type Table } from '../../src/export/index.js'
import { tabledVisit as visit } from './event.js'
import { PLAIN_COLUMNS, written } from './written.js'

/** What Arrow's own reader, which shares no code with the writer, finds in the file that is written. */
async function readByArrow(columns: Table<unknown>['columns'], rows: readonly Row[]): Promise<ArrowTable> {
  const { bytes } = await written('parquet', columns, rows)
  return tableFromIPC(readParquet(bytes).intoIPCStream())
}

const cells = (table: ArrowTable): unknown[][] =>
  Array.from({ length: table.numRows }, (_, at) =>
    table.schema.fields.map(({ name }) => table.getChild(name)?.get(at) as unknown),
  )

/** As Arrow gives a value: days as milliseconds since 1970, whole numbers of eight bytes as such, lists as one text. */
function asArrow(value: Row[number] | undefined, type: string): unknown {
  if (value === null || value === undefined) return null
  if (type === 'date') return Date.parse(String(value))
  if (type === 'long') return BigInt(value as number)
  return type === 'list' ? (value as readonly string[]).join(';') : value
}

describe('a Parquet file, read by Arrow', () => {
  it.each(LAYOUTS)('has the names and the cells of the layout %s', async (name) => {
    const layout = eventLayout(name, loadNames())
    const rows = [...layout.rows(visit()), ...layout.rows(visit({ source: [], date: null, place: null }))]
    const found = await readByArrow(layout.columns, rows)
    expect(found.schema.fields.map((field) => field.name)).toEqual(
      layout.columns.map((column) => column.name),
    )
    expect(cells(found)).toEqual(
      rows.map((row) => layout.columns.map(({ type }, at) => asArrow(row[at], type))),
    )
  })

  it('has what was written, whatever that was', async () => {
    // The two zeros are one value to the writer.
    const anyNumber = fc.double({ noNaN: true }).map((score) => score + 0)
    const anyRow = fc.tuple(
      fc.option(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a', 'b'))),
      fc.option(fc.boolean()),
      fc.option(fc.integer()),
      fc.option(fc.maxSafeInteger()),
      fc.option(anyNumber),
      fc.option(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10))), // prettier-ignore
    )
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow), async (rows) => {
        const found = await readByArrow(PLAIN_COLUMNS, rows)
        expect(cells(found)).toEqual(
          rows.map((row) => PLAIN_COLUMNS.map(({ type }, at) => asArrow(row[at], type))),
        )
      }),
      { numRuns: 100 },
    )
  })
})
