import type { Document, Notice } from '../../../model/index.js'

export function readPage(html: string): {
  facts: Pick<Document, 'text' | 'title' | 'published' | 'publisher' | 'url'>
  notices: Notice[]
} {
  return { facts: { text: html, title: null, published: null, publisher: null, url: null }, notices: [] }
}
