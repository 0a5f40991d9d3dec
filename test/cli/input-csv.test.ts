import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseColumnNames } from '../../src/cli/input/csv/index.js'
import { splitRows } from '../../src/cli/input/csv/split.js'
import { LIMITS, STANDARD_INPUT } from '../../src/cli/input/index.js'
import { temporaryFolder } from './folder.js'
import { hold, sourcesIn } from './hold.js'

const { write } = temporaryFolder()

describe('opening CSV', () => {
  it('finds its columns by their usual names', async () => {
    const file = write(
      'usual.csv',
      'Article_ID,Headline,Publication Date,Body,Link,Outlet,Notes\n' +
        'a1,A title,15 Sep 2022,"One, ""two"".\n\nThree.",http://news.example/1,Coast Wire,x\n',
    )
    const [held] = await sourcesIn([file])
    expect(held?.source).toEqual({
      sourceId: 'a1',
      format: 'text',
      content: 'One, "two".\n\nThree.',
      title: 'A title',
      published: '2022-09-15',
      url: 'http://news.example/1',
      publisher: 'Coast Wire',
      replaced: 0,
    })
  })

  it('takes the columns that are named, and finds the others itself', async () => {
    const file = write('named.csv', 'text,raw,date\nshort,The border is open.,2022-09-15\n')
    const columns = parseColumnNames('text=raw')
    expect(await hold([file], { columns })).toMatchObject([
      { text: 'The border is open.', published: '2022-09-15' },
    ])
    expect(await hold([file], { columns: parseColumnNames('title=none') })).toEqual([
      { id: file, reason: 'has no column "none"; its columns are "text", "raw", "date"' },
    ])
  })

  it('takes no column for a field that none is to hold, and standard input for a table when columns are named', async () => {
    const standardInput = 'text,date\nThe border is open.,1663200000\n'
    const columns = parseColumnNames('published=-')
    expect(await hold([STANDARD_INPUT], { columns, standardInput })).toEqual([
      { id: '-:2', text: 'The border is open.', published: null },
    ])
  })

  it.each(['txet=body', 'text', 'text=', 'text=a,text=b', 'constructor=x'])(
    'refuses --columns %s',
    (words) => {
      expect(() => parseColumnNames(words)).toThrow(/--columns/)
    },
  )

  it('says so when no column looks like the text', async () => {
    const file = write('none.csv', 'a,b\n1,2\n')
    expect((await hold([file]))[0]?.reason).toMatch(
      /its columns are "a", "b": name it with --columns text=NAME/,
    )
  })

  it('names bad rows by the line they begin on and keeps the rest', async () => {
    const rows = [
      'id,text,date',
      'a,"One',
      'line.",2020-01-02',
      'b,Two.',
      'c,,2020-01-02',
      '',
      'd,Four.,soon',
      'e,Five.,03/04/2022',
      'f,Six.,,',
      'g,"Seven.",',
    ]
    const file = write('rows.csv', rows.join('\r\n'))
    expect(await hold([file], { published: '2022-09-15' })).toEqual([
      { id: 'a', text: 'One\r\nline.', published: '2020-01-02' },
      { id: `${file}:4`, reason: 'the row has 2 cells, and 3 columns are named' },
      { id: `${file}:5`, reason: 'has no text' },
      { id: `${file}:7`, reason: 'its date is none, or could be two: "soon"' },
      { id: `${file}:8`, reason: 'its date is none, or could be two: "03/04/2022"' },
      { id: `${file}:9`, reason: 'the row has 4 cells, and 3 columns are named' },
      { id: 'g', text: 'Seven.', published: '2022-09-15' },
    ])
  })

  it('knows a row without an id by its line', async () => {
    const file = write('noid.csv', 'text\n"One\ntwo"\nThree\n')
    expect((await hold([file])).map(({ id }) => id)).toEqual([`${file}:2`, `${file}:4`])
  })

  it.each([
    ['tab.tsv', 'id\ttext\na\tOne, two; three.\n'],
    ['semicolon.csv', 'id;text\na;One, two; three.\n'.replace('two;', 'two')],
    ['bar.csv', 'id|text\na|One, two; three.\n'],
    ['marked.csv', '\ufeffid,text\na,"One, two; three."\n'],
    ['quoted.csv', '"id","text"\n"a","One, two; three."\n'],
  ])('tells what stands between the cells of %s', async (name, content) => {
    expect(await hold([write(name, content)])).toMatchObject([{ id: 'a', text: /^One, two;? three\.$/ }])
  })

  it('reads what is packed, UTF-16 from a spreadsheet, and standard input by its name only', async () => {
    const packed = write('a.csv.gz', gzipSync('id,text\na,One.\n'))
    const wide = write('b.tsv', Buffer.from('\ufeffid\ttext\nb\tKöln.\n', 'utf16le'))
    expect(await hold([packed, wide])).toMatchObject([
      { id: 'a', text: 'One.' },
      { id: 'b', text: 'Köln.' },
    ])
    expect(await hold([STANDARD_INPUT], { standardInput: 'id,text\na,One.\n' })).toMatchObject([{ id: '-' }])
  })

  it('counts the characters of a row that could not be decoded', async () => {
    const file = write('latin.csv', Buffer.from('text\nK\xf6ln\nBonn\n', 'latin1'))
    expect((await sourcesIn([file])).map(({ source }) => source?.replaced)).toEqual([1, 0])
  })

  it('takes a quotation mark in a cell, or one that closes nothing, for a letter', async () => {
    const file = write('marks.tsv', 'id\ttext\na\tHe said "no".\nb\t"No", he said.\nc\tThree.\n')
    expect((await hold([file])).map(({ text }) => text)).toEqual([
      'He said "no".',
      '"No", he said.',
      'Three.',
    ])
  })

  it('reads on behind a quotation mark that is never closed', async () => {
    const file = write('open.csv', 'id,text\na,"One.\nb,Two.\nc,Three.\n')
    expect(await hold([file])).toEqual([
      { id: `${file}:2`, reason: 'a quotation mark is opened and not closed' },
      { id: 'b', text: 'Two.', published: null },
      { id: 'c', text: 'Three.', published: null },
    ])
  })

  it('does not take two marks that are not closed for one cell of several lines', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => (index % 2 ? `${index},"x` : `${index},"x"`))
    const held = await hold([write('opens.csv', ['id,text', ...lines].join('\n'))])
    expect(held.map(({ reason }) => reason)).toEqual(
      lines.map((_, index) => (index % 2 ? 'a quotation mark is opened and not closed' : undefined)),
    )
  })

  it('refuses a cell over the limit and goes on behind it', async () => {
    const long = 'a'.repeat(LIMITS.documentCharacters + 1)
    const file = write('long.csv', `id,text\na,${long}\nb,"${'b\n'.repeat(LIMITS.rowBytes)}"\nc,Three.\n`)
    const held = await hold([file])
    expect(held.map(({ reason }) => reason?.replace(/:.*/, ''))).toEqual([
      'is too long',
      'the row is too long',
      undefined,
    ])
    expect(held[2]).toMatchObject({ id: 'c', text: 'Three.' })
  })

  it.each([
    ['empty.csv', '', /holds no row/],
    ['header.csv', 'a,"text', /not closed/],
    ['binary.csv', Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 7) % 31)), /binary/],
  ])('refuses %s in one line', async (name, content, reason) => {
    const held = await hold([write(name, content)])
    expect(held).toHaveLength(1)
    expect(held[0]?.reason).toMatch(reason)
  })

  it('has nothing to say of a table without rows', async () => {
    expect(await hold([write('rowless.csv', 'id,text\n')])).toEqual([])
  })
})

