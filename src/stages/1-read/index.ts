import { createHash } from 'node:crypto'
import { type Document, documentSchema, type Notice, type ReadLayer, type Source } from '../../model/index.js'
import type { Stage } from '../../stage.js'
import { findBlocks } from './blocks.js'
import { findFurniture, headlineIn } from './furniture/index.js'
import { type Page, readFragment, readPage } from './html/index.js'
import { languageOf } from './language.js'
import { noticesOn, presumedDate, unusableDate } from './notices.js'
import { localDay, publishedIn } from './published.js'

/** Source → document: text that never changes again, with what is not prose marked. */
export const read: Stage<Source, ReadLayer> = {
  name: 'read',
  run: (source, { world }) => {
    const { facts, notices } = open(source)
    const { text } = facts
    const furnished = findFurniture(text, findBlocks(text), facts.title, world.furniture)
    const title = facts.title ?? headlineIn(text, furnished.furniture)
    const told = facts.published ?? publishedIn(text, furnished.furniture, facts.url)
    const presumed = told === null ? dayOrNull(source.presumed) : null
    const document: Document = {
      ...facts,
      title,
      published: told ?? presumed,
      id: idOf(text),
      sourceId: source.sourceId,
      language: languageOf(text),
    }
    const dated = presumed === null ? [] : [presumedDate(presumed)]
    return {
      adds: { document, ...furnished },
      notices: [...notices, ...dated, ...noticesOn(document, source.replaced)],
    }
  },
}

type Facts = Pick<Document, 'text' | 'title' | 'published' | 'publisher' | 'url'>

/** What the source itself says stands before what its page says. */
function open(source: Source): { facts: Facts; notices: Notice[] } {
  const { facts: page, notices } = READERS[source.format](source.content)
  const published = dayOrNull(source.published)
  const dayOfPage = dayOrNull(page.published)
  const dated = published === null && source.published ? [unusableDate(source.published)] : []
  const facts = {
    text: page.text,
    title: source.title || page.title,
    published: published ?? (dayOfPage && localDay(dayOfPage, source.url || page.url)),
    publisher: source.publisher || page.publisher,
    url: source.url || page.url,
  }
  return { facts, notices: [...notices, ...dated] }
}

const READERS: Readonly<Record<Source['format'], (content: string) => Page>> = {
  text: (text) => ({
    facts: { text, title: null, published: null, publisher: null, url: null },
    notices: [],
  }),
  html: readPage,
  fragment: readFragment,
}

function dayOrNull(words: string | null | undefined): string | null {
  return documentSchema.shape.published.safeParse(words).data ?? null
}

/** The same text has the same id everywhere, whoever published it and when. */
const idOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)
