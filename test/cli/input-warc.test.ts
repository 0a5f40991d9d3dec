import { createHash } from 'node:crypto'
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { LIMITS, STANDARD_INPUT } from '../../src/cli/input/index.js'
import { temporaryFolder } from './folder.js'
import { hold, sourcesIn } from './hold.js'
import { answer, packed, page, record } from './warc.js'

const { write } = temporaryFolder()
let files = 0
const warc = (content: Buffer) => write(`${++files}.warc`, content)
const ids = async (content: Buffer) =>
  (await hold([warc(content)])).map(({ id, reason }) => reason?.replace(/ at byte \d+/, '') ?? id)

describe('opening web archives', () => {
  it('takes pages and text out of them and passes over the rest', async () => {
    const file = warc(
      Buffer.concat([
        record('software: x\r\n', { type: 'warcinfo', contentType: 'application/warc-fields' }),
        record('GET / HTTP/1.1\r\nHost: x\r\n\r\n', {
          type: 'request',
          contentType: 'application/http; msgtype=request',
        }),
        record(answer('<p>One.</p>'), { id: 'urn:a', url: 'http://news.example/a', digest: '' }),
        record(answer('GIF89a', ['Content-Type: image/gif'])),
        record(answer('<p>Gone.</p>', undefined, '404 Not Found')),
        record(answer('', ['Location: /b', 'Content-Type: text/html'], '302 Found')),
        record('Two.', { type: 'conversion', contentType: 'text/plain', id: 'urn:b' }),
        record('<p>Three.</p>', { type: 'resource', contentType: 'text/html', id: 'urn:c' }),
      ]),
    )
    const held = await sourcesIn([file])
    expect(held.map(({ source }) => source)).toMatchObject([
      {
        sourceId: 'urn:a',
        format: 'html',
        content: '<p>One.</p>',
        url: 'http://news.example/a',
        presumed: '2022-09-15',
      },
      { sourceId: 'urn:b', format: 'text', content: 'Two.' },
      { sourceId: 'urn:c', format: 'html', content: '<p>Three.</p>' },
    ])
  })

  it('reads packed archives, by name and from standard input', async () => {
    const content = packed(page('a'), page('b'))
    expect(await ids(content)).toEqual(['a', 'b'])
    expect(await hold([STANDARD_INPUT], { standardInput: content })).toMatchObject([{ id: 'a' }, { id: 'b' }])
  })

  it('takes off what the transfer put around a page', async () => {
    const html = '<p>The border is open.</p>'
    const half = Math.floor(html.length / 2)
    const chunked = [html.slice(0, half), html.slice(half)].map(
      (part) => `${part.length.toString(16)}\r\n${part}\r\n`,
    )
    const encoded = (name: string) => ['Content-Type: text/html', `Content-Encoding: ${name}`]
    const content = packed(
      record(
        answer(`${chunked.join('')}0\r\n\r\n`, ['Content-Type: text/html', 'Transfer-Encoding: chunked']),
      ),
      record(answer(gzipSync(html), encoded('gzip'))),
      record(answer(brotliCompressSync(html), encoded('br'))),
      record(answer(deflateRawSync(html), encoded('deflate'))),
      record(answer(html, encoded('gzip'))),
      record(answer(html, ['Content-Type: text/html', 'Transfer-Encoding: chunked'])),
    )
    expect((await hold([warc(content)])).map(({ text }) => text)).toEqual(Array(6).fill(html))
  })

  it('believes the charset of the header, and counts what it could not decode', async () => {
    const russian = Buffer.from('<p>\xc4\xe0 \x98</p>', 'latin1')
    const [held] = await sourcesIn([
      warc(record(answer(russian, ['Content-Type: text/html; charset="windows-1251"']))),
    ])
    expect(held?.source?.content).toMatch(/^<p>Да/)
    const broken = Buffer.from('<p>K\xf6ln</p>', 'latin1')
    const [other] = await sourcesIn([
      warc(record(answer(broken, ['Content-Type: text/html; charset=utf-8']))),
    ])
    expect(other?.source?.replaced).toBe(1)
  })

  it('lets the day that was given stand before the day of the crawl', async () => {
    const [held] = await sourcesIn([warc(page('a'))], { published: '2020-01-01' })
    expect(held?.source).toMatchObject({ presumed: '2020-01-01' })
    expect(held?.source?.published).toBeUndefined()
  })

  it('says so when there is no page in it', async () => {
    expect(await ids(record(answer('GIF89a', ['Content-Type: image/gif'])))).toEqual([
      'holds no web page or text in 1 record',
    ])
  })
})