describe('rows', () => {
  async function* inChunks(bytes: Buffer, size: number) {
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
  }
  const rowsOf = async (text: string, size: number, limit = 1e6) => {
    const rows: (string | null)[] = []
    for await (const { bytes } of splitRows(inChunks(Buffer.from(text), size), { delimiter: 0x2c, limit }))
      rows.push(bytes && bytes.toString())
    return rows
  }

  it('are the same however the bytes arrive', async () => {
    const text = 'a,"b ""x"", \n c",d\r\n"e"\n,f"g\n"h"i,j\n'
    const whole = await rowsOf(text, 1000)
    expect(whole).toEqual(['a,"b ""x"", \n c",d', '"e"', ',f"g', '"h"i,j'])
    for (const size of [1, 2, 3, 5]) expect(await rowsOf(text, size)).toEqual(whole)
  })

  it('come back as they were written, whatever is in their cells', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'ö') })
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        async (cells, size) => {
          const texts = cells.map((text) => `x${text}`)
          const lines = texts.map((text, index) => `${index},${quoted(text)}`)
          const name = `property-${size}.csv`
          const held = await hold([write(name, ['id,text', ...lines].join('\n'))])
          expect(held.map(({ text }) => text)).toEqual(texts)
        },
      ),
      { numRuns: 50 },
    )
  })
})
