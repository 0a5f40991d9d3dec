import type { AnyFeed } from 'feedsmith'

/** An item as its feed gives it: whatever dialect it is written in. */
export interface FeedItem {
  /** What tells it from the feed's other items, as the feed says; null when it does not say. */
  readonly id: string | null
  readonly link: string | null
  /** In HTML. */
  readonly title: string | null
  /** In HTML: the report as far as the feed carries it, else its summary. */
  readonly content: string | null
  /** As written. */
  readonly published: string | null
}

export interface FeedContent {
  readonly title: string | null
  readonly link: string | null
  readonly items: readonly FeedItem[]
}

/** The four dialects → one. */
export function contentOf(any: AnyFeed): FeedContent {
  switch (any.format) {
    case 'rss':
    case 'rdf':
      return {
        title: any.feed.title ?? null,
        link: any.feed.link ?? null,
        items: (any.feed.items ?? []).map(rssItem),
      }
    case 'atom':
      return {
        title: html(any.feed.title),
        link: linkIn(any.feed.links),
        items: (any.feed.entries ?? []).map(atomItem),
      }
    case 'json':
      return {
        title: any.feed.title ?? null,
        link: any.feed.home_page_url ?? null,
        items: (any.feed.items ?? []).map(jsonItem),
      }
  }
}

type Feed<Format extends AnyFeed['format']> = Extract<AnyFeed, { format: Format }>['feed']
type RssItem = NonNullable<Feed<'rss'>['items'] | Feed<'rdf'>['items']>[number]
type AtomItem = NonNullable<Feed<'atom'>['entries']>[number]
type JsonItem = NonNullable<Feed<'json'>['items']>[number]
interface AtomText {
  readonly value?: string
  readonly type?: string
}
type AtomLink = NonNullable<AtomItem['links']>[number]

function rssItem(item: RssItem): FeedItem {
  const guid = 'guid' in item ? item.guid : undefined
  const about = 'rdf' in item ? item.rdf?.about : undefined
  return {
    id: guid?.value ?? about ?? null,
    link:
      item.link ?? (guid && guid.isPermaLink !== false && isAddress(guid.value) ? guid.value : null) ?? null,
    title: item.title ?? null,
    content: item.content?.encoded || item.description || null,
    published: ('pubDate' in item ? item.pubDate : undefined) ?? item.dc?.dates?.[0] ?? null,
  }
}

const atomItem = (entry: AtomItem): FeedItem => ({
  id: entry.id ?? null,
  link: linkIn(entry.links),
  title: html(entry.title),
  content: html(entry.content) || html(entry.summary),
  published: entry.published ?? entry.updated ?? null,
})

const jsonItem = (item: JsonItem): FeedItem => ({
  id: item.id ?? null,
  link: item.url ?? null,
  title: item.title === undefined ? null : escapeText(item.title),
  content: item.content_html || escapeText(item.content_text || item.summary || '') || null,
  published: item.date_published ?? null,
})

/** Text of Atom is plain unless it says otherwise. */
function html(text: AtomText | undefined): string | null {
  if (!text?.value) return null
  return text.type === undefined || /^text(?:\/plain)?$/i.test(text.type)
    ? escapeText(text.value)
    : text.value
}

function linkIn(links: readonly AtomLink[] | undefined): string | null {
  const link = links?.find(({ rel, href }) => href && (rel === undefined || rel === 'alternate'))
  return link?.href ?? null
}

/** An empty line parts paragraphs of plain text. */
const escapeText = (text: string): string =>
  text.replace(/[&<]/g, (mark) => (mark === '&' ? '&amp;' : '&lt;')).replace(/\n[^\S\n]*\n/g, '<p>')

const isAddress = (words: string | undefined): boolean => /^https?:\/\//i.test(words ?? '')
