import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestAssignment } from '../../eval/coreference/assignment.js'
import { f1, METRICS, precision, recall, tally } from '../../eval/coreference/metrics.js'

const chains = (...written: string[]) => written.map((letters) => new Set(letters))

// The example of Pradhan et al. 2014, "Scoring coreference partitions of predicted mentions".
const EXPECTED = [
  ['muc', 2 / 5, 2 / 5],
  ['b3', 17.5 / 42, 4 / 8],
  ['ceafe', 1.3 / 2, 1.3 / 3],
] as const

test.each(EXPECTED)('%s of the example in the literature', (metric, expectedRecall, expectedPrecision) => {
  const scored = tally(chains('abc', 'defg'), chains('ab', 'cd', 'fghi'))[metric]
  expect(recall(scored)).toBeCloseTo(100 * expectedRecall)
  expect(precision(scored)).toBeCloseTo(100 * expectedPrecision)
})

test.each(METRICS)('%s: what is right throughout scores 100, nothing at all scores 0', (metric) => {
  const gold = chains('abc', 'de')
  expect(f1(tally(gold, gold)[metric])).toBeCloseTo(100)
  expect(f1(tally(gold, [])[metric])).toBe(0)
})

test('an assignment is as good as the best of all orders', () => {
  const matrix = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(
    ([rows, columns]) =>
      fc.array(fc.array(fc.nat(9), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }), // prettier-ignore
  )
  fc.assert(
    fc.property(matrix, (gains) => {
      expect(bestAssignment(gains)).toBeCloseTo(bestByTrying(gains))
    }),
  )
})

function bestByTrying(gains: readonly (readonly number[])[]): number {
  const [row, ...rest] = gains
  if (!row) return 0
  const without = (column: number) => rest.map((each) => each.map((gain, at) => (at === column ? 0 : gain)))
  const placed = row.map((gain, column) => gain + bestByTrying(without(column)))
  return Math.max(bestByTrying(rest), ...placed)
}
