import type { LookupAddress } from 'node:dns'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { type FetcherOptions, openFetcher, waitIn } from '../../src/feeds/fetch/index.js'
import { checkAddress, guardedLookup, isPublic } from '../../src/feeds/fetch/guard.js'
import { rss, serve } from './server.js'

const NOTHING = { etag: null, lastModified: null }
const never = new AbortController().signal
const opened: { close(): Promise<void> }[] = []
afterAll(() => Promise.all(opened.map((fetcher) => fetcher.close())))

function fetching(options: FetcherOptions = {}) {
  const fetcher = openFetcher({ allowPrivate: true, pause: 0, ...options })
  opened.push(fetcher)
  return (address: string, validators = NOTHING as Parameters<typeof fetcher.fetch>[1]) =>
    fetcher.fetch(address, validators, never)
}

const limits = { responseBytes: 10_000, responseMilliseconds: 400, redirects: 5 }

const bomb = gzipSync(Buffer.alloc(50_000_000))

const server = await serve({
  '/feed': (request, response) => {
    if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end()
    const headers = {
      etag: '"1"',
      'last-modified': 'Thu, 15 Sep 2022 10:00:00 GMT',
      'content-type': 'text/xml; charset=utf-8',
    }
    return response.writeHead(200, headers).end(rss('a'))
  },
  '/gzip': (_, response) =>
    void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(rss('a'))),
  '/br': (_, response) =>
    void response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(rss('a'))),
  '/bomb': (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
  '/damaged': (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('not gzip'),
  '/odd': (_, response) => void response.writeHead(200, { 'content-encoding': 'x-odd' }).end('x'),
  '/long': (_, response) => {
    response.writeHead(200)
    const more = () => void (response.destroyed || response.write('x'.repeat(5000), () => setImmediate(more)))
    more()
  },
  '/silent': () => {},
  '/slow': (_, response) => {
    response.writeHead(200)
    const timer = setInterval(() => response.write('x'), 20)
    response.on('close', () => clearInterval(timer))
  },
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-length': '1000' })
    response.write('x', () => response.destroy())
  },
  '/moved': (_, response) => void response.writeHead(301, { location: '/feed' }).end('x'.repeat(100)),
  '/ring': (_, response) => void response.writeHead(302, { location: '/ring' }).end(),
  '/file': (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/user': (_, response) => void response.writeHead(302, { location: 'http://me:secret@127.0.0.1/' }).end(),
  '/inside': (_, response) =>
    void response.writeHead(302, { location: `http://127.0.0.1:${server.port}/feed` }).end(),
  '/busy': (_, response) => void response.writeHead(429, { 'retry-after': '120' }).end(),
})

