import type { Document } from '../../../model/index.js'
import { dayIn } from '../day.js'
import type { PageDocument, PageElement } from './dom.js'
import { articleFacts } from './linked-data.js'

export type PageFacts = Pick<Document, 'title' | 'published' | 'publisher' | 'url'>

/** What the page says about itself, before Readability takes it apart. */
export function factsOf(document: PageDocument): PageFacts {
  const meta = readMeta(document)
  const article = articleFacts(document)
  const first = (...names: string[]) => names.map((name) => meta.get(name)).find(Boolean) ?? null
  const dates = [
    article.published,
    ...PUBLISHED.map((name) => meta.get(name)),
    ...timesOf(document),
    ...linesOf(document),
  ]
  return {
    title: article.headline ?? first('og:title', 'twitter:title', 'dc.title', 'headline'),
    published: dates.map((words) => (words ? dayIn(words) : null)).find((day) => day !== null) ?? null,
    publisher: first('og:site_name') ?? article.publisher ?? first('application-name', 'dc.publisher'),
    url: webAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? first('og:url')),
  }
}

/** Names under which pages give their date of publication, those that are least often something else first. */
const PUBLISHED = [
  'article:published_time', 'datepublished', 'og:article:published_time', 'og:published_time', 'publish-date', 'publishdate',
  'publication_date', 'pubdate', 'published_time', 'parsely-pub-date', 'sailthru.date', 'dc.date.issued', 'dcterms.created',
  'dc.date', 'dcterms.date', 'date', 'article.published', 'displaydate', 'originalpublicationdate', 'article:published',
  'rnews:datepublished', 'cxenseparse:recs:publishtime', 'bt:pubdate', 'og:pubdate', 'pub_date', 'dc.date.created', 'datecreated',
  'citation_publication_date', 'citation_date', 'article_date_original', 'published-date', 'publicationdate', 'publish_date',
] // prettier-ignore

/** `<meta>` values by lower-case name, whichever attribute names them; the first of a name counts. */
function readMeta(document: PageDocument): Map<string, string> {
  const meta = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.trim()
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase()
      if (name && content && !meta.has(name)) meta.set(name, content)
    }
  }
  return meta
}

const MOST_TIMES = 3

/** The first time elements: the date of publication stands above the story. */
function timesOf(document: PageDocument): string[] {
  const times: string[] = []
  for (const element of document.querySelectorAll(
    '[itemprop="datePublished"], [itemprop="published"], time[datetime], time[pubdate], time.published',
  )) {
    if (tellsOfElse(element)) continue
    times.push(
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent ?? '',
    )
    if (times.length === MOST_TIMES) break
  }
  return times
}

/** A day amid running text, of another story, or below the story is none of publication, unless it says so. */
function tellsOfElse(element: PageElement): boolean {
  if (element.getAttribute('itemprop') !== null || element.getAttribute('pubdate') !== null) return false
  if (element.closest('aside, footer, nav, figure, a') !== null) return true
  const around = (element.closest('p, li, blockquote, td')?.textContent ?? '').trim()
  const own = (element.textContent ?? '').trim()
  const isSentence = /[.!?]$/.test(around) && !around.endsWith(own) && !/publish|posted/i.test(around)
  return isSentence || around.length - own.length > MOST_AROUND
}

/** Characters beside a day in a byline. */
const MOST_AROUND = 120

const PUBLISHED_LINE = /\bpublished(?: on)?:?\s{1,20}(\S.{6,60})/gi

/** "Published: Monday, November 18th, 2019" somewhere on the page. */
function linesOf(document: PageDocument): string[] {
  const text = document.body?.textContent ?? ''
  return [...text.matchAll(PUBLISHED_LINE)].slice(0, MOST_TIMES).map((found) => found[1] ?? '')
}

const webAddress = (words: string | null): string | null =>
  words && /^https?:\/\/\S+$/.test(words) ? words : null
