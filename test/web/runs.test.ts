import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../src/model/index.js'
import { cutBlocks } from '../../web/src/reading/runs.js'

const mark = (start: number, end: number, name = '') => ({ span: [start, end] as Span, name })
const shown = (text: string, marks: ReturnType<typeof mark>[]) =>
  cutBlocks(text, marks).map(({ isBlank, runs }) =>
    isBlank ? null : runs.map((run) => [run.text, run.marks.map(({ name }) => name).join('')]),
  )

describe('cutting a text at the borders of its marks', () => {
  it('leaves a text without marks whole', () => {
    expect(shown('One line.', [])).toEqual([[['One line.', '']]])
  })

  it('has no blocks for no text', () => {
    expect(cutBlocks('', [mark(0, 4)])).toEqual([])
  })

  it('gives a run all the marks that cover it, in the order given', () => {
    expect(shown('abcdef', [mark(1, 5, 'x'), mark(0, 3, 'y')])).toEqual([
      [
        ['a', 'y'],
        ['bc', 'xy'],
        ['de', 'x'],
        ['f', ''],
      ],
    ])
  })

  it('puts paragraphs and the blank lines between them into blocks of their own', () => {
    expect(shown('One\ntwo.\n\n  Three.\n', [])).toEqual([
      [['One\ntwo.', '']],
      null,
      [['  Three.', '']],
      null,
    ])
  })

  it('carries a mark over the border of a paragraph', () => {
    expect(shown('“One.\n\nTwo.”', [mark(1, 11, 'x')])).toEqual([
      [
        ['“', ''],
        ['One.', 'x'],
      ],
      null,
      [
        ['Two.', 'x'],
        ['”', ''],
      ],
    ])
  })

  it('passes over marks that are empty, and takes of those that reach beyond the text what there is', () => {
    expect(shown('abc', [mark(1, 1, 'x'), mark(2, 9, 'y')])).toEqual([
      [
        ['a', ''],
        ['b', ''],
        ['c', 'y'],
      ],
    ])
  })

  const texts = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '\n', '\n\n', 'é', '😀', '\r\n', '\t'),
    maxLength: 60,
  })
  const spans = fc.array(
    fc.tuple(fc.nat(70), fc.nat(30)).map(([start, length]) => mark(start, start + length)),
    { maxLength: 12 },
  )

  it('gives the text back to the last character', () => {
    fc.assert(
      fc.property(texts, spans, (text, marks) => {
        const runs = cutBlocks(text, marks).flatMap(({ runs }) => runs)
        expect(runs.map((run) => run.text).join('')).toBe(text)
        expect(runs.every(({ span: [start, end], text: words }) => text.slice(start, end) === words)).toBe(
          true,
        )
      }),
    )
  })

  it('covers with each mark exactly the characters of its span', () => {
    fc.assert(
      fc.property(texts, spans, (text, marks) => {
        const runs = cutBlocks(text, marks).flatMap(({ runs }) => runs)
        for (const one of marks) {
          const covered = runs.filter((run) => run.marks.includes(one)).map((run) => run.text)
          expect(covered.join('')).toBe(text.slice(...one.span))
        }
      }),
    )
  })
})
