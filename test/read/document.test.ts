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

describe('the day of publication', () => {
  const page = '<meta property="article:published_time" content="2021-01-05"><p>The border is open.</p>'

  it.each<[string, Partial<Source>, string | null, string[]]>([
    [
      'is the presumed one where nothing tells it',
      { presumed: '2022-09-15' },
      '2022-09-15',
      ['presumed-date'],
    ],
    ["is the source's own", { presumed: '2022-09-15', published: '2021-01-05' }, '2021-01-05', []],
    ["is the page's own", { presumed: '2022-09-15', format: 'html', content: page }, '2021-01-05', []],
    ['is not known where the presumed one is no date', { presumed: 'soon' }, null, []],
  ])('%s', (_, source, day, codes) => {
    const { adds, notices } = read(source)
    expect([adds.document.published, notices.map(({ code }) => code)]).toEqual([day, codes])
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

  it('count the characters that the decoder replaced, whether the text shows them or not', () => {
    const [notice] = read({
      format: 'html',
      content: '<p>Open.</p>',
      published: '2022-09-15',
      replaced: 3,
    }).notices
    expect(notice).toMatchObject({
      code: 'broken-characters',
      message: expect.stringMatching(/^3 /) as string,
    })
  })
})
