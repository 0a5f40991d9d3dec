import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FeedError } from '../../src/feeds/error.js'
import type { Clock, Fetched, Fetcher, Validators } from '../../src/feeds/fetch/index.js'
import { openState, type Watched, watchFeeds, type WatchState } from '../../src/feeds/index.js'
import { backOff } from '../../src/feeds/watch/patience.js'
import { temporaryFolder } from '../cli/folder.js'
import { rss } from './server.js'

const { path } = temporaryFolder()
const MINUTE = 60_000
const HOUR = 60 * MINUTE

type Answer = string | Error | Fetched

/** A fetcher whose servers give one answer after the other, on a clock that does not wait. */
function stage(answers: Readonly<Record<string, readonly Answer[]>>, most = 20) {
  const asked: { address: string; time: number; etag: string | null }[] = []
  const stop = new AbortController()
  let time = 0
  const counts = new Map<string, number>()
  const clock: Clock = {
    now: () => time,
    sleep(milliseconds) {
      time += Math.max(0, milliseconds)
      return Promise.resolve()
    },
  }
  const fetcher: Fetcher = {
    fetch(address, { etag }: Validators) {
      if (asked.length === most) {
        stop.abort()
        return Promise.reject(new Error('told to stop'))
      }
      asked.push({ address, time, etag })
      const count = counts.get(address) ?? 0
      counts.set(address, count + 1)
      const list = answers[address] ?? []
      const answer = list[Math.min(count, list.length - 1)]
      if (answer instanceof Error) return Promise.reject(answer)
      if (typeof answer !== 'string') return Promise.resolve(answer as Fetched)
      const validators = { etag: `"${count}"`, lastModified: null }
      return Promise.resolve({ kind: 'feed', body: Buffer.from(answer), charset: null, validators })
    },
    close: () => Promise.resolve(),
  }
  return { asked, clock, fetcher, stop }
}

const told = (watched: Watched) => ('fault' in watched ? watched.fault.reason : watched.source.sourceId)

interface Watching {
  readonly once?: boolean
  readonly state?: WatchState
  /** What to do at each item. */
  readonly each?: (watched: Watched) => void
}

async function watching(
  { fetcher, clock, stop }: ReturnType<typeof stage>,
  addresses: string[],
  { once = false, state = openState(null), each }: Watching = {},
): Promise<string[]> {
  const all: string[] = []
  for await (const watched of watchFeeds(addresses, {
    fetcher,
    clock,
    state,
    once,
    every: 10 * MINUTE,
    signal: stop.signal,
  })) {
    all.push(told(watched))
    each?.(watched)
  }
  return all
}

