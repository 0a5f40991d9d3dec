import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { STANDARD_INPUT } from '../../src/cli/input/index.js'
import { repairXml } from '../../src/feeds/parse/repair.js'
import { read } from '../../src/stages/1-read/index.js'
import { loadKnowledge } from '../../src/pipeline.js'
import { temporaryFolder } from './folder.js'
import { hold, sourcesIn } from './hold.js'

const { write } = temporaryFolder()

const rss = (items: string, before = '') =>
  `<?xml version="1.0"?>${before}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">` +
  `<channel><title>Coast &amp; Sea</title><link>http://coast.example/</link>${items}</channel></rss>`
const item = (id: string, text = `Text ${id}.`) =>
  `<item><guid>${id}</guid><title>Title ${id}</title><description>${text}</description></item>`

describe('opening feeds', () => {
  it('reads RSS', async () => {
    const file = write(
      'full.rss',
      rss(
        '<item><guid isPermaLink="false">g1</guid><title>Talks &amp;mdash; again</title><link>/a?b=1</link>' +
          '<description>Short.</description><pubDate>Thu, 15 Sep 2022 23:30:00 -0400</pubDate>' +
          '<content:encoded><![CDATA[<p>One & two.</p><p>The </item> end.</p>]]></content:encoded></item>',
      ),
    )
    expect((await sourcesIn([file]))[0]?.source).toEqual({
      sourceId: 'g1',
      format: 'fragment',
      content: '<p>One & two.</p><p>The </item> end.</p>',
      title: 'Talks — again',
      published: '2022-09-15',
      url: 'http://coast.example/a?b=1',
      publisher: 'Coast & Sea',
    })
  })

  it('reads Atom and RDF', async () => {
    const atom = write(
      'a.atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast</title><entry><id>urn:1</id><title type="html">A &amp;amp; B</title>' +
        '<link rel="enclosure" href="http://coast.example/1.mp3"/><link href="http://coast.example/1"/>' +
        '<published>2022-09-14T00:00:00Z</published><updated>2022-09-15T00:00:00Z</updated>' +
        '<summary>x</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &lt; two.</p></div></content>' +
        '</entry></feed>',
    )
    const rdf = write(
      'b.xml',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ' +
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Old</title></channel>' +
        '<item rdf:about="http://old.example/1"><title>T</title><link>http://old.example/1</link>' +
        '<description>D.</description><dc:date>2022-09-15</dc:date></item></rdf:RDF>',
    )
    expect((await sourcesIn([atom, rdf])).map(({ source }) => source)).toMatchObject([
      {
        sourceId: 'urn:1',
        title: 'A & B',
        url: 'http://coast.example/1',
        published: '2022-09-14',
        publisher: 'Coast',
      },
      { sourceId: 'http://old.example/1', content: 'D.', published: '2022-09-15', publisher: 'Old' },
    ])
  })

  it('is known without its name, packed or not, and a page is not taken for one', async () => {
    const standardInput = gzipSync(rss(item('a')))
    expect(await hold([STANDARD_INPUT], { standardInput })).toMatchObject([{ id: 'a' }])
    expect(await hold([STANDARD_INPUT], { standardInput: '<?xml version="1.0"?><html>' })).toMatchObject([
      { id: '-', text: '<?xml version="1.0"?><html>' },
    ])
  })

  it('has headlines for reports where the feed gives no more, and its name where items have no id', async () => {
    const file = write('heads.rss', rss('<item><title>France recalls envoy</title></item><item></item>'))
    expect(await hold([file], { published: '2022-09-15' })).toEqual([
      { id: `${file}#1`, text: 'France recalls envoy', published: '2022-09-15' },
      { id: `${file}#2`, reason: 'the item is empty' },
    ])
  })

  it('keeps a date that is none for the notice, and no link that is no address', async () => {
    const file = write(
      'odd.rss',
      rss('<item><title>A</title><pubDate>soon</pubDate><link>javascript:x()</link></item>'),
    )
    expect((await sourcesIn([file]))[0]?.source).toMatchObject({ published: 'soon', url: null })
  })

  it('reads an item as it stands: nothing of it is taken for the page around the report', () => {
    const content = '<p>Short one.</p><ul><li>By the way.</li></ul><script>no()</script>'
    const { adds } = read.run({ sourceId: 'x', format: 'fragment', content }, loadKnowledge())
    expect(adds.document.text).toBe('Short one.\n\nBy the way.')
  })
})

