import type { Document, Notice } from '../../model/index.js'
import { notice } from '../../stage.js'

const STAGE = 'read'
const REPLACEMENT = /\ufffd/g

/** What a person should know about the document before trusting what is read from it. */
export function noticesOn(document: Document, replacedInSource = 0): Notice[] {
  const notices: Notice[] = []
  // What the source held broken before it was decoded is no less broken.
  const replaced = replacedInSource || (document.text.match(REPLACEMENT)?.length ?? 0)
  if (document.text.trim() === '') notices.push(notice(STAGE, 'empty-document', null))
  if (document.language !== 'en') notices.push(notice(STAGE, 'not-english', null))
  if (replaced > 0) notices.push(notice(STAGE, 'broken-characters', null, String(replaced)))
  return notices
}

export const cutPage = (tags: number): Notice => notice(STAGE, 'cut-page', null, String(tags))

export const flattenedPage = (depth: number): Notice => notice(STAGE, 'flattened-page', null, String(depth))

export const presumedDate = (day: string): Notice => notice(STAGE, 'presumed-date', null, day)

export const unusableDate = (published: string): Notice => notice(STAGE, 'unusable-date', null, published)

export const unreadablePage = (error: unknown): Notice =>
  notice(STAGE, 'unreadable-page', null, error instanceof Error ? error.message : String(error))
