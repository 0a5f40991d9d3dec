import { beforeAll, describe, expect, it } from 'vitest'
import { accessLine } from '../../src/cli/serve/log.js'
import { API } from '../../src/http/api/index.js'
import { allowedHosts } from '../../src/http/guard/host.js'
import { raw, type Serving, serving, statusIn } from './serving.js'

let one: Serving
beforeAll(async () => {
  one = await serving()
}, 60_000)

const request = (path: string, ...headers: string[]): string =>
  [`GET ${path} HTTP/1.1`, ...(headers.length > 0 ? headers : [`Host: 127.0.0.1:${one.port}`]), 'Connection: close', '', ''].join('\r\n') // prettier-ignore

const ask = (path: string, ...headers: string[]) => raw(one.port, request(path, ...headers))

describe('the name under which the server is asked', () => {
  it.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])('may be %s with its port', async (host) => {
    expect(statusIn(await ask('/healthz', `Host: ${host}:${one.port}`))).toBe(200)
  })

  it.each(['evil.example', 'localhost', 'localhost:1', 'localhost.evil.example', '127.0.0.1.nip.example', '169.254.0.1'])(
    'may not be %s', async (host) => {
      for (const path of ['/healthz', '/', `${API}/reports`, '/assets/app-1a2b3c.js'])
        expect(statusIn(await ask(path, `Host: ${host}${host.includes(':') || host === 'localhost' ? '' : `:${one.port}`}`))).toBe(421)
    },
  ) // prettier-ignore

  it('is one, and no rubbish', async () => {
    expect(statusIn(await ask('/healthz', 'Host: a b'))).toBe(400)
    expect(statusIn(await ask('/healthz', 'Host: user@localhost'))).toBe(400)
    expect(statusIn(await ask('/healthz', 'X-Other: 1'))).toBe(400)
  })

  it('has the host that was given, in brackets where it has colons', () => {
    expect([...allowedHosts('::', 80)]).toEqual(expect.arrayContaining(['[::]:80', '[::]', 'localhost']))
    expect([...allowedHosts('ledger.local', 8400)]).toContain('ledger.local:8400')
  })

  it('is no other page’s', async () => {
    const host = `Host: localhost:${one.port}`
    expect(statusIn(await ask('/healthz', host, 'Origin: http://evil.example'))).toBe(403)
    expect(statusIn(await ask('/healthz', host, 'Origin: null'))).toBe(403)
    expect(statusIn(await ask('/healthz', host, `Origin: http://localhost:${one.port}`))).toBe(200)
  })
})

describe('every answer', () => {
  it.each(['/', '/assets/app-1a2b3c.js', `${API}/reports`, `${API}/nothing`, '/api/docs', '/healthz', '/metrics', '/nothing/at/all'])(
    'forbids what is inline or from elsewhere: %s', async (path) => {
      const { headers } = await one.get(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/u)
      expect(policy).not.toMatch(/unsafe|\*|http/u)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('permissions-policy')).toContain('camera=()')
    },
  ) // prettier-ignore

  it('of pages that the server writes has no script and no style in it', async () => {
    const html = await (await one.get('/api/docs')).text()
    expect(html).not.toMatch(/<script|<style|style=|\son\w+=|https?:/iu)
    expect(html).toContain('/api/v1/events/facets')
  })
})

