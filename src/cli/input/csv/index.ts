import { decode } from '../../../encoding/index.js'
import type { Source } from '../../../model/index.js'
import { InputError, reasonOf } from '../../errors.js'
import { dayInWords } from '../day.js'
import { LIMITS } from '../limits.js'
import type { Opened, OpenOptions } from '../opened.js'
import { type Columns, findColumns } from '../columns.js'
import { type Row, splitRows } from './split.js'
import { openTable } from './table.js'

export { type ColumnNames, parseColumnNames } from '../columns.js'

/** The rows of a table as sources: what is wrong with one is named by its line and costs that row. */
export async function* openCsv(
  name: string,
  chunks: AsyncGenerator<Buffer>,
  options: OpenOptions,
): AsyncGenerator<Opened> {
  const { parse } = await import('csv-parse/sync')
  const { delimiter, bytes } = await openTable(chunks)
  const split = { delimiter: delimiter.charCodeAt(0), limit: LIMITS.rowBytes }
  const cellsIn = (text: string): string[] => {
    const rows = parse(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: '\n',
    })
    return rows[0] ?? []
  }
  let header: Header | null = null
  for await (const row of splitRows(bytes, split)) {
    const place = `${name}:${row.line}`
    try {
      const { text, replaced } = textOf(row)
      if (text.trim() === '') continue
      const cells = cellsIn(text)
      if (header === null) header = readHeader(cells, options)
      else yield { source: { ...readRow(cells, header, place, options), replaced } }
    } catch (error) {
      // Without a header no row can be read, and one line says so.
      if (header === null) throw error
      yield { fault: { name: place, reason: reasonOf(error) } }
    }
  }
  if (header === null) throw new InputError('holds no row: the first is to name the columns')
}

interface Header {
  readonly columns: Columns
  readonly width: number
}

const readHeader = (cells: readonly string[], { columns }: OpenOptions): Header => ({
  columns: findColumns(cells, columns ?? {}),
  width: cells.length,
})

function textOf(row: Row): { text: string; replaced: number } {
  if (row.bytes === null) throw new InputError(`the row is too long: more than ${LIMITS.rowBytes} bytes`)
  if (row.isOpen) throw new InputError('a quotation mark is opened and not closed')
  return decode(row.bytes, 'text')
}

function readRow(
  cells: readonly string[],
  { columns, width }: Header,
  place: string,
  options: OpenOptions,
): Source {
  if (cells.length !== width)
    throw new InputError(`the row has ${cells.length} cells, and ${width} columns are named`)
  const cell = (at: number | undefined): string | null =>
    at === undefined ? null : cells[at]?.trim() || null
  const content = cells[columns.text] ?? ''
  if (content.trim() === '') throw new InputError('has no text')
  if (content.length > LIMITS.documentCharacters) {
    throw new InputError(
      `is too long: ${content.length} characters, and ${LIMITS.documentCharacters} are allowed`,
    )
  }
  return {
    sourceId: cell(columns.id) ?? place,
    format: 'text',
    content,
    title: cell(columns.title),
    published: published(cell(columns.published)) ?? options.published,
    url: cell(columns.url),
    publisher: cell(columns.publisher),
  }
}

function published(words: string | null): string | null {
  if (words === null) return null
  const day = dayInWords(words)
  if (day === null)
    throw new InputError(`its date is none, or could be two: ${JSON.stringify(words.slice(0, 40))}`)
  return day
}
