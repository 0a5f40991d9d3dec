/**
 * The catalogue of notices: everything the product says about trouble it met while reading a report.
 * The key is the stable code that stands in the output; the value makes the sentence a person reads.
 */
export const NOTICES = {
  'no-publication-date': () =>
    'No publication date is known, so relative dates ("last month") are left open; give one with --published.',
  'empty-document': () => 'The document holds no text.',
  'sentence-failed': (reason: string) => `A sentence could not be processed and was left out: ${reason}`,
  'stage-failed': (reason: string) => `This stage could not be completed: ${reason}`,
} as const satisfies Record<string, (...words: string[]) => string>

export type NoticeCode = keyof typeof NOTICES
