import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limitDepth } from '../../src/stages/1-read/html/depth.js'
import { dayIn } from '../../src/stages/1-read/day.js'
import { readPage } from '../../src/stages/1-read/html/index.js'
import { readSource } from './read-text.js'

const LEAD =
  'The two ministers met on Thursday in the capital, and agreed to reopen the border within a month.'
const MORE =
  'Officials on both sides said that trains would run again, and that tickets would be sold from Friday on.'
const PROSE = `<p>${LEAD}</p><p>${MORE}</p>`

const page = (body: string, head = ''): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`

describe('the text of a page', () => {
  it('is its article, a paragraph a block, without what frames it', () => {
    const html = page(`
      <nav><ul><li><a href="/">Home</a><li><a href="/world">World</a></ul></nav>
      <article><figure><img src="a.jpg"><figcaption>A train</figcaption></figure>
      ${PROSE.repeat(3)}<aside>Sign up!</aside><script>track("</p>")</script></article>
      <footer>© Coast Wire</footer>`)
    expect(readPage(html).facts.text).toBe(Array(3).fill(`${LEAD}\n\n${MORE}`).join('\n\n'))
  })

  it('has its entities decoded and its white space as shown', () => {
    const html = page(
      `<article><p>Lee&#8217;s &amp; Berg&rsquo;s\n   border&nbsp;talks<br>went on, ${LEAD}</p>${PROSE.repeat(3)}</article>`,
    )
    expect(readPage(html).facts.text).toMatch(/^Lee’s & Berg’s border talks\n\nwent on, The two/)
  })

  it('leaves the headline to the title', () => {
    const content = page(`<article><h1>Border to open in May</h1>${PROSE.repeat(3)}</article>`, '<title>Border to open in May</title>') // prettier-ignore
    const { document } = readSource({ sourceId: 'a', format: 'html', content }).adds
    expect(document.title).toBe('Border to open in May')
    expect(document.text.startsWith(LEAD)).toBe(true)
  })

  it.each(['newsCaption', 'photo-credit', 'author__bio', 'newsletter_signup', 'related-stories'])(
    'leaves out what its own name says is no part of it: %s',
    (name) => {
      const html = page(`<article>${PROSE}<div class="${name}">The station in May</div>${PROSE.repeat(2)}</article>`) // prettier-ignore
      expect(readPage(html).facts.text).toBe(Array(3).fill(`${LEAD}\n\n${MORE}`).join('\n\n'))
    },
  )

  it('stays where most of it has such a name, or a name that only contains one', () => {
    const text = Array(3).fill(`${LEAD}\n\n${MORE}`).join('\n\n')
    for (const name of ['article gallery', 'shareholder-news', 'prebiotic'])
      expect(
        readPage(page(`<article><div class="${name}">${PROSE.repeat(3)}</div></article>`)).facts.text,
      ).toBe(text)
  })

  it('is whole on a page whose body has such a name', () => {
    expect(readPage('<html><body class="comments-open">The border is open.</body></html>').facts.text).toBe(
      'The border is open.',
    )
  })

  it('is all it says when there is no article in it', () => {
    expect(readPage('<p>The border is open.').facts.text).toBe('The border is open.')
    expect(readPage('').facts.text).toBe('')
  })
})

describe('what a page says about itself', () => {
  const facts = (head: string, body = '') =>
    readPage(page(`${body}<article>${PROSE.repeat(3)}</article>`, head)).facts

  it('comes from meta elements', () => {
    const head = `<title>Border to open - Coast Wire</title><meta property="og:title" content="Border to open">
      <meta property="article:published_time" content="2022-09-15T23:30:00+02:00"><meta property="og:site_name" content="Coast Wire">
      <link rel="canonical" href="https://example.org/border">`
    expect(facts(head)).toMatchObject({
      title: 'Border to open', published: '2022-09-15', publisher: 'Coast Wire', url: 'https://example.org/border',
    }) // prettier-ignore
  })

  it('comes from linked data', () => {
    const data = { '@graph': [{ '@type': 'WebPage' }, { '@type': ['NewsArticle'], headline: 'Border to open', datePublished: '2022-09-15', publisher: { name: 'Coast Wire' } }] } // prettier-ignore
    expect(facts(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)).toMatchObject({
      title: 'Border to open', published: '2022-09-15', publisher: 'Coast Wire',
    }) // prettier-ignore
  })

  it('comes from the page where nothing else tells', () => {
    const found = facts('<title>Border to open</title>', '<time datetime="2022-09-15">Thursday</time>')
    expect(found).toMatchObject({
      title: 'Border to open',
      published: '2022-09-15',
      publisher: null,
      url: null,
    })
  })

  it('gives way to what the source says', () => {
    const content = page(`<article>${PROSE}</article>`, '<meta name="date" content="2022-09-15">')
    const published = (given: string | null) => readSource({ sourceId: 'a', format: 'html', content, published: given }).adds.document.published // prettier-ignore
    expect(published('2020-01-01')).toBe('2020-01-01')
    expect(published(null)).toBe('2022-09-15')
  })

  it.each([
    ['2022-09-15T23:30:00+02:00', '2022-09-15'],
    ['20220915', '2022-09-15'],
    ['Thu, 15 Sep 2022 10:00:00 GMT', '2022-09-15'],
    ['September 15, 2022', '2022-09-15'],
    ['15th September 2022', '2022-09-15'],
    ['2022-13-40', null],
    ['0001-01-01T00:00:00', null],
    ['03/04/2022', null],
    ['yesterday', null],
  ])('reads the date %s', (words, day) => {
    expect(dayIn(words)).toBe(day)
  })
})

describe('hostile pages', () => {
  it.each([
    ['nested 5,000 deep', '<div>'.repeat(5000) + PROSE + '</div>'.repeat(5000), 'flattened-page'],
    ['nested and left open', '<div><span>'.repeat(5000) + PROSE, 'flattened-page'],
    ['nested lists', '<ul><li>'.repeat(5000) + PROSE, 'flattened-page'],
    ['of very many tags', `${PROSE}${'<b></b>'.repeat(20_000)}`, 'cut-page'],
  ])('%s are read in bounded time, and say so', (_, html, code) => {
    const started = performance.now()
    const { facts, notices } = readPage(page(html))
    expect(performance.now() - started).toBeLessThan(8000)
    expect(notices.map((notice) => notice.code)).toContain(code)
    expect(facts.text).toContain(LEAD)
  })

  it('never make it throw', () => {
    const piece = fc.constantFrom('<p>', '</p>', '<div', '>', '<!--', '-->', '<script>', '</script>', '&amp', '&#x110000;', '"', "'", '<td>', '<svg>', 'text', '\u0000', '\ud800', '<', '/', '<title>', '<frameset>') // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(typeof readPage(pieces.join('')).facts.text).toBe('string')
      }),
      { numRuns: 150 },
    )
  })
})

describe('limiting the depth', () => {
  it('keeps a page that is not deep as it is', () => {
    const html = page(
      '<div><p>One<p>Two<br><img src="a>b"><!-- <div> --><script>"<div>"</script></div>'.repeat(300),
    )
    expect(limitDepth(html)).toBe(html)
  })

  it('takes the deep tags and no word', () => {
    const html = '<div><div><div><b>One</b></div> two</div></div><div>Three</div>'
    expect(limitDepth(html, 2).replace(/\s+/g, ' ')).toBe('<div><div> One two</div></div><div>Three</div>')
  })
})
