import type { Source } from '../../model/index.js'
import { type Clock, type Fetched, type Fetcher, systemClock } from '../fetch/index.js'
import { readFeed } from '../parse/index.js'
import { backOff } from './patience.js'
import { type FeedState, recall, type WatchState } from './state.js'

/** What watching brings: a new report, or what went wrong with a feed, by name. */
export type Watched =
  { readonly source: Source } | { readonly fault: { readonly name: string; readonly reason: string } }

export interface WatchOptions {
  readonly fetcher: Fetcher
  readonly state: WatchState
  /** Milliseconds from one poll of a feed to the next. */
  readonly every: number
  /** Whether each feed is polled once and no more. */
  readonly once: boolean
  /** Ends the watch when it says so. */
  readonly signal: AbortSignal
  readonly clock?: Clock
}

/**
 * Polls feeds, one at a time, and yields each item that they did not have before; never throws for what a feed or its server does. An
 * item counts as seen when the next one is asked for, so what is not worked off when the process ends comes again.
 */
export async function* watchFeeds(
  addresses: readonly string[],
  options: WatchOptions,
): AsyncGenerator<Watched> {
  const { once, signal, clock = systemClock } = options
  const due = new Map(addresses.map((address) => [address, options.state.of(address).notBefore ?? 0]))
  while (due.size > 0 && !signal.aborted) {
    const [address, time] = earliest(due)
    if (once && time > clock.now()) {
      due.delete(address)
      yield fault(
        address,
        `is left alone until ${new Date(time).toISOString()}, after what its server last said`,
      )
      continue
    }
    await clock.sleep(time - clock.now(), signal)
    if (signal.aborted) return
    const isGone = yield* poll(address, { ...options, clock })
    const { notBefore } = options.state.of(address)
    if (once || isGone) due.delete(address)
    else due.set(address, notBefore ?? clock.now() + options.every)
  }
}

function earliest(due: ReadonlyMap<string, number>): [address: string, time: number] {
  return [...due].reduce((one, other) => (other[1] < one[1] ? other : one))
}

type PollOptions = WatchOptions & { readonly clock: Clock }

/** Asks for a feed and yields what is new in it; returns whether it is gone for good. What was handed on is kept, even if it stops halfway. */
async function* poll(address: string, options: PollOptions): AsyncGenerator<Watched, boolean> {
  const state = options.state.of(address)
  try {
    const fetched = await options.fetcher.fetch(address, state, options.signal)
    if (fetched.kind === 'feed') yield* handOn(fetched, address, state, options.signal)
    if (fetched.kind !== 'refused') {
      state.failures = 0
      state.notBefore = null
      return false
    }
    delay(state, fetched.retryAfter, options)
    yield fault(address, refusal(fetched))
    return fetched.status === GONE
  } catch (error) {
    if (options.signal.aborted) return false
    delay(state, null, options)
    yield fault(address, error instanceof Error ? error.message : String(error))
    return false
  } finally {
    options.state.save()
  }
}

function delay(state: FeedState, retryAfter: number | null, { clock, every }: PollOptions): void {
  state.failures++
  state.notBefore = clock.now() + backOff(retryAfter, state.failures, every)
}

const GONE = 410

async function* handOn(
  { body, charset, validators }: Extract<Fetched, { kind: 'feed' }>,
  address: string,
  state: FeedState,
  signal: AbortSignal,
): AsyncGenerator<Watched> {
  const entries = readFeed(body, { name: address, charset, published: null })
  const seen = recall(state, entries.length)
  for (const entry of entries) {
    if (!('key' in entry)) yield fault(entry.place, entry.reason)
    else {
      if (!seen.has(entry.key)) yield { source: entry.source }
      seen.add(entry.key)
      if (signal.aborted) return
    }
  }
  // Only now: had the feed been left halfway, the server would say the next time that nothing has changed.
  state.etag = validators.etag
  state.lastModified = validators.lastModified
}

const fault = (name: string, reason: string): Watched => ({ fault: { name, reason } })

function refusal({ status, retryAfter }: Extract<Fetched, { kind: 'refused' }>): string {
  if (status === GONE) return 'is gone for good: its server answers 410'
  const wait = retryAfter === null ? '' : ` and asks to be left alone for ${Math.ceil(retryAfter / 1000)} s`
  return `its server answers ${status}${wait}`
}