describe('files of the pages', () => {
  it('are there under their names alone', async () => {
    const script = await one.get('/assets/app-1a2b3c.js')
    expect([script.status, script.headers.get('content-type'), script.headers.get('cache-control')]).toEqual([
      200, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable',
    ]) // prettier-ignore
    const page = await one.get('/reports', { headers: { accept: 'text/html' } })
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache'])
    expect(await page.text()).toContain('<title>pages</title>')
    expect((await one.get('/no-such-page', { headers: { accept: 'text/html' } })).status).toBe(404)
    expect((await one.get('/assets/other.js')).status).toBe(404)
  })

  it.each([
    '/../secret.txt', '/%2e%2e/secret.txt', '/assets/../../secret.txt', '/assets/%2e%2e/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '//secret.txt',
    '/assets/..%5c..%5csecret.txt', '/assets\\..\\..\\secret.txt', '/assets/app-1a2b3c.js%00', '/%00', '/etc/passwd', '//etc/passwd', '/assets/', '/assets',
    '/%', '/%zz', '/%c0%ae%c0%ae/secret.txt', 'http://127.0.0.1/secret.txt', '/assets/%252e%252e/secret.txt', '/.env', '/assets/.', '/index.html/../../secret.txt',
  ])('are never outside: %s', async (path) => {
    const answer = await ask(path)
    expect([400, 404]).toContain(statusIn(answer))
    expect(answer).not.toContain('secret\n')
    expect(answer.split('\r\n\r\n')[1]).not.toMatch(/^secret$|root:/mu)
  }) // prettier-ignore

  it('are said to be missing where they were not built', async () => {
    const bare = await serving({ pages: '/no/such/folder' }, false)
    const page = await bare.get('/reports', { headers: { accept: 'text/html' } })
    expect([page.status, await page.text()]).toEqual([
      503,
      expect.stringMatching(/not built[^]*href="\/api\/docs"/u),
    ])
  })
})

describe('a body', () => {
  const head = (...headers: string[]) =>
    [`POST ${API}/code HTTP/1.1`, `Host: 127.0.0.1:${one.port}`, 'Content-Type: text/plain', ...headers, '', ''].join('\r\n') // prettier-ignore

  it('that says it is too long is refused before it is sent', async () => {
    expect(statusIn(await raw(one.port, head('Content-Length: 9000000')))).toBe(413)
  })

  it('that does not say so is refused as soon as it is', async () => {
    const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`
    expect(statusIn(await raw(one.port, head('Transfer-Encoding: chunked') + chunk.repeat(130)))).toBe(413)
  })

  it('with a wrong length is none', async () => {
    expect(statusIn(await raw(one.port, `${head('Content-Length: -1')}abc`))).toBe(400)
    expect(
      statusIn(await raw(one.port, `${head('Content-Length: 3', 'Transfer-Encoding: chunked')}abc`)),
    ).toBe(400)
    expect(statusIn(await raw(one.port, `${head('Content-Length: 3', 'Content-Length: 4')}abc`))).toBe(400)
    expect(await raw(one.port, `${head('Content-Length: 100')}abc`, true)).not.toMatch(/200 OK/u)
    expect(one.faults).toEqual([])
  })
})

describe('the log', () => {
  it('has one line a request, and nothing of a request can break it', async () => {
    await ask('/reports?words=a%0d%0ab%1b[31m')
    expect(statusIn(await raw(one.port, Buffer.from(request('/\u009b31mred'), 'latin1')))).toBe(400)
    await expect.poll(() => one.accesses.filter(({ target }) => target.includes('31m')).length).toBe(1)
    const lines = one.accesses.map((access) => accessLine(access, new Date(0)))
    expect(lines.filter((line) => /\p{Cc}/u.test(line))).toEqual([])
    expect(accessLine({ from: '::1', method: 'GET', target: '/a\u001b[2J\n', status: 200, bytes: 5, milliseconds: 1.26 }, new Date(0))).toBe(
      '1970-01-01T00:00:00.000Z ::1 GET /a [2J  200 5 B 1.3 ms',
    )
  })
}) // prettier-ignore

describe('what is counted', () => {
  it('is told by route, not by address', async () => {
    await (await one.get(`${API}/actors/Putin`)).text()
    const text = await (await one.get('/metrics')).text()
    expect(text).toMatch(/^demarche_requests_total\{method="GET",route="\/api\/v1\/actors\/:id",status="200"\} \d+$/mu)
    expect(text).toMatch(/^demarche_request_seconds_bucket\{route="\/api\/v1\/actors\/:id",le="\+Inf"\} \d+$/mu)
    expect(text).not.toContain('Putin')
  })
}) // prettier-ignore
