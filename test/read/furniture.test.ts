import { describe, expect, it } from 'vitest'
import { type FurnitureKind, spanText } from '../../src/model/index.js'
import { readText } from './read-text.js'

const PROSE =
  'The two ministers met on Thursday in the capital and agreed to reopen the border within a month.'
const MORE = 'Officials on both sides said that trains would run again before the end of the summer.'

/** The furniture of a report, each piece with its kind. */
function furnitureOf(text: string, title: string | null = null): (readonly [FurnitureKind, string])[] {
  const { document, furniture } = readText(text, { title })
  return furniture.map(({ kind, span }) => [kind, spanText(document.text, span)])
}

describe('what a paragraph is', () => {
  it.each<[string, FurnitureKind, string, string]>([
    ['a headline', 'title', 'Neighbours agree to reopen border', `$\n\n${PROSE}\n\n${MORE}`],
    ['a heading between paragraphs', 'title', 'What comes next', `${PROSE}\n\n$\n\n${MORE}`],
    ['a byline', 'byline', 'By Ann Lee and Bo Berg', `$\n\n${PROSE}\n\n${MORE}`],
    [
      'a byline at the end',
      'byline',
      'Additional reporting by Ann Lee; Editing by Bo Berg',
      `${PROSE}\n${MORE}\n$`,
    ],
    [
      'where it was reported from',
      'byline',
      'Ann Lee reported from Kyiv, and Bo Berg from Oslo.',
      `${PROSE}\n${MORE}\n$`,
    ],
    ['contributors', 'byline', 'Contributing: Ann Lee.', `${PROSE}\n${MORE}\n$`],
    ['a date line', 'dateline', 'Friday, January 4, 2019', `$\n\n${PROSE}\n\n${MORE}`],
    ['a time stamp', 'dateline', 'Published 14:05 BST, 15 September 2022', `$\n\n${PROSE}\n\n${MORE}`],
    ['a time of change', 'dateline', 'Updated at 1:23 p.m.', `$\n\n${PROSE}\n\n${MORE}`],
    ['an age', 'dateline', '3 hours ago', `$\n\n${PROSE}\n\n${MORE}`],
    ['a credit', 'credit', '(SPUTNIK/AFP via Getty Images)', `${PROSE}\n\n$\n\n${MORE}`],
    ['a credit with a label', 'credit', 'Photo: Ann Lee', `${PROSE}\n\n$\n\n${MORE}`],
    ['an unlisted agency', 'credit', '(Ann Lee/Coast Wire)', `${PROSE}\n\n$\n\n${MORE}`],
    [
      'a caption with its credit',
      'caption',
      'Soldiers at the border post. Image: Ann Lee.',
      `${PROSE}\n\n$\n\n${MORE}`,
    ],
    [
      'a repeating caption',
      'caption',
      'The two ministers met on Thursday in the capital',
      `${MORE}\n\n$\n\n${PROSE}`,
    ],
    ['a prompt', 'prompt', 'Leave a Comment', `${PROSE}\n\n${MORE}\n\n$`],
    ['a prompt to subscribe', 'prompt', 'Sign up for our morning newsletter', `${PROSE}\n\n$\n\n${MORE}`],
    ['a link to another report', 'prompt', 'Read more: A year at the border', `${PROSE}\n\n$\n\n${MORE}`],
    ['rights', 'boilerplate', '© 2022 Coast Wire. All rights reserved.', `${PROSE}\n\n${MORE}\n\n$`],
    [
      'a correction',
      'boilerplate',
      'Correction: An earlier version misspelt a name.',
      `${PROSE}\n\n${MORE}\n\n$`,
    ],
    ['an address', 'boilerplate', 'https://example.org/a/story.html', `$\n\n${PROSE}\n\n${MORE}`],
  ])('knows %s', (_, kind, words, frame) => {
    expect(furnitureOf(frame.replace('$', words))).toEqual([[kind, words]])
  })

  it('takes a caption and its credit together', () => {
    expect(furnitureOf(`${PROSE}\n\nA closed border post in March\n\n(Ann Lee/Reuters)\n\n${MORE}`)).toEqual([
      ['caption', 'A closed border post in March'],
      ['credit', '(Ann Lee/Reuters)'],
    ])
  })

  it('takes a list of sources to the end of the report', () => {
    const text = `${PROSE}\n\n${MORE}\n\nSources\n\nAnn Lee, "Border to open". Coast Wire, May 3\n\nBo Berg, "Trains". Oslo Post`
    expect(furnitureOf(text).map(([kind]) => kind)).toEqual(['boilerplate', 'boilerplate', 'boilerplate'])
  })

  it('finds the title that is known from elsewhere, with a full stop or over two lines', () => {
    const title = 'Neighbours agree to reopen border; Trains will run again by autumn'
    const text = `Neighbours agree to reopen border;\nTrains will run again by autumn.\n\n${PROSE}`
    expect(furnitureOf(text, title).map(([kind]) => kind)).toEqual(['title', 'title'])
  })
})

