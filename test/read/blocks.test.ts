import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spanText } from '../../src/model/index.js'
import { findBlocks } from '../../src/stages/1-read/blocks.js'
import { readText } from './read-text.js'

const blocksOf = (text: string): string[] => findBlocks(text).map((span) => spanText(text, span))

describe('the blocks of a text', () => {
  it('are its lines, trimmed, without the empty ones', () => {
    expect(blocksOf('  One. \r\n\r\n\tTwo.\n\n\n\u00a0\nThree.\u2028Four.')).toEqual([
      'One.',
      'Two.',
      'Three.',
      'Four.',
    ])
  })

  it('join lines that were broken to a width', () => {
    const text = `BORDER TO OPEN AGAIN
By Ann Lee

The two ministers met on Thursday in the capital and agreed
to reopen the border within a month, which trade unions on
both sides had called for since the autumn of last year in
a joint letter.
The trains will run again.

Officials said that the first train would leave the capital
on Monday, and that tickets would be sold from Friday on.`
    expect(blocksOf(text).map((block) => block.replace(/\n/g, ' | '))).toEqual([
      'BORDER TO OPEN AGAIN',
      'By Ann Lee',
      'The two ministers met on Thursday in the capital and agreed | to reopen the border within a month, which trade unions on | both sides had called for since the autumn of last year in | a joint letter.',
      'The trains will run again.',
      'Officials said that the first train would leave the capital | on Monday, and that tickets would be sold from Friday on.',
    ])
  })

  it('stay apart where every line is a paragraph, however short', () => {
    const lines = [
      'The border is open again.',
      'Trains will run from Monday.',
      'The ministers met in the capital on Thursday.',
    ]
    expect(blocksOf(lines.join('\n'))).toEqual(lines)
  })
})

describe('the paragraphs and furniture of any text', () => {
  const words = fc.constantFrom('By Ann Lee', 'KYIV, May 3 (Reuters) - ', '(AFP)', 'Sources', 'Read more', 'The border is open, he said.', '\n', '\n\n', '—', '\r', '\u0000', '\ud800', '“', ' ', '.') // prettier-ignore
  const text = fc.oneof(
    fc.array(words, { maxLength: 40 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  )

  it('are in order, do not overlap, are trimmed and leave out nothing but white space', () => {
    fc.assert(
      fc.property(text, (content) => {
        const { document, paragraphs } = readText(content)
        expect(document.text).toBe(content)
        let at = 0
        for (const [start, end] of paragraphs) {
          expect(content.slice(at, start).trim()).toBe('')
          expect(content.slice(start, end)).toBe(content.slice(start, end).trim())
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(content.slice(at).trim()).toBe('')
      }),
      { numRuns: 300 },
    )
  })

  it('mark whole paragraphs', () => {
    fc.assert(
      fc.property(text, (content) => {
        const { furniture, paragraphs } = readText(content)
        const spans = new Set(paragraphs.map(String))
        for (const { span } of furniture) expect(spans).toContain(String(span))
      }),
      { numRuns: 300 },
    )
  })
})

describe('hostile text', () => {
  it.each([
    ['brackets', '('.repeat(50_000)],
    ['capitals and commas', 'A, '.repeat(20_000)],
    ['dashes', 'A - '.repeat(20_000)],
    ['white space', `x${' '.repeat(50_000)}y`],
    ['empty lines', '\n'.repeat(50_000)],
    ['one phrase over and over', 'The border is open again today.\n'.repeat(2_000)],
    ['prompts', 'Read more\n'.repeat(10_000)],
  ])('of %s is read in linear time', (_, text) => {
    const started = performance.now()
    readText(text)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
