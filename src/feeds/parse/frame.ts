import { FeedError } from '../error.js'
import { nextLiteral } from './repair.js'

/** A feed taken apart: what stands before the first item, each item, what stands behind the last. */
export interface Frame {
  readonly head: string
  readonly items: readonly string[]
  readonly rest: string
  /** The tags that close what `head` leaves open. */
  readonly tail: string
  /** Whether the feed ends before its root element does: the last item may be missing. */
  readonly isCut: boolean
}

/** The root elements of feeds, and what an item is called in them. */
const ROOTS = {
  rss: { item: 'item', tail: '</channel></rss>' },
  'rdf:rdf': { item: 'item', tail: '</rdf:RDF>' },
  feed: { item: 'entry', tail: '</feed>' },
} as const

const ROOT = /<(rss|rdf:rdf|feed)(?=[\s>])/i

/**
 * Finds the feed in an XML document.
 * @throws FeedError when it is none, or declares entities of its own: they are neither expanded nor fetched
 */
export function frameFeed(xml: string): Frame {
  const { prologue, body } = splitProlog(xml)
  if (/<!ENTITY/i.test(prologue)) {
    throw new FeedError('declares entities of its own, which feeds have no need of: they are not expanded')
  }
  const root = ROOT.exec(body)
  const name = root?.[1]?.toLowerCase()
  if (!root || name === undefined) throw new FeedError(whatElse(prologue + body))
  const { item, tail } = ROOTS[name as keyof typeof ROOTS]
  const feed = body.slice(root.index)
  const rootEnd = feed.toLowerCase().lastIndexOf(`</${name}`)
  const { items, start, end } = cutItems(feed, item, rootEnd)
  const isCut = rootEnd < end
  if (isCut && items.length === 0) throw new FeedError('is cut off before its first item')
  return { head: feed.slice(0, start), items, rest: isCut ? tail : feed.slice(end), tail, isCut }
}

/** What stands before the root element, the document type with it, and the rest. */
function splitProlog(xml: string): { prologue: string; body: string } {
  for (let start = xml.indexOf('<'); start >= 0; start = xml.indexOf('<', endOfDeclaration(xml, start))) {
    const isDeclared = xml[start + 1] === '!' || xml[start + 1] === '?'
    if (!isDeclared) return { prologue: xml.slice(0, start), body: xml.slice(start) }
  }
  return { prologue: xml, body: '' }
}

function endOfDeclaration(xml: string, start: number): number {
  const literal = nextLiteral(xml, start)
  if (literal.start === start) return literal.end
  // A document type may hold declarations in brackets.
  const bracket = xml.indexOf('[', start)
  const close = xml.indexOf('>', start)
  const end = bracket >= 0 && bracket < close ? xml.indexOf(']', bracket) : start
  const last = end < 0 ? -1 : xml.indexOf('>', end)
  return last < 0 ? xml.length : last + 1
}

interface Cut {
  readonly items: readonly string[]
  /** Where the first item begins, and the last whole one ends. */
  readonly start: number
  readonly end: number
}

/**
 * The items of a feed, each from its tag to the tag that closes it, or to the next item where none does; what stands in a CDATA
 * section is no tag.
 */
function cutItems(feed: string, name: ItemName, rootEnd: number): Cut {
  const starts: number[] = []
  const items: string[] = []
  let open: number | null = null
  let end = 0
  for (const { at, isEnd } of tagsOf(feed, name)) {
    if (open !== null) {
      end = isEnd ? feed.indexOf('>', at) + 1 || feed.length : at
      items.push(feed.slice(open, end))
    }
    if (!isEnd) starts.push(at)
    open = isEnd ? null : at
  }
  if (open !== null && open < rootEnd) {
    items.push(feed.slice(open, rootEnd))
    end = rootEnd
  }
  const start = starts[0] ?? (rootEnd < 0 ? feed.length : rootEnd)
  return { items, start, end: Math.max(start, end) }
}

type ItemName = (typeof ROOTS)[keyof typeof ROOTS]['item']

/** Opening and closing tags; each call gives one of its own, which remembers where it stands. */
const tagOf = (name: ItemName): RegExp =>
  name === 'entry' ? /<(\/?)entry(?=[\s/>])/gi : /<(\/?)item(?=[\s/>])/gi

function* tagsOf(feed: string, name: ItemName): Generator<{ at: number; isEnd: boolean }> {
  const tag = tagOf(name)
  let literal = nextLiteral(feed, 0)
  for (let match = tag.exec(feed); match !== null; match = tag.exec(feed)) {
    while (literal.end <= match.index && literal.end < feed.length) literal = nextLiteral(feed, literal.end)
    if (match.index < literal.start) yield { at: match.index, isEnd: match[1] === '/' }
    else tag.lastIndex = literal.end
  }
}

function whatElse(text: string): string {
  if (text.trim() === '') return 'is empty'
  if (/<(?:!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 4096)))
    return 'is no feed: it looks like a web page'
  return 'is no feed: RSS or Atom is wanted'
}
