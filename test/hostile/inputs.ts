/** Length of a hostile input, in characters. */
export const LENGTH = 50_000

const FRAGMENTS = [
  '"',
  '“',
  '”',
  "'",
  '"a" ',
  '“a ',
  '(',
  ')',
  '((',
  '[[',
  '(a) ',
  '1',
  '1,',
  '1,000',
  '1.1',
  '1 ',
  '.',
  '. ',
  'a.',
  'A. ',
  ' ',
  '\t',
  '\n',
  ' \n',
  ',',
  ', ',
  'a, ',
  'said ',
  'he said, ',
  'A',
  'Aa ',
  'A-',
  '-',
  'a-',
  '- ',
  '–',
  'a',
  'é',
  '<',
  '<a ',
  '&amp;',
  'http://',
  'www.',
  '@a.',
  '/a',
  'of ',
  'and ',
  '█',
  '2019-01-01 ',
  'May 3, ',
  '$1bn ',
  'President Aa Bb ',
  '"Aa," said he. 1,000 (A-1) ',
] as const

/** Each fragment repeated to the length, and with an end that lets no repetition match. */
export function hostileInputs(length = LENGTH): { readonly name: string; readonly text: string }[] {
  return FRAGMENTS.flatMap((fragment) => {
    const text = fragment.repeat(Math.ceil(length / fragment.length)).slice(0, length)
    return [
      { name: `${JSON.stringify(fragment)} repeated`, text },
      { name: `${JSON.stringify(fragment)} repeated, then \\u0000`, text: `${text.slice(1)}\u0000` },
    ]
  })
}

/** What reports may have and never over and over: marks, cues, sums, dates. */
export const REPORT_FRAGMENTS: readonly string[] = [
  'said ', '$1bn ', '1,000 killed ', '“Aa,” said B. ', 'he said, ', 'supports sanctions on ', 'May 3, 2019 ', ' ', '1',
] // prettier-ignore

export const repeated = (fragment: string, length: number): string =>
  fragment.repeat(Math.ceil(length / fragment.length)).slice(0, length)
