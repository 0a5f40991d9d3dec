import { describe, expect, test } from 'vitest'
import { collectExpressions } from './expressions.js'
import { hostileInputs } from './inputs.js'
import { matchFor } from './match.js'

/** What has not ended by then runs away, on however slow a machine: `npm run bench` has the times. */
const CUT_OFF = 5000

const { expressions, built } = collectExpressions('src')
// What runs away does so on less than the 50,000 characters of the bench.
const inputs = hostileInputs(10_000)

describe('regular expressions of the sources on hostile text', () => {
  test('none runs away', { timeout: 300_000 }, () => {
    const endless = expressions.flatMap(({ file, line, source, flags }) => {
      const bad = inputs.find(({ text }) => matchFor(source, flags, text, CUT_OFF) === Infinity)
      return bad ? [`${file}:${line} on ${bad.name}: /${source}/${flags}`] : []
    })
    expect(endless).toEqual([])
    expect(expressions.length).toBeGreaterThan(300)
  })

  test('those that are built at run time are known', () => {
    // Built from tables of the project or from escaped words, never from a report.
    expect([...new Set(built.map((place) => place.replace(/:\d+$/, '')))]).toEqual([
      'src/language/text/addresses.ts',
      'src/stages/1-read/day.ts',
      'src/stages/1-read/html/depth.ts',
      'src/world/gazetteer/roles.ts',
    ])
  })

  test('an expression that runs away is found', () => {
    expect(matchFor('(?:[.,]?\\d+)*x', 'u', '1'.repeat(200), 100)).toBe(Infinity)
  })
})
