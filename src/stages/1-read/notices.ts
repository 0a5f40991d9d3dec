import type { Document, Notice } from '../../model/index.js'
import { notice } from '../../stage.js'

const STAGE = 'read'
const REPLACEMENT = /\ufffd/g

/** What a person should know about the document before trusting what is read from it. */
export function noticesOn(document: Document): Notice[] {
  const notices: Notice[] = []
  const replaced = document.text.match(REPLACEMENT)?.length ?? 0
  if (document.published === null) notices.push(notice(STAGE, 'no-publication-date', null))
  if (document.text.trim() === '') notices.push(notice(STAGE, 'empty-document', null))
  if (document.language !== 'en') notices.push(notEnglish())
  if (replaced > 0) notices.push(brokenCharacters(replaced))
  return notices
}

function notEnglish(): Notice {
  const message =
    'The text does not look like English, the only language that is read: do not trust its entries.'
  return { code: 'not-english', stage: STAGE, message, span: null }
}

function brokenCharacters(count: number): Notice {
  const message = `${count} characters could not be decoded and stand as U+FFFD: the encoding is another, or the text is damaged.`
  return { code: 'broken-characters', stage: STAGE, message, span: null }
}

export function cutPage(tags: number): Notice {
  const message = `The page has more than ${tags} tags; it was read as far as that.`
  return { code: 'cut-page', stage: STAGE, message, span: null }
}

export function flattenedPage(depth: number): Notice {
  const message = `The page nests its elements more than ${depth} deep; what lies deeper was read without its structure.`
  return { code: 'flattened-page', stage: STAGE, message, span: null }
}

export function unusableDate(published: string): Notice {
  const message = `The publication date given is no date and was left out: ${JSON.stringify(published.slice(0, 40))}`
  return { code: 'unusable-date', stage: STAGE, message, span: null }
}

export function unreadablePage(error: unknown): Notice {
  const reason = error instanceof Error ? error.message : String(error)
  return {
    code: 'unreadable-page',
    stage: STAGE,
    message: `The page could not be read: ${reason}`,
    span: null,
  }
}