describe('damaged web archives', () => {
  const one = (verdict: string) =>
    expect.stringContaining(`1 damaged or unreadable place, ${verdict} page`) as string
  const cut = 'the compressed part cannot be read: it is cut off'

  it('reports a last member that is cut off, wherever', async () => {
    const whole = packed(page('a'), page('b'))
    const first = packed(page('a')).length
    for (const length of [first + 1, first + 5, first + 12, first + 60, whole.length - 9, whole.length - 1])
      expect(await ids(whole.subarray(0, length))).toEqual(['a', cut, one('1')])
  })

  it('finds a flipped bit wherever it is, and reads what stands before and after', async () => {
    const members = [page('a'), page('b'), page('c')].map((bytes) => packed(bytes))
    const from = (members[0] as Buffer).length
    for (let at = from; at < from + (members[1] as Buffer).length; at += 7) {
      const content = Buffer.concat(members)
      content[at] = (content[at] as number) ^ 0x10
      const held = await ids(content)
      // The header's flags, time and system are not protected, nor is anything lost with them.
      if (held.length === 3) expect([at - from, held]).toEqual([expect.any(Number), ['a', 'b', 'c']])
      else {
        expect([held[0], held.at(-2)]).toEqual(['a', 'c'])
        expect(held.at(-1)).toMatch(/^[12] damaged or unreadable places?, 2 pages read/)
      }
    }
  })

  it('reads an archive packed as one member, and what stands before damage in it', async () => {
    const records = Array.from({ length: 200 }, (_, index) => page(String(index)))
    const noise = Buffer.concat(
      Array.from({ length: 2000 }, (_, at) => createHash('sha256').update(String(at)).digest()),
    )
    const image = record(answer(noise, ['Content-Type: image/gif']))
    const content = gzipSync(Buffer.concat([...records, image, page('last')]))
    expect(await ids(content)).toHaveLength(201)
    content[content.length - 5_000] = (content[content.length - 5_000] as number) ^ 0xff
    const held = await ids(content)
    expect(held.slice(0, 199)).toEqual(Array.from({ length: 199 }, (_, index) => String(index)))
    expect(held.at(-1)).toMatch(/^1 damaged or unreadable place/)
  })

  it.each([
    ['too long', 30],
    ['too short', -30],
    ['far too long', 1_000_000],
    ['beyond all measure', 900_000_000_000],
  ])('names a record whose Content-Length is %s, and reads on', async (_, wrong) => {
    const length = page('b').length + wrong
    for (const pack of [Buffer.concat, (records: Buffer[]) => packed(...records)]) {
      const held = await ids(pack([page('a'), page('b', { length }), page('c')]))
      expect(held).toEqual([
        'a',
        expect.stringMatching(/Content-Length is wrong|the file ends/),
        'c',
        one('2'),
      ])
    }
  })

  it('finds a bit flipped in an archive that is not packed by its digest', async () => {
    const content = Buffer.concat([page('a'), page('b', { digest: '' }), page('c')])
    const at = content.indexOf('Report b')
    content[at] = (content[at] as number) ^ 1
    expect(await ids(content)).toEqual(['a', 'is damaged: its digest does not fit', 'c', one('2')])
  })

  it('names a head that is none, and reads on', async () => {
    const content = Buffer.concat([page('a'), page('b'), page('c')])
    content.write('WORC', content.indexOf('WARC/', 10))
    expect(await ids(content)).toEqual(['a', 'it is no record: it does not begin with WARC/', 'c', one('2')])
    const headless = Buffer.concat([Buffer.from('WARC/1.0\r\nWARC-Type: response\r\n\r\n'), page('c')])
    expect(await ids(headless)).toEqual(['it has no Content-Length', 'c', one('1')])
  })

  it('reports an archive that ends in the middle of a record', async () => {
    const whole = Buffer.concat([page('a'), page('b')])
    expect(await ids(whole.subarray(0, whole.length - 40))).toEqual([
      'a',
      expect.stringMatching(/the file ends/),
      one('1'),
    ])
    expect(await ids(whole.subarray(0, page('a').length + 30))).toEqual([
      'a',
      'the file ends within its head',
      one('1'),
    ])
  })

  it.each([
    ['garbage', Buffer.from('not an archive\n'.repeat(1000))],
    ['gzip of something else', gzipSync('not an archive')],
    ['gzip that is none', Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(1000, 7)])],
    ['a feast of false members', Buffer.from('1f8b0800'.repeat(5000), 'hex')],
    ['nothing', Buffer.alloc(0)],
  ])('refuses %s', async (_, content) => {
    const held = await ids(content)
    expect(held.length).toBeLessThan(4)
    expect(held.at(-1)).toMatch(/is no web archive, or an empty one/)
  })

  it('pays no attention to zeros at the end', async () => {
    expect(await ids(Buffer.concat([packed(page('a')), Buffer.alloc(5000)]))).toEqual(['a'])
  })

  it('refuses a record that is too long, as archived or unpacked, with memory flat', async () => {
    const html = `<p>${'a'.repeat(LIMITS.recordBytes)}`
    const content = packed(
      page('a'),
      record(answer(Buffer.alloc(200_000_000, 'a'))),
      record(answer(gzipSync(html), ['Content-Type: text/html', 'Content-Encoding: gzip'])),
      record(answer(Buffer.alloc(20_000_000, 'a'), ['Content-Type: video/mp4'])),
      page('b'),
    )
    const file = warc(content)
    const before = process.memoryUsage().rss
    const held = await hold([file])
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
    expect(held.map(({ id, reason }) => reason?.replace(/:.*/, '') ?? id)).toEqual([
      'a',
      'is too long',
      'is too long',
      'b',
      '2 damaged or unreadable places, 2 pages read',
    ])
  })

  it('names twenty faults and counts the others', async () => {
    const bad = Array.from({ length: 50 }, () => page('x', { digest: 'sha1:0000' }))
    const held = await ids(packed(...bad, page('a')))
    expect(held).toHaveLength(22)
    expect(held.at(-1)).toBe('50 damaged or unreadable places, 1 page read')
  })
})
