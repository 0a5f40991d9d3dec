import { Agent, type Dispatcher, request } from 'undici'
import { FeedError } from '../error.js'
import { FEED_LIMITS } from '../limits.js'
import { readBody } from './body.js'
import { checkAddress, guardedLookup, type Resolver } from './guard.js'
import { type Clock, Pace, systemClock } from './pace.js'

export { type Clock, systemClock } from './pace.js'

/** What a server said of a feed the last time, to be sent back to it. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

export type Fetched =
  | {
      readonly kind: 'feed'
      readonly body: Buffer
      readonly charset: string | null
      readonly validators: Validators
    }
  | { readonly kind: 'unchanged' }
  /** `retryAfter`: milliseconds that the server wants to be left alone; null when it does not say. */
  | { readonly kind: 'refused'; readonly status: number; readonly retryAfter: number | null }

export interface Fetcher {
  /** @throws FeedError when there is no answer, or none that is taken */
  fetch(this: void, address: string, validators: Validators, signal: AbortSignal): Promise<Fetched>
  close(this: void): Promise<void>
}

export interface FetcherOptions {
  readonly allowPrivate?: boolean
  /** Milliseconds between two requests to one host. */
  readonly pause?: number
  readonly limits?: Readonly<Record<'responseBytes' | 'responseMilliseconds' | 'redirects', number>>
  readonly clock?: Clock
  /** Stands in for the system's. */
  readonly resolve?: Resolver
}

const PAUSE_MILLISECONDS = 2000
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** Fetches one feed at a time, and nothing that is not public. */
export function openFetcher(options: FetcherOptions = {}): Fetcher {
  const {
    allowPrivate = false,
    pause = PAUSE_MILLISECONDS,
    limits = FEED_LIMITS,
    clock = systemClock,
  } = options
  const lookup = guardedLookup(allowPrivate, options.resolve)
  const dispatcher = new Agent({ connect: { lookup, timeout: limits.responseMilliseconds }, connections: 1 })
  const pace = new Pace(clock, pause)

  async function follow(address: string, validators: Validators, signal: AbortSignal): Promise<Fetched> {
    let url = parseAddress(address)
    for (let hops = 0; hops <= limits.redirects; hops++) {
      checkAddress(url, allowPrivate)
      await pace.wait(url.host, signal)
      try {
        const answer = await ask(url, validators, signal)
        const target = 'kind' in answer ? answer : answer.redirect
        if (!(target instanceof URL)) return target
        url = target
      } finally {
        pace.done(url.host)
      }
    }
    throw new FeedError(`redirects more than ${limits.redirects} times`)
  }

  async function ask(
    url: URL,
    validators: Validators,
    stop: AbortSignal,
  ): Promise<Fetched | { redirect: URL }> {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(limits.responseMilliseconds)])
    const response = await request(url, { dispatcher, headers: headersFor(validators), signal })
    const { statusCode: status, headers, body } = response
    // A body that is left before its end says so in an event of its own.
    body.on('error', () => {})
    const location = header(headers, 'location')
    if (status === 200) {
      const bytes = await readBody(body, header(headers, 'content-encoding') ?? '', limits.responseBytes)
      return { kind: 'feed', body: bytes, charset: charsetIn(headers), validators: validatorsIn(headers) }
    }
    // What else it has to say is not read.
    body.destroy()
    if (REDIRECTS.has(status) && location !== null) return { redirect: parseAddress(location, url) }
    if (status === 304) return { kind: 'unchanged' }
    return { kind: 'refused', status, retryAfter: waitIn(header(headers, 'retry-after'), clock.now()) }
  }

  return {
    async fetch(address, validators, signal) {
      try {
        return await follow(address, validators, signal)
      } catch (error) {
        throw error instanceof FeedError ? error : new FeedError(explain(error as NodeJS.ErrnoException))
      }
    },
    close: () => dispatcher.close(),
  }
}

type Headers = Dispatcher.ResponseData['headers']

function header(headers: Headers, name: string): string | null {
  const value = headers[name]
  return (Array.isArray(value) ? value[0] : value) ?? null
}

const headersFor = ({ etag, lastModified }: Validators): Record<string, string> => ({
  'user-agent': 'demarche (news feed reader)',
  accept: 'application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1',
  'accept-encoding': 'gzip, deflate, br',
  ...(etag === null ? {} : { 'if-none-match': etag }),
  ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
})

const validatorsIn = (headers: Headers): Validators => ({
  etag: header(headers, 'etag'),
  lastModified: header(headers, 'last-modified'),
})

const charsetIn = (headers: Headers): string | null =>
  /;\s{0,9}charset\s{0,9}=\s{0,9}"?([\w.:-]{1,40})/i.exec(header(headers, 'content-type') ?? '')?.[1] ?? null

/** Seconds, or the date when they are over. */
export function waitIn(words: string | null, now: number): number | null {
  if (words === null) return null
  if (/^\s*\d{1,9}\s*$/.test(words)) return Number(words) * 1000
  const date = Date.parse(words)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}

/** @throws FeedError when it is none */
export function parseAddress(words: string, base?: URL): URL {
  try {
    return new URL(words, base)
  } catch {
    throw new FeedError(`${JSON.stringify(words.slice(0, 100))} is no web address`)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its host is not known',
  EAI_AGAIN: 'its host cannot be looked up at present',
  ECONNREFUSED: 'its server refuses connections',
  ECONNRESET: 'its server broke off',
  UND_ERR_SOCKET: 'its server broke off',
  UND_ERR_CONNECT_TIMEOUT: 'its server does not answer',
  UND_ERR_HEADERS_OVERFLOW: 'its server sends more headers than are read',
}

function explain(error: NodeJS.ErrnoException): string {
  if (error.name === 'TimeoutError') return 'its server takes too long'
  const cause = error.cause as NodeJS.ErrnoException | undefined
  return REASONS[error.code ?? cause?.code ?? ''] ?? `cannot be fetched: ${error.message}`
}
