import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/language/network/decode.js'
import { isTree } from '../../../src/language/network/decoder.js'
import { isCrossing, projectiveTree } from '../../../src/language/network/projective.js'

const anyScores = fc
  .integer({ min: 1, max: 12 })
  .chain((count) =>
    fc
      .array(fc.float(), { minLength: count * count, maxLength: count * count })
      .map((values) => ({ count, scores: Float32Array.from(values) })),
  )

const wholeScores = fc
  .integer({ min: 2, max: 5 })
  .chain((count) =>
    fc
      .array(fc.integer({ min: -9, max: 9 }), { minLength: count * count, maxLength: count * count })
      .map((values) => ({ count, scores: Float32Array.from(values) })),
  )

describe('trees without crossing arcs', () => {
  it('have one root for any scores', () => {
    fc.assert(
      fc.property(anyScores, ({ count, scores }) => {
        const heads = projectiveTree(scores, count, count)
        expect(isCrossing(heads)).toBe(false)
        expect(count === 1 || isTree(heads)).toBe(true)
      }),
    )
  })

  it('are the best there are', () => {
    fc.assert(
      fc.property(wholeScores, ({ count, scores }) => {
        const best = Math.max(...treesOf(count).map((heads) => total(scores, count, heads)))
        expect(total(scores, count, projectiveTree(scores, count, count))).toBe(best)
      }),
    )
  })

  it('give way to crossing arcs that the scores insist on', () => {
    // 1 → 3 and 2 → 4 cross; row d has the scores of the heads of d.
    const crossing = (weight: number): Float32Array =>
      Float32Array.from([
        [0, 0, 0, 0, 0],
        [weight, 0, 0, 0, 0],
        [0, weight, 0, 0, 0],
        [0, weight, 0, 0, 0],
        [0, 0, weight, 0, 0],
      ].flat()) // prettier-ignore
    expect([...decode(crossing(20), 5, 5)]).toEqual([-1, 0, 1, 1, 2])
    expect(isCrossing(decode(crossing(2), 5, 5))).toBe(false)
  })

  it('are told from others', () => {
    expect(isCrossing(Int32Array.from([-1, 0, 1, 1, 2]))).toBe(true)
    expect(isCrossing(Int32Array.from([-1, 2, 0, 2, 3]))).toBe(false)
  })
})

/** Every tree with one root and no crossing arcs. */
function treesOf(count: number): Int32Array[] {
  const found: Int32Array[] = []
  const heads = new Int32Array(count).fill(-1)
  const fill = (word: number): void => {
    if (word === count) {
      if (isTree(heads) && !isCrossing(heads)) found.push(heads.slice())
      return
    }
    for (let head = 0; head < count; head++) {
      heads[word] = head
      if (head !== word) fill(word + 1)
    }
  }
  fill(1)
  return found
}

function total(scores: Float32Array, stride: number, heads: Int32Array): number {
  return heads.reduce((sum, head, word) => (word === 0 ? sum : sum + scores[word * stride + head]!), 0)
}
