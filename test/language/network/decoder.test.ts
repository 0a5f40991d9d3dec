import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestHeads, bestTree, isTree } from '../../../src/language/network/decoder.js'
import { randomNumbers } from './tiny-model.js'

const score = fc.float({ min: -20, max: 20, noNaN: true })

function tables(
  value: fc.Arbitrary<number>,
  most: number,
): fc.Arbitrary<{ scores: Float32Array; count: number }> {
  return fc
    .integer({ min: 2, max: most })
    .chain((count) =>
      fc
        .array(value, { minLength: count * count, maxLength: count * count })
        .map((values) => ({ scores: Float32Array.from(values), count })),
    )
}

function total(scores: Float32Array, count: number, heads: ArrayLike<number>): number {
  let sum = 0
  for (let row = 1; row < count; row++) sum += scores[row * count + heads[row]!]!
  return sum
}

/** The best of all ways to give each row a head. */
function bestByTrial(scores: Float32Array, count: number): number {
  let best = -Infinity
  const heads = new Int32Array(count).fill(-1)
  const choose = (row: number): void => {
    if (row === count) {
      if (isTree(heads)) best = Math.max(best, total(scores, count, heads))
      return
    }
    for (let head = 0; head < count; head++) {
      if (head === row) continue
      heads[row] = head
      choose(row + 1)
    }
  }
  choose(1)
  return best
}

describe('the best tree', () => {
  it.each([
    ['the root alone', [[0]], [-1]],
    [
      'one word',
      [
        [0, 0],
        [-5, 9],
      ],
      [-1, 0],
    ],
    [
      'two words that would head each other',
      [
        [0, 0, 0],
        [1, 0, 9],
        [2, 9, 0],
      ],
      [-1, 2, 0],
    ],
    [
      'two words that would both be the root',
      [
        [0, 0, 0],
        [9, 0, 1],
        [8, 2, 0],
      ],
      [-1, 0, 1],
    ],
  ])('of %s', (_, rows, heads) => {
    expect([...bestTree(Float32Array.from(rows.flat()), rows.length, rows.length)]).toEqual(heads)
  })

  it('is one tree with one root, for any numbers', () => {
    const any = fc.oneof(fc.float(), fc.constantFrom(NaN, Infinity, -Infinity, 0, 3e38, -3e38))
    fc.assert(
      fc.property(tables(any, 9), ({ scores, count }) => {
        const heads = bestTree(scores, count, count)
        expect(heads[0]).toBe(-1)
        expect(heads.slice(1).every((head, at) => head >= 0 && head < count && head !== at + 1)).toBe(true)
        expect(isTree(heads)).toBe(true)
      }),
    )
  })

  it('has the greatest sum that any tree has', () => {
    fc.assert(
      fc.property(tables(score, 6), ({ scores, count }) => {
        const found = total(scores, count, bestTree(scores, count, count))
        expect(found).toBeCloseTo(bestByTrial(scores, count), 4)
      }),
      { numRuns: 200 },
    )
  })

  it('is made of the best heads where these are a tree', () => {
    fc.assert(
      fc.property(tables(score, 5), ({ scores, count }) => {
        const heads = bestHeads(scores, count, count)
        fc.pre(isTree(heads))
        expect([...bestTree(scores, count, count)]).toEqual([...heads])
      }),
    )
  })

  it('does not depend on what stands between the rows', () => {
    fc.assert(
      fc.property(tables(score, 7), ({ scores, count }) => {
        const wide = new Float32Array(count * (count + 3)).fill(1e9)
        for (let row = 0; row < count; row++) {
          wide.set(scores.subarray(row * count, (row + 1) * count), row * (count + 3))
        }
        expect(bestTree(wide, count + 3, count)).toEqual(bestTree(scores, count, count))
      }),
    )
  })

  it.each([
    ['pairs that head each other', (row: number, head: number) => (((row - 1) ^ 1) === head - 1 ? 10 : 0)],
    [
      'one cycle of all words',
      (row: number, head: number) => (head === row - 1 || head === row + 399 ? 10 : 0),
    ],
    ['cycles within cycles', (row: number, head: number) => -Math.log2(1 + ((row - 1) ^ (head - 1)))],
    ['all the same', () => 0],
  ])('of 400 words is found at once: %s', (_, valueOf) => {
    const count = 401
    const random = randomNumbers(5)
    const scores = Float32Array.from({ length: count * count }, (_, index) => {
      const [row, head] = [Math.floor(index / count), index % count]
      return head === 0 ? -5 : valueOf(row, head) + random() / 1e4
    })
    const start = performance.now()
    expect(isTree(bestTree(scores, count, count))).toBe(true)
    expect(performance.now() - start).toBeLessThan(500)
  })
})
