import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadSegmenter, type TextSentence } from '../../src/language/text/index.js'

const { segment } = loadSegmenter()

const segmentAll = (text: string): TextSentence[] => segment(text, [0, text.length])

/** Pieces that decide about tokens and sentences, in any order. */
const MARKS = [
  ...['.', '!', '?', '…', '"', '“', '”', "'", '’', '(', ')', '[', ']', ',', ';', ':', '-', '—', '*', '/', '@', '#', '_', '$'],
  ...['U.S.', 'Gen.', 'p.m.', 'No.', 'http://a.b', 'a@b.org', 'said', 'She', 'treaty', '3.5', '4', ' ', '  ', '\u00a0', '\u0301'],
  ...['\ud83d', '\ude00', '北', 'й', '\u200d', '۔', '。', "n't", 'cannot', ':)', '<<', '|'],
] // prettier-ignore

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...MARKS), { maxLength: 80 }).map((pieces) => pieces.join('')),
)

describe('segmenter', () => {
  it('puts every character but space in one token, in order, whatever the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const spans = segmentAll(text).flatMap(({ tokens }) => tokens.map(({ span }) => span))
        expect(spans.map((span) => text.slice(...span)).join('')).toBe(text.replace(/\s+/gu, ''))
        expect(
          spans.every(([start, end], index) => start < end && start >= (spans[index - 1]?.[1] ?? 0)),
        ).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('gives sentences the span of their tokens, none of them empty or too long', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const { span, tokens } of segmentAll(text)) {
          expect(tokens.length).toBeGreaterThan(0)
          expect(tokens.length).toBeLessThanOrEqual(400)
          expect(span).toEqual([tokens[0]!.span[0], tokens.at(-1)!.span[1]])
        }
      }),
      { numRuns: 200 },
    )
  })

  it('reads a paragraph as it would read it alone', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, other) => {
        const shift = other.length + 1
        const shifted = segment(`${other}\n${text}\n${other}`, [shift, shift + text.length])
        expect(shifted.map(({ span }) => [span[0] - shift, span[1] - shift])).toEqual(
          segmentAll(text).map(({ span }) => span),
        )
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['letters without a space', 'a'],
    ['dots', '.'],
    ['quotation marks', '"'],
    ['opening marks', '“'],
    ['opening brackets', '('],
    ['brackets and stops', '( . '],
    ['square brackets with numbers', '[1] '],
    ['combining marks', '\u0301'],
    ['lone surrogates', '\ud83d'],
    ['letters and dots', 'a.'],
    ['letters and hyphens', 'a-'],
    ['addresses', 'a@'],
    ['underscores', 'a_'],
    ['questions that nobody asks', '"Why?" Lee '],
    ['apostrophes', "a'"],
    ['rules', '-=*'],
    ['digits and commas', '1,'],
    ['spaces', ' '],
  ])('takes time in proportion to length: %s', (_, piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(length / piece.length)
      const start = performance.now()
      segmentAll(text)
      return performance.now() - start
    }
    time(8_000)
    const short = Math.min(time(8_000), time(8_000), time(8_000))
    const long = Math.min(time(64_000), time(64_000))
    // Eight times the text; quadratic work would take sixty-four times as long.
    expect(long).toBeLessThan(24 * short + 40)
  })
})