describe('watching feeds', () => {
  it('yields what is new, and sends back what the server said', async () => {
    const theatre = stage({ a: [rss('1', '2'), rss('3', '2', '1'), { kind: 'unchanged' }, rss('3', '4')] }, 4)
    expect(await watching(theatre, ['a'])).toEqual(['1', '2', '3', '4'])
    expect(theatre.asked.map(({ time, etag }) => [time, etag])).toEqual([
      [0, null],
      [10 * MINUTE, '"0"'],
      [20 * MINUTE, '"1"'],
      [30 * MINUTE, '"1"'],
    ])
  })

  it('knows items without an id by their link, else by their words', async () => {
    const feed = (...items: string[]) => `<rss version="2.0"><channel>${items.join('')}</channel></rss>`
    const linked = '<item><title>A</title><link>http://x.example/1</link></item>'
    const bare = '<item><title>B</title></item>'
    const theatre = stage(
      { a: [feed(linked, bare), feed(linked.replace('A', 'A2'), bare, bare.replace('B', 'C'))] },
      2,
    )
    expect(await watching(theatre, ['a'])).toEqual(['http://x.example/1', 'a#2', 'a#3'])
  })

  it('asks a server that fails less and less often, and as usual when it is back', async () => {
    const down = new FeedError('its server does not answer')
    const theatre = stage({ a: [down, down, down, rss('1'), down] }, 6)
    expect(await watching(theatre, ['a'])).toEqual([
      down.message,
      down.message,
      down.message,
      '1',
      down.message,
      down.message,
    ])
    const times = theatre.asked.map(({ time }) => time / MINUTE)
    expect(times).toEqual([0, 10, 30, 70, 80, 90])
  })

  it('waits as long as it is asked to, and drops what is gone', async () => {
    const theatre = stage({
      a: [
        { kind: 'refused', status: 429, retryAfter: 2 * HOUR },
        rss('1'),
        { kind: 'refused', status: 410, retryAfter: null },
      ],
    })
    expect(await watching(theatre, ['a'])).toEqual([
      'its server answers 429 and asks to be left alone for 7200 s',
      '1',
      'is gone for good: its server answers 410',
    ])
    expect(theatre.asked.map(({ time }) => time)).toEqual([0, 2 * HOUR, 2 * HOUR + 10 * MINUTE])
  })

  it('lets a bad feed cost itself', async () => {
    const theatre = stage({ a: ['<html>'], b: [rss('1')], c: [''] })
    expect(await watching(theatre, ['a', 'b', 'c'], { once: true })).toEqual([
      'is no feed: it looks like a web page',
      '1',
      'is empty',
    ])
  })

  it('does not believe that nothing has changed in a feed that it could not read', async () => {
    const theatre = stage({ a: ['<html>', rss('1')] }, 2)
    await watching(theatre, ['a'])
    expect(theatre.asked.map(({ etag }) => etag)).toEqual([null, null])
  })

  it('begins again with an item that was not worked off', async () => {
    const state = openState(path('half.json'))
    const theatre = stage({ a: [rss('1', '2', '3')] })
    const each = (watched: Watched) => {
      if (told(watched) === '2') throw new Error('the disk is full')
    }
    await expect(watching(theatre, ['a'], { state, once: true, each })).rejects.toThrow('the disk is full')
    const again = stage({ a: [rss('1', '2', '3')] })
    expect(await watching(again, ['a'], { state: openState(path('half.json')), once: true })).toEqual([
      '2',
      '3',
    ])
    expect(again.asked[0]?.etag).toBeNull()
  })

  it('ends when it is told to, behind the item that was worked off', async () => {
    const state = openState(path('told.json'))
    const theatre = stage({ a: [rss('1', '2', '3')] })
    expect(await watching(theatre, ['a'], { state, each: () => theatre.stop.abort() })).toEqual(['1'])
    const again = stage({ a: [rss('1', '2', '3')] })
    expect(await watching(again, ['a'], { state: openState(path('told.json')), once: true })).toEqual([
      '2',
      '3',
    ])
  })

  it('leaves a server alone in the next run, too', async () => {
    const busy: Fetched = { kind: 'refused', status: 503, retryAfter: HOUR }
    await watching(stage({ a: [busy] }), ['a'], { state: openState(path('busy.json')), once: true })
    const theatre = stage({ a: [rss('1')] })
    expect(await watching(theatre, ['a'], { state: openState(path('busy.json')), once: true })).toEqual([
      'is left alone until 1970-01-01T01:00:00.000Z, after what its server last said',
    ])
    expect(theatre.asked).toEqual([])
  })
})

describe('the state of a watch', () => {
  it('is one file, and keeps what it knows of other feeds', async () => {
    const file = path('folder-state.json')
    await watching(stage({ a: [rss('1')] }), ['a'], { state: openState(file), once: true })
    await watching(stage({ b: [rss('1')] }), ['b'], { state: openState(file), once: true })
    expect(Object.keys((JSON.parse(readFileSync(file, 'utf8')) as { feeds: object }).feeds)).toEqual([
      'a',
      'b',
    ])
    expect(readdirSync(path('.')).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it.each([
    '',
    '{',
    '[]',
    '{"format":"demarche-watch/2","feeds":{}}',
    '{"format":"demarche-watch/1","feeds":{"a":{}}}',
  ])('refuses a file that holds %j, and leaves it', (content) => {
    writeFileSync(path('other.json'), content)
    expect(() => openState(path('other.json'))).toThrow(/is no state of demarche watch/)
    expect(readFileSync(path('other.json'), 'utf8')).toBe(content)
  })

  it('forgets what left a feed long ago, and nothing that is in it', async () => {
    const ids = Array.from({ length: 6000 }, (_, index) => String(index))
    const state = openState(null)
    const theatre = stage({ a: [rss(...ids), rss(...ids), rss('new')] }, 3)
    expect(await watching(theatre, ['a'], { state })).toHaveLength(6001)
    expect(state.of('a').seen).toHaveLength(5000)
  }, 20_000)
})

describe('patience', () => {
  it('doubles up to a day, and heeds the server up to a week', () => {
    expect([1, 2, 3].map((failures) => backOff(null, failures, MINUTE))).toEqual(
      [1, 2, 4].map((count) => count * MINUTE),
    )
    expect(backOff(null, 1000, MINUTE)).toBe(24 * HOUR)
    expect(backOff(3 * HOUR, 1, MINUTE)).toBe(3 * HOUR)
    expect(backOff(1e15, 1, MINUTE)).toBe(7 * 24 * HOUR)
  })
})
