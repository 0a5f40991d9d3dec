import { describe, expect, it } from 'vitest'
import { longDate, shortDate } from '../../src/cli/view/dates.js'
import type { ResolvedDate } from '../../src/model/index.js'

describe('a date in the view', () => {
  it.each([
    ['2022-02-24', '2022-02-24', 'day', '2022-02-24'],
    ['2022-02-03', '2022-02-04', 'day', '2022-02-03–04'],
    ['2022-08-29', '2022-09-04', 'week', '2022-08-29 –09-04'],
    ['2022-02-01', '2022-02-28', 'month', '2022-02'],
    ['2021-12-01', '2022-02-28', 'season', '2021-12-01 –2022-02-28'],
    ['2022-07-01', '2022-09-30', 'quarter', '2022-Q3'],
    ['2014-01-01', '2014-12-31', 'year', '2014'],
    ['1990-01-01', '1999-12-31', 'decade', '1990s'],
  ] as const)('%s to %s (%s) is %s', (start, end, precision, shown) => {
    const date: ResolvedDate = { start, end, precision, text: '' }
    expect(shortDate(date)).toBe(shown)
  })

  it('is written out in the heading', () => {
    expect(longDate('2022-09-05')).toBe('5 September 2022')
  })
})
