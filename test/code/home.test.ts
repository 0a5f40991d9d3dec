import { describe, expect, it } from 'vitest'
import { codeReport, loadKnowledge } from '../../src/pipeline.js'

const knowledge = loadKnowledge()

function codesIn(content: string, title: string | null = null) {
  const record = { sourceId: 'test', format: 'text', content, title, published: '2022-09-15' } as const
  const { events } = codeReport(record, knowledge)
  const sides = events.flatMap(({ source, target }) => [...source, ...target])
  return sides.map(({ code, inferred }) => `${code}${inferred ? ' inferred' : ''}`)
}

describe('people of a state that no words name', () => {
  it('are of the country that the title names', () => {
    const text = 'Chinese and Kenyan delegates watched the vote. Police arrested the bishop on Monday.'
    expect(codesIn(text, 'Kenyan bishop arrested')).toContain('KENCOP inferred')
  })

  it('are of the country that the opening sentence names alone', () => {
    const text = 'A bridge collapsed in Kenya. French and German engineers came. Police arrested the bishop.'
    expect(codesIn(text)).toContain('KENCOP inferred')
  })

  it('keep the country of the place that the sentence tells', () => {
    const text =
      'France and Kenya agreed on a treaty. Multiple officials in Ghana condemned Joe Biden on Monday.'
    expect(codesIn(text, 'Kenya and France sign treaty')).toContain('GHAGOV')
  })

  it('are of the country that the opening names first and the report most often', () => {
    const text = 'Kenya and France met. Kenya is far from Ghana. Police arrested the bishop.'
    expect(codesIn(text)).toContain('KENCOP inferred')
  })

  it('stay without a country where the report opens with several', () => {
    const text = 'France, Kenya and Ghana met. Ghana and Kenya left. Police arrested the bishop.'
    expect(codesIn(text)).toContain('COP')
  })

  it('are the public of that country, too', () => {
    const text = 'Kenya held a vote on Monday. Joe Biden urged the public to remain calm.'
    expect(codesIn(text, 'Kenya votes')).not.toContain('KENCVL inferred')
    expect(codesIn('William Ruto urged the public to remain calm.', 'Kenya votes')).toContain(
      'KENCVL inferred',
    )
  })

  it('stay without a country where the sentence speaks only of another one', () => {
    const text = 'A bridge collapsed in Kenya. Multiple officials condemned Joe Biden near Paris.'
    expect(codesIn(text)).not.toContain('KENGOV inferred')
  })

  it('are not rebels, who come from anywhere', () => {
    const text =
      'Chinese and French ships watched Kenya. Rebels attacked Joe Biden. France, China and Ghana left.'
    expect(codesIn(text, 'Kenya')).not.toContain('KENREB inferred')
  })
})
