import { createContext, Script } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { collectExpressions } from './expressions.js'
import { hostileInputs } from './inputs.js'

const MOST_MILLISECONDS = 100
/** A machine that does other things meanwhile gets more tries, not more time. */
const TRIES = 4

const { expressions, built } = collectExpressions('src')
const inputs = hostileInputs()

/** Runs as many matches as there are, cut off long after the limit. */
const MATCH = new Script(
  '(() => { if (re.global) for (const _ of text.matchAll(re)); else re.test(text) })()',
)
const context = createContext({ re: /./, text: '' }) as { re: RegExp; text: string }

function milliseconds(source: string, flags: string, text: string): number {
  context.re = new RegExp(source, flags)
  context.text = text
  const started = performance.now()
  try {
    MATCH.runInContext(context, { timeout: 10 * MOST_MILLISECONDS })
  } catch {
    return Infinity
  }
  return performance.now() - started
}

describe('regular expressions of the sources on hostile text', () => {
  test('none takes long', { timeout: 180_000 }, () => {
    const slow = expressions.flatMap(({ file, line, source, flags }) => {
      const bad = inputs.find(({ text }) =>
        Array.from({ length: TRIES }).every(() => milliseconds(source, flags, text) > MOST_MILLISECONDS),
      )
      return bad ? [`${file}:${line} on ${bad.name}: /${source}/${flags}`] : []
    })
    expect(slow).toEqual([])
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
    expect(milliseconds('(?:[.,]?\\d+)*x', 'u', '1'.repeat(200))).toBe(Infinity)
  })
})
