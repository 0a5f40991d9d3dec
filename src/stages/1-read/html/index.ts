import type { Document, Notice } from '../../../model/index.js'
import { cutPage, flattenedPage, unreadablePage } from '../notices.js'
import { limitDepth, MOST_DEPTH } from './depth.js'
import { findArticle, type PageDocument, parsePage } from './dom.js'
import { factsOf } from './metadata.js'
import { prune, pruneBlocks } from './prune.js'
import { limitTags, MOST_TAGS } from './size.js'
import { textOf } from './text.js'

export interface Page {
  readonly facts: Pick<Document, 'text' | 'title' | 'published' | 'publisher' | 'url'>
  readonly notices: readonly Notice[]
}

const NOTHING: Page['facts'] = { text: '', title: null, published: null, publisher: null, url: null }

/** HTML → the text of its article and what the page says about it. Never throws: a page that cannot be read is empty. */
export function readPage(html: string): Page {
  return readLimited(html, readFlat)
}

/** HTML that is all report, an item of a feed → its text; nothing is taken for the page around it. Never throws. */
export function readFragment(html: string): Page {
  return readLimited(html, (flat) => ({ ...NOTHING, text: wholeText(parsePage(flat)) }))
}

function readLimited(html: string, read: (flat: string) => Page['facts']): Page {
  const short = limitTags(html)
  const flat = limitDepth(short)
  const notices: Notice[] = []
  if (short !== html) notices.push(cutPage(MOST_TAGS))
  if (flat !== short) notices.push(flattenedPage(MOST_DEPTH))
  try {
    return { facts: read(flat), notices }
  } catch (error) {
    return { facts: NOTHING, notices: [...notices, unreadablePage(error)] }
  }
}

function readFlat(html: string): Page['facts'] {
  const document = parsePage(html)
  const facts = factsOf(document)
  const title = document.querySelector('title')?.textContent?.trim() || null
  const whole = wholeText(document)
  if (document.body) pruneBlocks(document.body)
  const article = findArticle(document)
  if (article) prune(article.content)
  const text = article ? textOf(article.content) : ''
  return { ...facts, title: facts.title ?? (article?.title || title), text: text === '' ? whole : text }
}

/** Short pages have nothing that Readability takes for an article; then all their text is what they say. */
function wholeText(document: PageDocument): string {
  return document.body ? textOf(document.body) : ''
}
