import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import type { Row, TableFormat, Value } from '../../src/export/index.js'
import { PLAIN_COLUMNS, written as write } from './written.js'

const [WORDS, ...OTHERS] = PLAIN_COLUMNS
const COLUMNS = [WORDS, { name: 'many, "quoted"', type: 'list', means: '' }, ...OTHERS] as const

const written = (format: TableFormat, rows: readonly Row[], options = {}) =>
  write(format, COLUMNS, rows, options)

const text = async (format: TableFormat, rows: readonly Row[], options = {}): Promise<string> =>
  (await written(format, rows, options)).bytes.toString()

const row = (...first: Value[]): Row => [...first, ...COLUMNS.slice(first.length).map(() => null)]
const FULL: Row = ['Ünited', ['a', 'b;c'], true, -7, 2 ** 52 + 1, -0.5, '2022-02-24']

/** Words as hostile text has them, without halves of characters, which no encoding has. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '\t', '\\', 'n', '=', '+', '@', "'", ' ') }),
)

const unescaped = (cell: string): string =>
  cell.replace(/\\(.)/gu, (_, letter: string) => ({ t: '\t', n: '\n', r: '\r' })[letter] ?? letter)

describe('csv', () => {
  it('names the columns, quotes what needs it and leaves the unknown empty', async () => {
    expect(await text('csv', [FULL, row('a, "b"\nc')])).toBe(
      'words,"many, ""quoted""",yes,count,id,score,day\n' +
        'Ünited,"a;b,c",true,-7,4503599627370497,-0.5,2022-02-24\n' +
        '"a, ""b""\nc",,,,,,\n',
    )
  })

  it('is read back as it was written, whatever the words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1 }), async (cells) => {
        const csv = await text('csv', cells.map((cell) => row(cell))) // prettier-ignore
        const [, ...read] = parse(csv, { record_delimiter: '\n' })
        expect(read.map(([cell]) => cell)).toEqual(cells)
      }),
      { numRuns: 100 },
    )
  })
})

describe('tsv', () => {
  it('has a line a row and a tab between cells, whatever the words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words), async (cells) => {
        const tsv = await text('tsv', cells.map((cell) => row(cell))) // prettier-ignore
        const [, ...lines] = tsv.slice(0, -1).split('\n')
        expect(lines.map((line) => line.split('\t').length)).toEqual(cells.map(() => COLUMNS.length))
        expect(lines.map((line) => unescaped(line.split('\t')[0] as string))).toEqual(cells)
      }),
      { numRuns: 100 },
    )
  })
})

describe('the guard', () => {
  it.each(['csv', 'tsv'] as const)(
    'disarms formulas in text and leaves numbers alone (%s)',
    async (format) => {
      const risky = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']
      const rows = [
        ...risky.map((cell) => row(cell, [cell])),
        row("'quoted", ['x'], false, -7, -8, -9.5),
        row('2-1'),
      ]
      const plain = await text(format, rows)
      const guarded = await text(format, rows, { guard: true })
      expect(guarded.split("'").length - plain.split("'").length).toBe(risky.length * 2)
      expect(guarded).toMatch(/-7[,\t]-8[,\t]-9\.5/)
    },
  )
})

describe('jsonl', () => {
  it('keeps types', async () => {
    const [first, second] = (await text('jsonl', [FULL, row('a\nb')])).trimEnd().split('\n')
    expect(Object.values(JSON.parse(first as string) as object)).toEqual(FULL)
    expect(JSON.parse(second as string)).toMatchObject({ words: 'a\nb', day: null, yes: null })
  })
})

describe('parquet', () => {
  const read = ({ buffer, byteOffset, byteLength }: Buffer) =>
    buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer

  it('has typed columns that may be empty', async () => {
    const file = read((await written('parquet', [FULL, row()])).bytes)
    const [first, second] = await parquetReadObjects({ file })
    expect(first).toEqual({
      words: 'Ünited', 'many, "quoted"': 'a;b,c', yes: true, count: -7, id: BigInt(2 ** 52 + 1), score: -0.5,
      day: new Date('2022-02-24'),
    }) // prettier-ignore
    expect(Object.values(second as object).every((value) => value === null || value === undefined)).toBe(true)
    const types = parquetMetadata(file)
      .schema.slice(1)
      .map(({ type, converted_type }) => converted_type ?? type)
    expect(types).toEqual(['UTF8', 'UTF8', 'BOOLEAN', 'INT32', 'INT64', 'DOUBLE', 'DATE'])
  })

  it('is a file without rows where there are none', async () => {
    const file = read((await written('parquet', [])).bytes)
    expect(await parquetReadObjects({ file })).toEqual([])
    expect(parquetMetadata(file).schema).toHaveLength(COLUMNS.length + 1)
  })

  it('gives back every text, whether all differ, few do or they change on the way', async () => {
    const rows = Array.from({ length: 25_000 }, (_, at) =>
      row(`row ${at}`, [at < 12_000 ? `paper ${at % 7}` : `paper ${at}`]),
    )
    const found = await parquetReadObjects({ file: read((await written('parquet', rows)).bytes) })
    expect(found.map(({ words, 'many, "quoted"': many }) => [words, [many]])).toEqual(
      rows.map(([words, many]) => [words, many]),
    )
  })

  it('tells the least and the most of numbers and days, not of text', async () => {
    const { row_groups } = parquetMetadata(read((await written('parquet', [FULL])).bytes))
    const told = row_groups[0]?.columns.map(({ meta_data }) => meta_data?.statistics?.min_value !== undefined)
    expect(told).toEqual([false, false, true, true, true, true, true])
  })

  it('cuts long columns into pages and says where they stand', async () => {
    const long = Array.from({ length: 3000 }, (_, at) =>
      row(at % 3 === 0 ? null : `${at} `.repeat(300), [], true, at % 5),
    )
    const file = read((await written('parquet', long)).bytes)
    const [chunk, , , count] = parquetMetadata(file).row_groups[0]?.columns ?? []
    expect(chunk?.offset_index_length).toBeGreaterThan(0)
    expect(chunk?.meta_data?.statistics?.null_count).toBe(1000n)
    expect(count?.offset_index_length).toBeUndefined()
    expect(count?.meta_data?.statistics).toMatchObject({ min_value: 0, max_value: 4, null_count: 0n })
    for (const rowStart of [0, 1500, 2990]) {
      const found = await parquetReadObjects({ file, rowStart, rowEnd: rowStart + 5, useOffsetIndex: true })
      expect(found.map(({ words }) => words ?? null)).toEqual(
        long.slice(rowStart, rowStart + 5).map(([words]) => words),
      )
    }
  })

  it('writes text of any script, and � for half a character', async () => {
    const texts = ['Ünited 漢字 🕊', '', 'plain', '\ud800', 'x'.repeat(100_000)]
    const found = await parquetReadObjects({
      file: read(
        (
          await written(
            'parquet',
            texts.map((one) => row(one)),
          )
        ).bytes,
      ),
    })
    expect(found.map(({ words }) => words as string)).toEqual(
      texts.map((one) => one.replace('\ud800', '\ufffd')),
    )
  })

  it('hands on each group of rows when it is full', async () => {
    const rows = Array.from({ length: 45_000 }, (_, at) => row(`row ${at}`, [], at % 2 === 0, at))
    const { bytes, chunks } = await written('parquet', rows)
    const file = read(bytes)
    const groups = parquetMetadata(file).row_groups.map(({ num_rows }) => Number(num_rows))
    expect(groups).toEqual([20_000, 20_000, 5_000])
    expect(chunks).toBe(4)
    const [last] = await parquetReadObjects({ file, rowStart: 44_999 })
    expect(last).toMatchObject({ words: 'row 44999', count: 44_999, yes: false })
  })
})
