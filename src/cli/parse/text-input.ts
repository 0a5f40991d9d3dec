import type { Notice, Source } from '../../model/index.js'
import { readFragment, readPage } from '../../stages/1-read/html/index.js'
import { languageOf } from '../../stages/1-read/language.js'
import { noticesOn } from '../../stages/1-read/notices.js'

/** The text of a source, a web page's article, and what a person should know about it. */
export function readText({ format, content, replaced }: Source): {
  readonly text: string
  readonly notices: readonly Notice[]
} {
  const page =
    format === 'text'
      ? { facts: { text: content }, notices: [] }
      : (format === 'html' ? readPage : readFragment)(content)
  const { text } = page.facts
  const document = { ...UNKNOWN, text, language: languageOf(text) }
  return { text, notices: [...page.notices, ...noticesOn(document, replaced)] }
}

/** A parse asks nothing else of a document. */
const UNKNOWN = { id: '', sourceId: '', url: null, publisher: null, title: null, published: null }
