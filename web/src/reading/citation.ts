import type { Document } from '../../../src/model/index.js'

/** A line that tells whose words these are and where they stand: “words”, Speaker, in “Title”, Publisher, day, link. */
export function citationOf(document: Document, words: string, who: string, link: string | null): string {
  const source = [
    `in “${document.title ?? document.sourceId}”`,
    document.publisher,
    document.published,
    document.url,
    link,
  ]
  const said = `“${words.replace(/\s+/gu, ' ').trim()}”`
  return `${[said, who, ...source].filter((part) => part !== null && part !== '').join(', ')}.`
}
