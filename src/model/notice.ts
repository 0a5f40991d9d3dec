/**
 * The catalogue of notices: everything the product says about trouble it met while reading a report.
 * The key is the stable code that stands in the output; the value makes the sentence a person reads.
 */
export const NOTICES = {
  'no-publication-date': () =>
    'No publication date is known, so relative dates ("last month") stay open; give one with --published.',
  'unusable-date': (given: string) =>
    `The publication date given is no date and was left out: ${JSON.stringify(given.slice(0, 40))}`,
  'presumed-date': (day: string) =>
    `Nothing in the report tells when it was published; the day on which it was archived, or the one given, stands for it: ${day}`,
  'empty-document': () => 'The document holds no text.',
  'not-english': () =>
    'The text does not look like English, the only language that is read: do not trust its entries.',
  'broken-characters': (count: string) =>
    `${count} characters could not be decoded and stand as U+FFFD: the encoding is another, or the text is damaged.`,
  'cut-page': (tags: string) => `The page has more than ${tags} tags; it was read as far as that.`,
  'flattened-page': (depth: string) =>
    `The page nests its elements more than ${depth} deep; what lies deeper was read without its structure.`,
  'unreadable-page': (reason: string) => `The page could not be read: ${reason}`,
  'sentence-failed': (reason: string) => `A sentence could not be processed and was left out: ${reason}`,
  'stage-failed': (reason: string) => `This stage could not be completed: ${reason}`,
} as const satisfies Record<string, (...words: string[]) => string>

export type NoticeCode = keyof typeof NOTICES
