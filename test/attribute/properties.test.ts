import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains } from '../../src/model/index.js'
import { findQuotations } from '../../src/stages/5-attribute/signs/quotations.js'
import { readingOf, statementsIn } from './knowledge.js'

/** Pieces that quotations and cues are made of, in any order: more hostile than letters at random. */
const pieces = fc.constantFrom(
  '“', '”', '"', "''", '‘', '’', "'", ' ', ' ', ', ', '. ', ': ', '\n\n', ' — ', 'he said', 'said Putin', 'Moscow', 'told Xi that',
  'according to', 'the war is over', 'We won', 'which', 'and', 'urged both to', 'did not mention', '((', 'Ω', '😀', '\u0000',
) // prettier-ignore
const texts = fc.array(pieces, { maxLength: 40 }).map((found) => found.join(''))

describe('any text', () => {
  it('gives statements whose spans lie in it, in order and not empty', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme', maxLength: 120 })), (text) => {
        for (const { content, cue, speaker } of statementsIn(text)) {
          expect(content.length).toBeGreaterThan(0)
          for (const [start, end] of [...content, ...cue, ...speaker.spans]) {
            expect(0 <= start && start < end && end <= text.length).toBe(true)
          }
          for (let at = 1; at < content.length; at++) {
            expect(content[at - 1]![1]).toBeLessThanOrEqual(content[at]![0])
          }
        }
      }),
      { numRuns: 150, seed: 7 },
    )
  })

  it('numbers statements in order, parents first, each inside its parent', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const statements = statementsIn(text)
        expect(statements.map(({ id }) => id)).toEqual(statements.map((_, at) => `s${at + 1}`))
        statements.forEach(({ parent, content }, at) => {
          if (parent === null) return
          const outer = statements.findIndex(({ id }) => id === parent)
          expect(outer).toBeLessThan(at)
          const holds = content.every((span) =>
            statements[outer]!.content.some((piece) => contains(piece, span)),
          )
          expect(holds).toBe(true)
        })
      }),
      { numRuns: 100, seed: 11 },
    )
  })

  it('gives the same statements twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(JSON.stringify(readingOf(text).statements)).toBe(JSON.stringify(readingOf(text).statements))
      }),
      { numRuns: 30, seed: 13 },
    )
  })
})

describe('the quotation scanner', () => {
  it.each(['‘a ', '"', "'a", '“', "a' ", '“‘', '«'])('takes linear time on repeated %s', (piece) => {
    const text = piece.repeat(50_000 / piece.length)
    const started = performance.now()
    findQuotations(text, [[0, text.length]])
    expect(performance.now() - started).toBeLessThan(500)
  })

  it.each([
    ['He said ‘no’ to the workers’ demands.', ['‘no’']],
    ['The ‘90s and the parties’ “new deal”.', ['“new deal”']],
    ['It is 6\'2" tall and "quite" red.', ['"quite"']],
    ["They wrote ''it's over'' there.", ["''it's over''"]],
    ['“Left open\n\n“and closed”', ['“Left open', '“and closed”']],
    ['"One "two" three', ['"One', '"two"']],
  ])('%s', (text, quotations) => {
    const paragraphs = [...text.matchAll(/[^\n]+/g)].map((found) => [found.index, found.index + found[0].length] as const) // prettier-ignore
    expect(findQuotations(text, paragraphs).map(({ span }) => text.slice(...span))).toEqual(quotations)
  })
})