describe('what is prose', () => {
  it.each([
    ['a single sentence', 'Neighbours agree to reopen border'],
    ['a single quoted line', '“We will reopen the border”'],
    [
      'a list of headlines',
      'Neighbours agree to reopen border\nTrains to run again by autumn\nMinister resigns',
    ],
    ['a question in quotation marks', `${PROSE}\n\n“Read more books?” the minister asked.\n\n${MORE}`],
    ['a short sentence', `${PROSE}\n\nThe minister did not comment.\n\n${MORE}`],
    [
      'a sentence that begins like a label',
      `${PROSE}\n\nPhoto editors protested against the new law.\n\n${MORE}`,
    ],
    [
      'a sentence that begins with an agency',
      `${PROSE}\n\nThe Associated Press reported that two were hurt.\n\n${MORE}`,
    ],
    ['a sentence that begins with "By"', `${PROSE}\n\nBy Friday the border was open again.\n\n${MORE}`],
    [
      'speakers of a transcript',
      'LEE: Will the border open?\nBERG: It will, and I can tell you that it will open soon.\nLEE: When?',
    ],
    ['a sentence with a dash', `NATO — the alliance that both have joined — welcomed the step.\n\n${PROSE}`],
    [
      'questions that resemble each other',
      'What are the aims of the new border law?\n\nWhat are the aims of the old border law and who wrote it?',
    ],
  ])('leaves %s alone', (_, text) => {
    expect(furnitureOf(text)).toEqual([])
  })
})

describe('what stands inside a paragraph', () => {
  it.each([
    'KYIV, Sept 15 (Reuters) -',
    'WASHINGTON (AP) —',
    'KABUL:',
    'COLUMBIA, S.C. -',
    'Paris (AFP) –',
    'ADDIS ABABA, May 15 (Xinhua) --',
    'NEW YORK/LONDON, May 5 (Reuters) -',
    'Islamabad, Pakistan –',
    'Tehran, March 15, IRNA -',
    'BERLIN, Oct 24 (Coast Wire) -',
    '(Reuters) -',
    '(CNN)',
  ])('cuts off the dateline "%s"', (dateline) => {
    const { document, furniture, paragraphs } = readText(`${dateline} ${PROSE}`)
    expect(furniture.map(({ kind, span }) => [kind, spanText(document.text, span)])).toEqual([
      ['dateline', dateline],
    ])
    expect(paragraphs.map((span) => spanText(document.text, span))).toEqual([dateline, PROSE])
  })

  it.each([
    'UPDATE: ',
    'Mr. Lee - a former envoy - said so. ',
    'Reporters said (AP) that ',
    'On Monday, May 5 - ',
  ])('keeps "%s" with its sentence', (start) => {
    const { paragraphs } = readText(`${start}${PROSE}`)
    expect(paragraphs).toHaveLength(1)
  })

  it('cuts off who reported it', () => {
    const { document, paragraphs } = readText(`${PROSE} (Reporting by Ann Lee; Editing by Bo Berg)`)
    expect(paragraphs.map((span) => spanText(document.text, span))).toEqual([
      PROSE,
      '(Reporting by Ann Lee; Editing by Bo Berg)',
    ])
  })
})