describe('feeds with faults', () => {
  it('mends what leaves no doubt', async () => {
    const file = write(
      'mend.rss',
      `\n\n${rss('<item><title>AT&T \u0008 rose < 5 % &nbsp;</title><link>http://x.example/?a=1&b=2</link></item>')}`,
    )
    expect((await sourcesIn([file]))[0]?.source).toMatchObject({
      content: expect.stringMatching(/^AT&T\s+rose < 5 %/) as string,
      url: 'http://x.example/?a=1&b=2',
    })
  })

  it.each([
    ['AT&T', 'AT&amp;T'],
    ['&amp; &#38; &#x26; &eacute;', '&amp; &#38; &#x26; &eacute;'],
    ['& &; &#; &x', '&amp; &amp;; &amp;#; &amp;x'],
    ['<a>1 < 2</a>', '<a>1 &lt; 2</a>'],
    ['<![CDATA[a & b < 1]]>&<!-- & -->', '<![CDATA[a & b < 1]]>&amp;<!-- & -->'],
    ['<![CDATA[a & b', '<![CDATA[a & b'],
    ['a\u0000b\u001fc', 'abc'],
  ])('repairs %j', (xml, repaired) => {
    expect(repairXml(xml)).toBe(repaired)
  })

  it.each([
    [
      'bomb',
      rss(item('a', '&b;'), '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'),
      /entities of its own/,
    ],
    [
      'outside',
      rss(item('a', '&b;'), '<!DOCTYPE r [<!ENTITY b SYSTEM "file:///etc/passwd">]>'),
      /entities of its own/,
    ],
    ['page', '<!doctype html><html><body>Hello</body></html>', /looks like a web page/],
    ['other', '<?xml version="1.0"?><note>Hello</note>', /is no feed/],
    ['empty', '', /is empty/],
    ['binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 0xff]), /binary/],
    ['early', rss(item('a')).slice(0, 150), /cut off before its first item/],
    ['deep', rss(`<item>${'<a>'.repeat(50_000)}</item>`), /not well-formed/],
    ['loose', rss('<item><title>'.repeat(20_000)), /not well-formed/],
  ])('refuses %s in one line', async (name, content, reason) => {
    const file = write(`${name}.xml`, content)
    const held = await hold([file])
    expect(held).toHaveLength(1)
    expect(held[0]).toMatchObject({ id: file, reason: expect.stringMatching(reason) as string })
  })

  it('takes a document type without entities of its own, as RSS 0.91 has', async () => {
    const doctype =
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://x.example/rss.dtd">'
    expect(await hold([write('old.rss', rss(item('a'), doctype))])).toMatchObject([{ id: 'a' }])
  })

  it('reads a feed that is cut off as far as its last whole item, and says so', async () => {
    const whole = rss(item('a') + item('b'))
    for (const length of [30, 60]) {
      const file = write(`cut${length}.rss`, whole.slice(0, -length))
      const held = await hold([file])
      expect(held.at(0)).toMatchObject({ id: 'a' })
      expect(held.at(-1)?.reason).toMatch(/^the feed is cut off after [12] items?$/)
    }
  })

  it('lets an item that is not well-formed cost itself', async () => {
    const file = write('bad.rss', rss(`${item('a')}<item><guid>b</guid><title>B</item>${item('c')}`))
    expect(await hold([file])).toMatchObject([
      { id: 'a' },
      { id: 'c' },
      { id: `${file}#2`, reason: 'the item is not well-formed' },
    ])
  })

  it('does not lose an item behind one that is not closed', async () => {
    const open = item('a').replace('</item>', '')
    expect(await hold([write('open.rss', rss(open + item('b') + open))])).toMatchObject([
      { id: 'a' },
      { id: 'b' },
      { id: 'a' },
    ])
  })

  it('reads 20,000 items', async () => {
    const items = Array.from({ length: 20_000 }, (_, index) => item(String(index)))
    const held = await hold([write('long.rss', rss(items.join('')))])
    expect(held).toHaveLength(20_000)
    expect(held.at(-1)).toMatchObject({ id: '19999', text: 'Text 19999.' })
  })

  it('reads the encoding that it declares', async () => {
    const feed = rss(item('a', 'Erdo\xf0an')).replace('?>', ' encoding="windows-1254"?>')
    expect(await hold([write('turkish.rss', Buffer.from(feed, 'latin1'))])).toMatchObject([
      { text: 'Erdoğan' },
    ])
  })
})
