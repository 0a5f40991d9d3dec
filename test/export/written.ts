import { openRowWriter, type Row, type Table, type TableFormat } from '../../src/export/index.js'

/** A column of each type but lists. */
export const PLAIN_COLUMNS = [
  { name: 'words', type: 'text', means: '' },
  { name: 'yes', type: 'flag', means: '' },
  { name: 'count', type: 'integer', means: '' },
  { name: 'id', type: 'long', means: '' },
  { name: 'score', type: 'number', means: '' },
  { name: 'day', type: 'date', means: '' },
] as const

/** What a writer of the format hands on for these rows, and in how many pieces. */
export async function written(
  format: TableFormat,
  columns: Table<unknown>['columns'],
  rows: readonly Row[],
  options = {},
): Promise<{ bytes: Buffer; chunks: number }> {
  const chunks: Buffer[] = []
  const sink = {
    write: (chunk: string | Uint8Array) => {
      chunks.push(Buffer.from(chunk as string))
      return Promise.resolve()
    },
  }
  const writer = await openRowWriter(format, { columns, between: ';' }, sink, options)
  await writer.write(rows)
  await writer.finish()
  return { bytes: Buffer.concat(chunks), chunks: chunks.length }
}
