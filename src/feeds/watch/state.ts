import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { z } from 'zod'
import { FeedError } from '../error.js'

/** What is known of a feed from one poll to the next. */
export interface FeedState {
  etag: string | null
  lastModified: string | null
  /** Polls in a row that brought nothing usable. */
  failures: number
  /** Milliseconds since 1970 before which its server is to be left alone. */
  notBefore: number | null
  /** Items that were handed on, by hash, the latest last. */
  seen: string[]
}

export interface WatchState {
  of(address: string): FeedState
  save(): void
}

const FORMAT = 'demarche-watch/1'

const stateSchema = z.object({
  format: z.literal(FORMAT),
  feeds: z.record(
    z.string(),
    z.object({
      etag: z.string().nullable(),
      lastModified: z.string().nullable(),
      failures: z.number().int().min(0),
      notBefore: z.number().nullable(),
      seen: z.array(z.string()),
    }),
  ),
})

/**
 * Keeps the state in a file, which is replaced as a whole or not at all; without a path in memory alone.
 * @throws FeedError when the file is there and holds something else
 */
export function openState(path: string | null): WatchState {
  const feeds = new Map<string, FeedState>(Object.entries(path === null ? {} : load(path)))
  return {
    of(address) {
      const known = feeds.get(address)
      if (known) return known
      const state: FeedState = { etag: null, lastModified: null, failures: 0, notBefore: null, seen: [] }
      feeds.set(address, state)
      return state
    },
    save() {
      if (path !== null)
        store(path, `${JSON.stringify({ format: FORMAT, feeds: Object.fromEntries(feeds) })}\n`)
    },
  }
}

/** A feed holds some 20 to 500 items at a time; what has left it long ago does not come back. */
const MOST_SEEN = 5000

/** Which of a feed's items were handed on already. `least` is how many it holds now: so many are remembered in any case. */
export function recall(state: FeedState, least: number) {
  const seen = new Set(state.seen)
  return {
    has: (key: string): boolean => seen.has(short(key)),
    add(key: string): void {
      const hash = short(key)
      // What is still in the feed is the last to be forgotten.
      seen.delete(hash)
      seen.add(hash)
      state.seen = [...seen].slice(-Math.max(MOST_SEEN, least))
    },
  }
}

const short = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 16)

function load(path: string): Record<string, FeedState> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
  const state = stateSchema.safeParse(parse(text))
  if (!state.success) throw new FeedError(`${path} is no state of demarche watch, and is left as it is`)
  return state.data.feeds
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function store(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    const file = openSync(temporary, 'w')
    try {
      writeSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
