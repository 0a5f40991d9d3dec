import { describe, expect, it } from 'vitest'
import type { Source } from '../../src/model/index.js'
import { readSource } from './read-text.js'

const codesOf = (source: Partial<Source>): string[] => read(source).notices.map(({ code }) => code)
const read = (source: Partial<Source>) =>
  readSource({ sourceId: 'a', format: 'text', content: 'The border is open.', ...source })

describe('the document', () => {
  it('has the same id for the same text, wherever it came from', () => {
    const one = read({ sourceId: 'one', published: '2022-09-15' }).adds.document
    const other = read({ sourceId: 'other', url: 'https://example.org' }).adds.document
    expect(one.id).toMatch(/^[0-9a-f]{32}$/)
    expect(other.id).toBe(one.id)
    expect(read({ content: 'The border is open!' }).adds.document.id).not.toBe(one.id)
  })

  it('takes its title from the text when no other is known', () => {
    const content =
      '# Border open\n\nThe two ministers agreed on Thursday to open the border again.\n\nTrains run.'
    expect(read({ content }).adds.document.title).toBe('Border open')
    expect(read({ content, title: 'Another' }).adds.document.title).toBe('Another')
  })
})

describe('the language', () => {
  it.each([
    ['en', 'The two ministers met on Thursday in the capital and agreed to reopen the border. '.repeat(5)],
    ['en', 'Border open'],
    [
      'und',
      'Les deux ministres se sont rencontrés jeudi dans la capitale et ont convenu de rouvrir la frontière. '.repeat(
        5,
      ),
    ],
    ['und', 'Два министра встретились в четверг в столице и договорились вновь открыть границу. '.repeat(5)],
  ])('is %s', (language, content) => {
    const { adds, notices } = read({ content, published: '2022-09-15' })
    expect(adds.document.language).toBe(language)
    expect(notices.map(({ code }) => code)).toEqual(language === 'en' ? [] : ['not-english'])
  })
})

describe('notices', () => {
  it.each<[string, Partial<Source>, string[]]>([
    ['nothing amiss', { published: '2022-09-15' }, []],
    ['no date', {}, []],
    ['a date that is none', { published: '2022-13-40' }, ['unusable-date']],
    ['no text', { content: '', published: '2022-09-15' }, ['empty-document']],
    ['only white space', { content: ' \n\t', published: '2022-09-15' }, ['empty-document']],
    ['broken characters', { content: 'The \ufffd is open.', published: '2022-09-15' }, ['broken-characters']],
  ])('tell of %s', (_, source, codes) => {
    expect(codesOf(source)).toEqual(codes)
  })
})
