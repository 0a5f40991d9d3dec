import { describe, expect, test } from 'vitest'
import { codeReport, loadKnowledge } from '../../src/pipeline.js'
import { REPORT_FRAGMENTS, repeated } from './inputs.js'

const knowledge = loadKnowledge()
const LENGTH = 5000

describe('one fragment over and over', () => {
  test.each(REPORT_FRAGMENTS)('%j costs no stage its work', { timeout: 120_000 }, (fragment) => {
    const content = repeated(fragment, LENGTH)
    const source = { sourceId: 'hostile', format: 'text' as const, content, published: '2022-09-15' }
    const report = codeReport(source, knowledge)
    expect(report.document.text).toBe(content)
    expect(report.notices.filter(({ code }) => code === 'stage-failed')).toEqual([])
  })
})
