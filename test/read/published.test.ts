import { describe, expect, it } from 'vitest'
import type { Source } from '../../src/model/index.js'
import { readSource } from './read-text.js'

const LEAD =
  'The two ministers agreed on Thursday to open the border again, after three weeks of talks in the capital, officials said.'
const MORE =
  'Trains will run from Monday. Farmers on both sides had asked for the border to be opened before the harvest began.'

const published = (content: string, facts: Partial<Source> = {}) =>
  readSource({ sourceId: 'test', format: 'text', content, ...facts }).adds.document.published

describe('the day of publication', () => {
  it.each([
    ['Published: 15 September 2022', '2022-09-15'],
    ['Thursday, September 15, 2022', '2022-09-15'],
    ['September 15, 2022 10:03 AM GMT · Updated 2 days ago', '2022-09-15'],
    ['Updated 17 September 2022, first published 15 September 2022', '2022-09-15'],
    ['Published 15 September 2022, updated 17 September 2022', '2022-09-15'],
    ['Updated 17 September 2022', '2022-09-17'],
    ['Published 14:05 BST, 15 September 2022', '2022-09-15'],
    ['Thu 15 Sep 2022 10.03 BST', '2022-09-15'],
    ['Sept. 15, 2022, 10:03 a.m. ET', '2022-09-15'],
    ['Release date: September 15, 2022', '2022-09-15'],
    ['Geneva, 15 September 2022', '2022-09-15'],
    ['By Ann Lee | September 15, 2022', '2022-09-15'],
    ['2022-09-15', '2022-09-15'],
    ['15/09/2022 10:03', '2022-09-15'],
    ['Published: 2022-09-15T10:03:00Z', '2022-09-15'],
    ['2022-09-15T23:30+02:00', '2022-09-15'],
    ['09/15/2022', '2022-09-15'],
    ['15.09.2022', '2022-09-15'],
    ['03/04/2022', null],
    ['31 February 2022', null],
    ['The war began on 24 February 2022', null],
  ])('is told by the line "%s": %s', (line, day) => {
    expect(published(`Border open\n\n${line}\n\n${LEAD}\n\n${MORE}`)).toBe(day)
  })

  it.each([
    ['KYIV, Feb. 24, 2022 (Reuters) -', '', '2022-02-24'],
    ['GENEVA, 15 September 2022 —', '', '2022-09-15'],
    ['GENEVA (15 September 2022) –', '', '2022-09-15'],
    ['KYIV, Feb. 24 (Reuters) -', '', null],
    ['KYIV, Feb. 24 (Reuters) -', '© 2022 Coast Wire. All rights reserved.', '2022-02-24'],
    ['KYIV, Feb. 24 (Reuters) -', '© 2015-2022 Coast Wire. All rights reserved.', null],
    ['KYIV, Thursday (Reuters) -', '', null],
    ['', '', null],
  ])('is told by the dateline "%s" with "%s": %s', (dateline, closing, day) => {
    expect(published(`${dateline} ${LEAD}\n\n${MORE}\n\n${closing}`.trim())).toBe(day)
  })

  it.each([
    ['https://example.org/world/2022/09/15/border-open.html', '2022-09-15'],
    ['https://example.org/2022-09-15-border-open', '2022-09-15'],
    ['https://example.org/20220915/border', '2022-09-15'],
    ['https://example.org/2022/sep/15/border', '2022-09-15'],
    ['https://example.org/2022/9/8/border', '2022-09-08'],
    ['https://example.org/border-2022-09-15/', '2022-09-15'],
    ['https://example.org/border?date=2022-09-15', null],
    ['https://example.org/article/20221599', null],
  ])('is told by the address %s: %s', (url, day) => {
    expect(published(`${LEAD}\n\n${MORE}`, { url })).toBe(day)
  })

  it('is what the source says before what the text says', () => {
    expect(published(`KYIV, Feb. 24, 2022 (Reuters) - ${LEAD}`, { published: '2022-02-25' })).toBe(
      '2022-02-25',
    )
  })

  it.each([
    'article:published_time',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date',
    'citation_publication_date',
  ])('is told by <meta name="%s">', (name) => {
    const page = `<html><head><meta name="${name}" content="2022-09-15 10:00"></head><body><p>${LEAD}</p></body></html>`
    expect(published(page, { format: 'html' })).toBe('2022-09-15')
  })

  it('of a page that counts its days by Greenwich is that of its address', () => {
    const head = '<meta property="article:published_time" content="2022-09-16T02:30:00Z">'
    const page = `<html><head>${head}</head><body><p>${LEAD}</p></body></html>`
    const url = 'https://example.org/2022/09/15/border'
    expect(published(page, { format: 'html', url })).toBe('2022-09-15')
    expect(published(page, { format: 'html', url: 'https://example.org/2022/09/14/border' })).toBe(
      '2022-09-16',
    )
  })

  it.each([
    [
      'linked data of a page',
      '<script type="application/ld+json">{"@type":"WebPage","datePublished":"2022-09-15"}</script>',
    ],
    ['a line', '<p>Published: Thursday, September 15th, 2022 at 11:08 a.m.</p>'],
    ['a time element', '<time itemprop="published">September 15, 2022</time>'],
  ])('is told by %s', (_, html) => {
    expect(published(`<html><body>${html}<p>${LEAD}</p></body></html>`, { format: 'html' })).toBe(
      '2022-09-15',
    )
  })

  it.each([
    [
      'a day within the story',
      `<p>${LEAD} The treaty of <time datetime="1994-10-26">1994</time> set it.</p>`,
    ],
    ['a day in a sentence', '<p>The treaty of <time datetime="1994-10-26">1994</time> set the border.</p>'],
    ['the day of another story', '<a href="/other"><time datetime="2022-09-01">1 September</time> Other</a>'],
    ['a day below the story', '<footer><time datetime="2022-09-01">1 September</time></footer>'],
    ['a day beside the story', '<aside><time datetime="2022-09-01">1 September</time></aside>'],
    ['the day of a change', '<meta property="article:modified_time" content="2022-09-20T00:00:00Z">'],
  ])('is not told by %s', (_, html) => {
    expect(
      published(`<html><body><p>${LEAD}</p>${html}<p>${MORE}</p></body></html>`, { format: 'html' }),
    ).toBe(null)
  })

  it.each([
    ['digits', '1'.repeat(200_000)],
    ['strokes', '1/'.repeat(100_000)],
    ['months', 'May '.repeat(50_000)],
    ['lines', 'KYIV, May 5 -\n'.repeat(10_000)],
    ['addresses', LEAD, `https://example.org/${'2022/'.repeat(40_000)}`],
  ])('takes no long time over %s', (_, content, url = '') => {
    const started = performance.now()
    published(content, { url })
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