describe('fetching a feed', () => {
  it('sends back what the server said, and takes "not modified" for an answer', async () => {
    const fetch = fetching()
    const first = await fetch(server.at('/feed'))
    expect(first).toMatchObject({ kind: 'feed', charset: 'utf-8', validators: { etag: '"1"' } })
    if (first.kind !== 'feed') throw new Error('no feed')
    expect(await fetch(server.at('/feed'), first.validators)).toEqual({ kind: 'unchanged' })
    expect(server.asked.at(-1)?.headers).toMatchObject({
      'if-modified-since': 'Thu, 15 Sep 2022 10:00:00 GMT',
      'user-agent': expect.stringContaining('demarche') as string,
    })
  })

  it('follows redirects, and unpacks', async () => {
    const fetch = fetching()
    for (const path of ['/moved', '/gzip', '/br']) {
      const fetched = await fetch(server.at(path))
      expect(fetched.kind === 'feed' && fetched.body.toString()).toBe(rss('a'))
    }
  })

  it.each([
    ['/bomb', /too long: more than 10000 bytes/],
    ['/long', /too long/],
    ['/damaged', /gzip encoding is damaged/],
    ['/odd', /encoding is not known: x-odd/],
    ['/silent', /takes too long/],
    ['/slow', /takes too long/],
    ['/cut', /broke off/],
    ['/ring', /redirects more than 5 times/],
    ['/file', /only http and https are fetched, not file/],
    ['/user', /user name or password/],
  ])('refuses %s', async (path, reason) => {
    await expect(fetching({ limits })(server.at(path))).rejects.toThrow(reason)
  })

  it('asks at most six times along redirects', async () => {
    const before = server.asked.length
    await fetching()(server.at('/ring')).catch(() => {})
    expect(server.asked.length - before).toBe(6)
  })

  it('hands on how long a server wants to be left alone', async () => {
    expect(await fetching()(server.at('/busy'))).toEqual({
      kind: 'refused',
      status: 429,
      retryAfter: 120_000,
    })
    expect(await fetching()(server.at('/none'))).toEqual({ kind: 'refused', status: 404, retryAfter: null })
    const now = Date.parse('2022-09-15T10:00:00Z')
    expect(waitIn('Thu, 15 Sep 2022 10:01:00 GMT', now)).toBe(60_000)
    expect(waitIn('Thu, 15 Sep 2022 09:00:00 GMT', now)).toBe(0)
    expect([waitIn('soon', now), waitIn(null, now)]).toEqual([null, null])
  })

  it('says that nobody is there', async () => {
    await expect(fetching()('http://127.0.0.1:1/')).rejects.toThrow(/refuses connections/)
  })

  it('keeps requests to one host apart', async () => {
    const fetch = fetching({ pause: 120 })
    const started = performance.now()
    for (const path of ['/feed', '/moved']) await fetch(server.at(path))
    expect(performance.now() - started).toBeGreaterThan(230)
  })
})

describe('addresses', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://0.0.0.0/',
    'http://0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[::10.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://169.254.1.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://127.0.0.1./',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://news.localhost/',
    'http://１２７.0.0.1/',
  ])('refuses %s, and asks nothing of it', async (address) => {
    expect(() => checkAddress(new URL(address), false)).toThrow(/no public address/)
    await expect(fetching({ allowPrivate: false })(address)).rejects.toThrow(/no public address/)
  })

  it.each(['file:///etc/passwd', 'gopher://x.example/', 'ftp://x.example/', 'data:text/xml,x'])(
    'refuses %s',
    (address) => {
      for (const allowPrivate of [true, false])
        expect(() => checkAddress(new URL(address), allowPrivate)).toThrow(/only http and https/)
    },
  )

  it.each(['http://u@x.example/', 'http://u:p@x.example/', 'http://:p@x.example/'])(
    'refuses %s',
    (address) => {
      expect(() => checkAddress(new URL(address), true)).toThrow(/user name or password/)
    },
  )

  it.each([
    'http://news.example/',
    'https://8.8.8.8/',
    'http://[2606:4700::1111]/',
    'http://news.example:8080/x?y',
  ])('takes %s', (address) => {
    expect(() => checkAddress(new URL(address), false)).not.toThrow()
  })

  it.each(['', 'x', '1.2.3.4.5', 'localhost'])('takes %j for no public address', (address) => {
    expect(isPublic(address)).toBe(false)
  })

  const resolving =
    (...addresses: string[]) =>
    (_: string, __: unknown, callback: (error: null, found: LookupAddress[]) => void) =>
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )

  it('connects to no private address that a name leads to', async () => {
    for (const address of ['127.0.0.1', '10.0.0.1', '::1', '::ffff:127.0.0.1']) {
      const fetch = fetching({ allowPrivate: false, resolve: resolving(address) })
      await expect(fetch(`http://rebound.example:${server.port}/feed`)).rejects.toThrow(/no public address/)
    }
  })

  it('passes over the private ones among the addresses of a name', () => {
    const lookup = guardedLookup(false, resolving('10.0.0.1', '8.8.8.8', '::1'))
    lookup('x.example', { all: true }, (_, found) =>
      expect(found).toEqual([{ address: '8.8.8.8', family: 4 }]),
    )
    lookup('x.example', {}, (_, address, family) => expect([address, family]).toEqual(['8.8.8.8', 4]))
  })
})
