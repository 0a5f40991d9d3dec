import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  columnOf,
  composeConllu,
  type ConlluRow,
  readConllu,
  wordsOf,
  writeConllu,
} from '../../src/conllu/index.js'
import { loadParser } from '../../src/parser.js'

const parser = loadParser()
const conlluOf = (text: string): string => writeConllu(composeConllu(parser.parse(text), 'a'))
const rowsOf = (text: string): readonly ConlluRow[] => readConllu(conlluOf(text)).flatMap(({ rows }) => rows)

/** Ids and forms, with "_" for SpaceAfter=No: "1-2 don't_". */
const outline = (text: string): string[] =>
  rowsOf(text).map(
    (row) =>
      `${columnOf(row, 'ID')} ${columnOf(row, 'FORM')}${columnOf(row, 'MISC').includes('SpaceAfter=No') ? '_' : ''}`,
  )

describe('text in CoNLL-U', () => {
  it.each([
    ['They don’t know.', ['1 They', '2-3 don’t', '2 do', '3 n’t', '4 know_', '5 .']],
    ["Xi's aide", ["1-2 Xi's", '1 Xi', "2 's", '3 aide']],
    ['It cannot.', ['1 It', '2-3 cannot_', '2 can', '3 not', '4 .']],
    ["She couldn't've.", ['1 She', "2-4 couldn't've_", '2 could', "3 n't", "4 've", '5 .']],
    ['5pm (GMT)', ['1 5_', '2 pm', '3 (_', '4 GMT_', '5 )']],
  ])('writes %s with its contractions', (text, rows) => {
    expect(outline(text)).toEqual(rows)
  })

  it('opens documents and paragraphs and counts sentences', () => {
    const comments = readConllu(conlluOf('Talks ended. Nobody won.\n\nThey  left.')).map(
      ({ comments }) => comments,
    )
    expect(comments).toEqual([
      ['# newdoc id = a', '# newpar', '# sent_id = a-1', '# text = Talks ended.'],
      ['# sent_id = a-2', '# text = Nobody won.'],
      ['# newpar', '# sent_id = a-3', '# text = They left.'],
    ])
  })

  it('names words by where they stand in the text', () => {
    expect(rowsOf('\n Iran  left.').map((row) => columnOf(row, 'MISC'))).toEqual([
      'Entity=B-state|TokenRange=2:6',
      'SpaceAfter=No|TokenRange=8:12',
      'TokenRange=12:13',
    ])
  })

  it('is in Unicode’s composed form', () => {
    expect(columnOf(rowsOf('Zürich')[0]!, 'FORM')).toBe('Z\u00fcrich')
  })

  it('is nothing when the text is', () => {
    expect(conlluOf(' \n ')).toBe('')
  })

  it('is valid whatever the text', () => {
    const words = fc.constantFrom(
      'Iran',
      "can't",
      '’s',
      ' ',
      '.',
      '“',
      '\n',
      '\u00a0',
      '1,000',
      '#',
      '\t',
      '-',
      'e\u0301',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(words, { maxLength: 20 }).map((list) => list.join('')),
    )
    fc.assert(
      fc.property(text, (text) => {
        for (const sentence of readConllu(conlluOf(text))) {
          expectTree(wordsOf(sentence))
          expectText(sentence.comments.at(-1)!.slice('# text = '.length), sentence.rows)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('given words', () => {
  it('are parsed as they are, and all else is kept', () => {
    const text = conlluOf("They don't know. “Yes.”").replace('TokenRange=0:4', 'Note=kept')
    const [annotated] = parser.parseConllu(readConllu(text))
    expect(writeConllu([annotated!])).toContain('\tNote=kept\n')
    expect(parser.parseConllu(readConllu(text))).toEqual(readConllu(text))
  })
})

/** One root, no cycle. */
function expectTree(words: readonly ConlluRow[]): void {
  const heads = words.map((row) => Number(columnOf(row, 'HEAD')))
  expect(heads.filter((head) => head === 0)).toHaveLength(1)
  expect(words.map((row) => columnOf(row, 'DEPREL') === 'root')).toEqual(heads.map((head) => head === 0))
  for (let word = 1; word <= words.length; word++) {
    let at = word
    for (let step = 0; at !== 0; step++) {
      if (step > words.length) throw new Error(`a cycle above word ${word}`)
      at = heads[at - 1]!
    }
  }
}

/** The forms of what is written, with the spaces that are said to be there, make up the text. */
function expectText(text: string, rows: readonly ConlluRow[]): void {
  let rest = text
  let inside = 0
  for (const row of rows) {
    const id = columnOf(row, 'ID')
    if (row.kind === 'word' && Number(id) <= inside) continue
    inside = Number(id.split('-')[1] ?? 0)
    const form = columnOf(row, 'FORM')
    expect(rest.startsWith(form)).toBe(true)
    rest = rest.slice(form.length)
    if (columnOf(row, 'MISC').includes('SpaceAfter=No')) continue
    expect(rest === '' || /^\s/.test(rest)).toBe(true)
    rest = rest.trimStart()
  }
  expect(rest).toBe('')
}
