import { describe, expect, it } from 'vitest'
import { loadSegmenter } from '../../src/language/text/index.js'

const { segment } = loadSegmenter()

const sentencesOf = (text: string): string[] =>
  segment(text, [0, text.length]).map(({ span }) => text.slice(...span))

/** Each line is one paragraph; "|" stands where one sentence ends and the next starts. */
const PARAGRAPHS = {
  'plain sentences':
    'The talks failed.|Both envoys left Geneva.|Why?|Nobody said!|They flew home…|Then silence.',
  'abbreviations inside':
    'Gen. Mark Boyle met Lt. Col. Ana Diaz of St. Lucia on Feb. 4 in Washington, D.C. on Monday.',
  'an abbreviation at the end':
    'The force left the U.S.|The minister stayed at Acme Inc.|He returned at 5 p.m.|But nobody came.',
  'an abbreviation before a name':
    'The U.S. State Department and U.N. Secretary-General Ban agreed with Acme Corp. Chairman Li.',
  initials: 'John F. Haddad praised George W. Marsh.|They met again.',
  decimals: 'Growth was 2.5 percent.|It rose to 3.1.|Then it fell.',
  'a quotation before its verb': '“We will not leave,” the minister said.|“Not now.”',
  'a full stop inside closing marks':
    'He called it “a farce.”|The crowd cheered.|She said: "It is over."|Then she left.',
  'a closing mark inside a full stop': 'Beijing backs the “one nation”.|Taipei does not.',
  'a question before a small letter': '“Why did they leave?” he asked.|“Go!” shouted the crowd.',
  'a question before a speaker':
    '“Who will pay?” President Lee Min-ho asked.|“Nobody!” Sokolov said on Monday.',
  'a question before a pronoun': '“Where is the money?” She asked twice.|“Gone!” They said no more.',
  'a question that nobody speaks':
    '“Who will pay?” is the wrong question.|He asked “who will pay?”|Trade stopped.',
  'a quotation of several sentences': '“We came.|We talked.|We will come back,” Okoye said.',
  'straight marks': '"We came.|We talked."|"They left," she said.',
  'doubled apostrophes': "''We came,'' Mr. Okoye said.|''We talked.''|''We left,'' he said.",
  'a closing mark in front': '”We came.|We left,” he said.',
  'single marks': '‘We are ready.’|The crowd cheered.|‘Go!’ he cried.',
  'brackets around a sentence': 'The deal is dead.|(Both sides denied it.)|Talks go on.',
  'a sentence inside brackets': 'The deal (it was signed in May. Nobody knew.) is dead.|Talks go on.',
  'a name with a mark': 'She works for Yahoo! in Paris.',
  'footnote numbers': 'He fled in 1971. [3] [4]|The court sat again.',
  'a number in front': '1. The parties cease fire.|2. They withdraw.',
  'ellipsis inside': 'We thought … that was all ... and left.',
  'an opening bracket after it': 'They left.|“(We) had no choice,” she said.',
}

describe('sentences', () => {
  it.each(Object.entries(PARAGRAPHS))('%s', (_, paragraph) => {
    const expected = paragraph.split('|')
    expect(sentencesOf(expected.join(' '))).toEqual(expected)
  })

  it('splits where a space is missing', () => {
    expect(sentencesOf('The war was over.The troops went home.')).toEqual([
      'The war was over.',
      'The troops went home.',
    ])
  })

  it('never crosses a paragraph', () => {
    const text = 'Talks in Vienna\ncontinue. They end today.'
    const paragraphs = [segment(text, [0, 15]), segment(text, [16, text.length])]
    expect(paragraphs.map((sentences) => sentences.map(({ span }) => text.slice(...span)))).toEqual([
      ['Talks in Vienna'],
      ['continue.', 'They end today.'],
    ])
  })

  it('cuts what is too long to parse at a punctuation mark', () => {
    const text = `${'the ministers of many states met, '.repeat(200)}and left.`
    const lengths = segment(text, [0, text.length]).map(({ tokens }) => tokens.length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(400)
    expect(sentencesOf(text)[0]?.endsWith(',')).toBe(true)
  })
})
