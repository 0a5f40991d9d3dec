import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnOf, ConlluError, readConllu, wordsOf, writeConllu } from '../../src/conllu/index.js'

const row = (id: string, form: string, misc = '_') =>
  [id, form, '_', '_', '_', '_', '_', '_', '_', misc].join('\t')

const DOCUMENT = [
  '# newdoc id = a',
  '# sent_id = a-1',
  "# text = They don't.",
  row('1', 'They'),
  row('2-3', "don't", 'SpaceAfter=No'),
  row('2', 'do'),
  row('3', "n't"),
  row('3.1', 'agree'),
  row('4', '.'),
  '',
  '# text = Yes',
  row('0.1', 'they'),
  row('1', 'Yes', 'Note=a b'),
  '',
  '',
].join('\n')

const failureOf = (text: string): ConlluError | null => {
  try {
    readConllu(text)
    return null
  } catch (error) {
    return error as ConlluError
  }
}

describe('CoNLL-U', () => {
  it('is written as it was read', () => {
    expect(writeConllu(readConllu(DOCUMENT))).toBe(DOCUMENT)
  })

  it('keeps multiword tokens and empty nodes apart from words', () => {
    const [first, second] = readConllu(DOCUMENT)
    expect(wordsOf(first!).map((word) => columnOf(word, 'FORM'))).toEqual(['They', 'do', "n't", '.'])
    expect(first!.rows.map(({ kind }) => kind)).toEqual([
      'word',
      'multiword',
      'word',
      'word',
      'empty',
      'word',
    ])
    expect(second!.rows.map(({ kind }) => kind)).toEqual(['empty', 'word'])
  })

  it('keeps the ends of its lines', () => {
    const text = DOCUMENT.replaceAll('\n', '\r\n')
    expect(writeConllu(readConllu(text))).toBe(text)
  })

  it.each([
    ['without the empty line at its end', DOCUMENT.slice(0, -1)],
    ['without the end of its last line', DOCUMENT.slice(0, -2)],
    ['with a byte order mark', `\ufeff${DOCUMENT}`],
    ['with more empty lines', `\n\n${DOCUMENT.replaceAll('\n\n', '\n\n\n')}\n`],
  ])('%s is put right', (_, text) => {
    expect(writeConllu(readConllu(text))).toBe(DOCUMENT)
  })

  it('keeps comments that stand alone', () => {
    const text = `# global = x\n\n${DOCUMENT}`
    expect(writeConllu(readConllu(text))).toBe(text)
  })

  it('may be empty', () => {
    expect(readConllu('')).toEqual([])
    expect(writeConllu([])).toBe('')
  })

  it.each([
    [2, 'has 3 columns', `${row('1', 'a')}\n2\tb\t_\n`],
    [1, 'has 1 column', 'plain text\n'],
    [1, 'has 11 columns', `${row('1', 'a')}\t_\n`],
    [1, 'nothing in the column FORM', `${row('1', '')}\n`],
    [1, 'nothing in the column FORM', `${row('1', ' ')}\n`],
    [1, 'nothing in the column MISC', `${row('1', 'a', '')}\n`],
    [2, 'has the id 3 where 2 is due', `${row('1', 'a')}\n${row('3', 'b')}\n`],
    [2, 'has the id 1 where 2 is due', `${row('1', 'a')}\n${row('1', 'b')}\n`],
    [1, 'has the id 2 where 1 is due', `${row('2', 'a')}\n`],
    [1, 'has the id "one"', `${row('one', 'a')}\n`],
    [1, 'has the id "1.5.2"', `${row('1.5.2', 'a')}\n`],
    [1, 'has the id "-1"', `${row('-1', 'a')}\n`],
    [1, 'has the id "01"', `${row('01', 'a')}\n`],
    [1, 'has the id 1.1 where 0.1 is due', `${row('1.1', 'a')}\n`],
    [2, 'whose end is before its start', `${row('1', 'a')}\n${row('2-1', 'b')}\n`],
    [2, 'before word 2', `${row('1', 'a')}\n${row('1-2', 'b')}\n`],
    [3, 'inside another', `${row('1-3', 'abc')}\n${row('1', 'a')}\n${row('2-3', 'bc')}\n`],
    [3, 'before word 3', `${row('1-3', 'abc')}\n${row('1', 'a')}\n\n`],
    [2, 'without words', `${row('1-2', 'ab')}\n\n`],
    [2, 'inside a sentence', `${row('1', 'a')}\n# text = b\n`],
  ])('broken in line %i is refused: %s', (line, reason, text) => {
    const failure = failureOf(text)
    expect(failure).toBeInstanceOf(ConlluError)
    expect(failure).toMatchObject({ line, reason: expect.stringContaining(reason) as string })
  })

  it('of any kind is read or refused by line', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '',
        '#',
        row('1', 'a'),
        row('2', 'b'),
        row('1-2', 'ab'),
        row('1.1', 'c'),
        row('1', '\u2028'),
      ),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = lines.join('\n')
        const failure = failureOf(text)
        if (failure) {
          expect(failure).toBeInstanceOf(ConlluError)
          expect(failure.line).toBeLessThanOrEqual(text.split('\n').length)
        } else {
          const written = writeConllu(readConllu(text))
          expect(writeConllu(readConllu(written))).toBe(written)
        }
      }),
    )
  })
})
