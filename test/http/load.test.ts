import { connect as connectSocket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { API } from '../../src/http/api/index.js'
import { openDesk } from '../../src/http/coding.js'
import { takingTurns } from '../../src/http/turns.js'
import { linesOf, streamOf } from '../../src/http/sending/lines.js'
import { raw, type Serving, serving, statusIn } from './serving.js'

let one: Serving
beforeAll(async () => {
  one = await serving()
}, 60_000)

const TEXT = 'Russian President Vladimir Putin met Chinese leader Xi Jinping in Samarkand on Thursday. '
const code = (body: string, query = '', type = 'text/plain') =>
  one.get(`${API}/code${query}`, { method: 'POST', headers: { 'content-type': type }, body })

describe('coding', () => {
  it('takes JSON, text, HTML and a file, and gives the same', async () => {
    const published = '2022-09-16'
    const asText = (await (await code(TEXT, `?published=${published}`)).json()) as { document: { id: string }; events: unknown[] }
    expect(asText.events).not.toEqual([])
    expect(await (await code(JSON.stringify({ text: TEXT, published }), '', 'application/json')).json()).toEqual(asText)
    const form = new FormData()
    form.append('file', new Blob([TEXT], { type: 'text/plain' }), '../../report.txt')
    form.append('published', published)
    const asFile = (await (await one.get(`${API}/code`, { method: 'POST', body: form })).json()) as { document: { sourceId: string }; events: unknown[] }
    expect(asFile.events).toEqual(asText.events)
    const html = (await (await code(`<html><body><article><p>${TEXT}</p></article></body></html>`, `?published=${published}`, 'text/html')).json()) as { events: unknown[] }
    expect(html.events).toHaveLength(asText.events.length)
  })

  it('gives reasons where they are wanted, and only there', async () => {
    const explained = (await (await code(TEXT, '?explain=true')).json()) as { events: { explanation?: unknown }[] }
    expect(explained.events[0]?.explanation).toBeInstanceOf(Array)
    const plain = (await (await code(TEXT)).json()) as typeof explained
    expect(plain.events[0]?.explanation).toBeUndefined()
  })

  it.each([
    ['{"text": "a", "html": "b"}', 'application/json', 400, 'either "text" or "html" is wanted'],
    ['{}', 'application/json', 400, 'either "text" or "html" is wanted'],
    ['{', 'application/json', 400, 'the body is not valid JSON'],
    ['[]', 'application/json', 400, 'an object with a "text" or a "html" is wanted'],
    ['{"text": "a", "published": "now"}', 'application/json', 400, '"published": a day of the calendar is wanted'],
    ['{"text": "a", "language": "en"}', 'application/json', 400, '"language" is no field here'],
    [`{"text": "${'a'.repeat(200_001)}"}`, 'application/json', 400, '"text": at most 200000 characters are coded'],
    ['a'.repeat(200_001), 'text/plain', 400, 'at most 200000 characters are coded'],
    ['\0\u0001\u0002\0\0\0', 'text/plain', 400, 'the body is not text'],
    ['a', 'multipart/form-data', 400, 'the body is no form that can be read'],
    ['a', 'application/pdf', 415, 'a body of application/json, text/plain, text/html or multipart/form-data is wanted'],
  ])('refuses %.40s as %s', async (body, type, status, detail) => {
    const response = await code(body, '', type)
    expect(await response.json()).toMatchObject({ status, detail: expect.stringContaining(detail) as string })
  })

  it('of more than can wait is refused for now', async () => {
    const desk = await openDesk({ threads: 1, waiting: 1 })
    const request = { source: { sourceId: '', format: 'text', content: TEXT }, explain: false } as const
    const both = [desk.code(request), desk.code(request)]
    await expect(desk.code(request)).rejects.toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
    await Promise.all(both)
    expect(desk.busy()).toBe(0)
    await desk.close()
  })

  it('that takes too long is stopped, and the next report is coded', async () => {
    const desk = await openDesk({ threads: 1, deadline: 100 })
    const source = { sourceId: '', format: 'text', content: TEXT.repeat(500) } as const
    await expect(desk.code({ source, explain: false })).rejects.toMatchObject({ status: 422 })
    expect(await desk.code({ source: { ...source, content: 'Yes.' }, explain: false })).toMatchObject({ format: 'demarche/1' })
    await desk.close()
  })

  it('keeps nobody from reading', async () => {
    const long = TEXT.repeat(40)
    const coding = [code(long), code(long), code(long)]
    let isCoded = false
    const coded = Promise.all(coding).then((responses) => {
      isCoded = true
      return Promise.all(responses.map((response) => response.json()))
    })
    const reads = await Promise.all(Array.from({ length: 200 }, async (_, at) => {
      const response = await one.get(`${API}/${['events', 'statements', 'reports', 'dyads'][at % 4]}?limit=${(at % 50) + 1}`)
      await response.text()
      return response.status
    }))
    expect(new Set(reads)).toEqual(new Set([200]))
    expect(isCoded).toBe(false)
    expect((await coded).map((report) => (report as { format: string }).format)).toEqual(['demarche/1', 'demarche/1', 'demarche/1'])
  })
}) // prettier-ignore

describe('who reads much', () => {
  it('lets others have their turn', async () => {
    let turns = 0
    async function* events() {
      for (let at = 0; at < 1000; at++) yield at
    }
    const ledger = takingTurns({ events } as never)
    const timer = setInterval(() => turns++, 0)
    let read = 0
    for await (const event of ledger.events({})) read += event === null ? 0 : 1
    clearInterval(timer)
    expect(read).toBe(1000)
    expect(turns).toBeGreaterThan(0)
  })
})

describe('a stream', () => {
  const endless = () => {
    const state = { made: 0, isEnded: false }
    async function* items() {
      try {
        for (;;) yield { number: state.made++, filling: 'x'.repeat(1000) }
      } finally {
        state.isEnded = true
      }
    }
    return { state, items: items() }
  }

  it('makes no more than is taken, and ends its source when nobody reads on', async () => {
    const { state, items } = endless()
    const reader = (await streamOf(linesOf(items))).getReader()
    await reader.read()
    await wait(20)
    expect(state.made).toBeLessThan(70)
    await reader.cancel()
    expect(state.isEnded).toBe(true)
  })

  it('ends when the other side goes away', async () => {
    const { state, items } = endless()
    const ledger = { revision: () => Promise.resolve(''), events: () => items } as never
    const other = await serving({ ledger }, false)
    const socket = connectSocket(other.port, '127.0.0.1', () => {
      socket.write(`GET ${API}/events HTTP/1.1\r\nHost: localhost:${other.port}\r\nAccept: application/x-ndjson\r\n\r\n`)
    })
    await new Promise((resolve) => socket.once('data', resolve))
    socket.pause()
    await expect.poll(async () => {
      const before = state.made
      await wait(100)
      return state.made === before
    }).toBe(true)
    expect(state.isEnded).toBe(false)
    socket.destroy()
    await expect.poll(() => state.isEnded).toBe(true)
    expect(other.faults).toEqual([])
  })
}) // prettier-ignore

describe('the end', () => {
  it('waits for what is under way, and takes nothing new', async () => {
    const other = await serving({}, false)
    const head = `POST ${API}/code HTTP/1.1\r\nHost: localhost:${other.port}\r\nContent-Type: text/plain\r\nContent-Length: ${TEXT.length}\r\n\r\n`
    const answer = raw(other.port, head + TEXT)
    await expect.poll(async () => (await (await other.get('/metrics')).text()).includes('reports_being_coded 1')).toBe(true)
    const stopped = other.server.stop()
    await expect(other.get('/healthz')).rejects.toThrow('fetch failed')
    expect(await answer).toMatch(/^HTTP\/1\.1 200 [^]*demarche\/1/u)
    await stopped
  })

  it('cuts off what does not end', async () => {
    const other = await serving({}, false)
    const slow = raw(other.port, `POST ${API}/code HTTP/1.1\r\nHost: localhost:${other.port}\r\nContent-Type: text/plain\r\nContent-Length: 10\r\n\r\nabc`)
    await wait(50)
    await other.server.stop(50)
    expect(statusIn(await slow)).not.toBe(200)
    expect(other.faults).toEqual([])
  })
}) // prettier-ignore
