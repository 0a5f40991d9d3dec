import { chmodSync, symlinkSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { dayOf, findInputs, LIMITS, STANDARD_INPUT } from '../../src/cli/input/index.js'
import { readLines } from '../../src/cli/input/lines.js'
import { temporaryFolder } from './folder.js'
import { hold } from './hold.js'

const { path, write } = temporaryFolder()

describe('finding inputs', () => {
  const names = async (...given: string[]) => (await findInputs(given)).inputs.map(({ name }) => name)

  it('searches folders by name, hidden files and other kinds left out', async () => {
    for (const name of ['b.txt', 'a.html.gz', 'c/d.jsonl', 'c/e.pdf', '.hidden.txt', 'c/.git/x.txt'])
      write(`search/${name}`, 'x')
    expect(await names(path('search'))).toEqual(
      ['a.html.gz', 'b.txt', 'c/d.jsonl'].map((name) => path(`search/${name}`)),
    )
  })

  it('follows a link once and never in a ring', async () => {
    write('ring/a.txt', 'x')
    symlinkSync(path('ring'), path('ring/back'))
    symlinkSync(path('ring/self'), path('ring/self'))
    expect(await names(path('ring'))).toEqual([path('ring/a.txt')])
  })

  it('expands patterns by name, and takes a file whose name looks like one', async () => {
    write('glob/b.txt', 'x')
    write('glob/c/a.txt', 'x')
    write('glob/d[1].txt', 'x')
    expect(await names(path('glob/**/*.txt'))).toEqual(
      ['b.txt', 'c/a.txt', 'd[1].txt'].map((name) => path(`glob/${name}`)),
    )
    expect(await names(path('glob/d[1].txt'))).toEqual([path('glob/d[1].txt')])
  })

  it('names what is missing or empty', async () => {
    write('empty/report.pdf', 'x')
    const { inputs, faults } = await findInputs([path('none.txt'), path('empty'), path('*.nothing')])
    expect(inputs).toEqual([])
    expect(faults.map(({ reason }) => reason)).toEqual([
      'no such file or folder',
      'the folder holds no input',
      'no input matches',
    ])
  })
})

describe('opening text', () => {
  it('keeps it exactly as it is', async () => {
    const text = '\n  The \u0000 border\r\nis open.\t\n\n'
    const file = write('exact.txt', text)
    expect(await hold([file], { published: '2022-09-15' })).toEqual([
      { id: file, text, published: '2022-09-15' },
    ])
  })

  it('takes an empty file as an empty document', async () => {
    expect(await hold([write('empty.txt', ''), write('empty.txt.gz', gzipSync(''))])).toMatchObject([
      { text: '' },
      { text: '' },
    ])
  })

  it('unpacks gzip, and names a broken one', async () => {
    const packed = gzipSync('The border is open.')
    const held = await hold([write('a.txt.gz', packed), write('b.txt.gz', packed.subarray(0, 20))])
    expect(held[0]?.text).toBe('The border is open.')
    expect(held[1]?.reason).toMatch(/broken gzip file/)
  })

  it('refuses what is too long, packed or not', async () => {
    const long = 'a'.repeat(LIMITS.documentCharacters + 1)
    const bomb = gzipSync(Buffer.alloc(LIMITS.documentCharacters * 20))
    const held = await hold([
      write('long.txt', long),
      write('line.txt', 'b'.repeat(10_000_000)),
      write('bomb.txt.gz', bomb),
    ])
    expect(held.map(({ reason }) => reason?.replace(/:.*/, ''))).toEqual([
      'is too long',
      'is too long for one document',
      'is too long for one document',
    ])
  })

  it('tells what standard input holds', async () => {
    expect(await hold([STANDARD_INPUT], { standardInput: 'The border.' })).toMatchObject([
      { id: '-', text: 'The border.' },
    ])
    expect(await hold([STANDARD_INPUT], { standardInput: '{"id":"a","text":"The border."}' })).toMatchObject([
      { id: 'a' },
    ])
    expect(await hold([STANDARD_INPUT], { standardInput: gzipSync('The border.') })).toMatchObject([
      { text: 'The border.' },
    ])
    expect(await hold([STANDARD_INPUT], { standardInput: '' })).toMatchObject([{ text: '' }])
  })

  it.skipIf(process.getuid?.() === 0)('names a file that may not be read', async () => {
    const file = write('secret.txt', 'x')
    chmodSync(file, 0)
    expect(await hold([file])).toEqual([{ id: file, reason: 'not readable: permission denied' }])
  })

  it('names a path that leads through a file', async () => {
    expect(await hold([`${write('file.txt', 'x')}/more.txt`])).toMatchObject([
      { reason: 'no such file or folder' },
    ])
  })
})

describe('opening JSON Lines', () => {
  it('names bad lines by number and keeps the rest', async () => {
    const lines = [
      '{"id":"a","text":"One.","published":"2020-01-02"}',
      '{"id":"b","text":',
      '',
      '{"id":"c"}',
      '{"id":"d","text":"Two.","published":"2022-13-40"}',
      '[1]',
      '{"id":7,"text":"Three.","published":"2021-05-06T10:00:00Z"}',
      '{"text":"Four."}',
    ]
    const file = write('lines.jsonl', lines.join('\n'))
    expect(await hold([file], { published: '2022-09-15' })).toEqual([
      { id: 'a', text: 'One.', published: '2020-01-02' },
      { id: `${file}:2`, reason: 'is not valid JSON' },
      { id: `${file}:4`, reason: 'has no "text"' },
      { id: `${file}:5`, reason: '"published" is no date: "2022-13-40"' },
      { id: `${file}:6`, reason: expect.stringContaining('is no record') as string },
      { id: '7', text: 'Three.', published: '2021-05-06' },
      { id: `${file}:8`, text: 'Four.', published: '2022-09-15' },
    ])
  })

  it('keeps lone surrogates and zero characters of the text', async () => {
    const file = write('odd.jsonl', '\ufeff{"id":"a","text":"\\ud800 \\u0000 end"}\r\n')
    expect(await hold([file])).toMatchObject([{ text: '\ud800 \u0000 end' }])
  })

  it('passes over a line that is too long and holds no more than the limit', async () => {
    async function* chunks() {
      yield Buffer.from('first\nse')
      for (let count = 0; count < 100; count++) yield Buffer.alloc(1000, 'x')
      yield Buffer.from('\nthird\n\nfifth')
    }
    const lines: (string | null)[] = []
    for await (const { number, bytes } of readLines(chunks(), 500))
      lines.push(bytes && `${number} ${bytes.toString()}`)
    expect(lines).toEqual(['1 first', null, '3 third', '4 ', '5 fifth'])
  })
})

describe('a day', () => {
  it.each([
    ['2022-09-15', '2022-09-15'],
    ['2024-02-29', '2024-02-29'],
    ['2022-09-15T23:59:00+14:00', '2022-09-15'],
    ['2023-02-29', null],
    ['2022-13-40', null],
    ['15.9.2022', null],
    ['', null],
  ])('is read from "%s"', (words, day) => {
    expect(dayOf(words)).toBe(day)
  })
})
