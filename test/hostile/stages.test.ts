import { describe, expect, test } from 'vitest'
import { codeReport, loadKnowledge } from '../../src/pipeline.js'
import { LENGTH } from './inputs.js'

const knowledge = loadKnowledge()
const MOST_MILLISECONDS = 2000
/** Parsing takes time by the token, and a text of marks has five times as many as one of words. */
const MOST_MILLISECONDS_A_TOKEN = 1

/** One sentence of ten thousand events costs this stage their square; it is held to what it takes. */
const ALLOWED: Readonly<Record<string, number>> = { code: 20_000 }

/** Time of each stage on the fragment repeated. */
function stagesOn(fragment: string): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  const content = fragment.repeat(Math.ceil(LENGTH / fragment.length)).slice(0, LENGTH)
  const source = { sourceId: 'hostile', format: 'text' as const, content, published: '2022-09-15' }
  codeReport(source, knowledge, ({ stage, milliseconds }) => times.set(stage, milliseconds))
  return times
}

describe('50,000 characters of one fragment', () => {
  test.each([
    ['said ', 10_000],
    ['$1bn ', 30_000],
    ['1,000 killed ', 10_000],
    ['“Aa,” said B. ', 25_000],
    ['supports sanctions on ', 10_000],
    ['May 3, 2019 ', 20_000],
    [' ', 0],
    ['1', 1],
  ])('%j keeps every stage short', { timeout: 120_000 }, (fragment, tokens) => {
    for (const [stage, milliseconds] of stagesOn(fragment)) {
      const most =
        stage === 'parse'
          ? Math.max(MOST_MILLISECONDS, tokens * MOST_MILLISECONDS_A_TOKEN)
          : (ALLOWED[stage] ?? MOST_MILLISECONDS)
      expect(milliseconds, stage).toBeLessThan(most)
    }
  })
})
