import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import type { AnyFeed } from 'feedsmith'
import { decode } from '../../encoding/index.js'
import type { Source } from '../../model/index.js'
import { dayIn } from '../../stages/1-read/day.js'
import { readFragment } from '../../stages/1-read/html/index.js'
import { FeedError } from '../error.js'
import { FEED_LIMITS } from '../limits.js'
import { type Frame, frameFeed } from './frame.js'
import { contentOf, type FeedContent, type FeedItem } from './items.js'
import { repairXml } from './repair.js'

/** A report that a feed carries, or what was wrong in the place of one. */
export type FeedEntry =
  { readonly key: string; readonly source: Source } | { readonly place: string; readonly reason: string }

export interface FeedOptions {
  /** The file or address of the feed. */
  readonly name: string
  /** The charset that came with it; null when none did. */
  readonly charset?: string | null
  /** ISO day; holds for items that name none. */
  readonly published: string | null
}

/**
 * The items of a feed as sources, in its order; what cannot be read of it is named in their place.
 * @throws FeedError or NotTextError when it is no feed
 */
export function readFeed(bytes: Uint8Array, options: FeedOptions): FeedEntry[] {
  const { text } = decode(bytes, 'xml', options.charset ?? null)
  if (text.length > FEED_LIMITS.characters)
    throw new FeedError(`is too long: ${text.length} characters, and ${FEED_LIMITS.characters} are allowed`)
  const { content, faults } = text.trimStart().startsWith('{') ? readJson(text) : readXml(text, options.name)
  return [...content.items.map((item, index) => entryOf(item, index + 1, content, options)), ...faults]
}

/** Loaded with the first feed and not before. */
const require = createRequire(import.meta.url)

function parse(text: string): FeedContent {
  const { parseFeed } = require('feedsmith') as { parseFeed(text: string): AnyFeed }
  return contentOf(parseFeed(text))
}

interface Parsed {
  readonly content: FeedContent
  readonly faults: readonly FeedEntry[]
}

function readJson(text: string): Parsed {
  try {
    return { content: parse(text), faults: [] }
  } catch {
    throw new FeedError('is no feed: RSS or Atom is wanted')
  }
}

function readXml(text: string, name: string): Parsed {
  const frame = frameFeed(text)
  const head = repairXml(frame.head)
  const items = frame.items.map(repairXml)
  const cut = frame.isCut
    ? [{ place: name, reason: `the feed is cut off after ${countOf(items.length)}` }]
    : []
  const whole = tryParse(head + items.join('') + repairXml(frame.rest))
  // An item that is not closed hides the next.
  if (whole?.items.length === items.length) return { content: whole, faults: cut }
  const { content, faults } = parseEach({ ...frame, head, items }, name)
  return { content, faults: [...faults, ...cut] }
}

const countOf = (items: number): string => (items === 1 ? '1 item' : `${items} items`)

/** So many items that cannot be parsed are named; after so many the rest is left. */
const MOST_NAMED = 20
const MOST_FAILED = 200

/** One item that cannot be parsed costs itself. */
function parseEach({ head, items, tail }: Frame, name: string): Parsed {
  const parsed: FeedItem[] = []
  const failed: { readonly number: number; readonly reason: string }[] = []
  const empty = tryParse(head + tail)
  for (const [index, item] of items.entries()) {
    if (failed.length === MOST_FAILED) break
    const content = tryParse(head + item + tail)
    if (content?.items[0]) parsed.push(content.items[0])
    else
      failed.push({
        number: index + 1,
        reason: content ? 'the item is empty' : 'the item is not well-formed',
      })
  }
  if (parsed.length === 0) throw new FeedError('is a feed that is not well-formed')
  const faults: FeedEntry[] = failed
    .slice(0, MOST_NAMED)
    .map(({ number, reason }) => ({ place: `${name}#${number}`, reason }))
  const more = items.length - parsed.length - faults.length
  if (more > 0)
    faults.push({ place: name, reason: `${countOf(more)} more not well-formed, or left out behind such` })
  return { content: { title: empty?.title ?? null, link: empty?.link ?? null, items: parsed }, faults }
}

function tryParse(xml: string): FeedContent | null {
  try {
    return parse(xml)
  } catch {
    return null
  }
}

function entryOf(
  item: FeedItem,
  number: number,
  feed: FeedContent,
  { name, published }: FeedOptions,
): FeedEntry {
  const place = `${name}#${number}`
  const title = item.title === null ? null : plain(item.title)
  // A feed that gives nothing but headlines has them for its reports.
  const content = item.content ?? item.title ?? ''
  if (content.trim() === '') return { place, reason: 'the item has neither title nor text' }
  if (content.length > FEED_LIMITS.itemCharacters) {
    return {
      place,
      reason: `is too long: ${content.length} characters, and ${FEED_LIMITS.itemCharacters} are allowed`,
    }
  }
  const url = addressOf(item.link, feed.link)
  const source: Source = {
    sourceId: item.id ?? url ?? place,
    format: 'fragment',
    content,
    title: item.content === null ? null : title,
    published: item.published ? (dayIn(item.published) ?? item.published) : published,
    url,
    publisher: feed.title === null ? null : plain(feed.title),
  }
  return { key: item.id ?? url ?? hashOf(`${title ?? ''}\n${content}`), source }
}

/** Titles are plain text to some who write feeds, and HTML to others. */
const plain = (words: string): string =>
  (/[&<]/.test(words) ? readFragment(words).facts.text : words).replace(/\s+/g, ' ').trim()

/** Only what a reader could open: a feed may write anything as a link. */
function addressOf(link: string | null, base: string | null): string | null {
  if (link === null) return null
  try {
    const url = new URL(link.trim(), base?.trim() || undefined)
    return /^https?:$/.test(url.protocol) ? url.href : null
  } catch {
    return null
  }
}

const hashOf = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, 32)
