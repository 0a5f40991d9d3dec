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
  'a headline without a full stop': 'Ministers of Four States Meet in Tirana for Grain Talks',
  'a headline in capitals': 'TALKS IN TIRANA END WITHOUT A DEAL ON GRAIN',
  'a headline with a verb': 'Moldova Says Gas Talks “Failed” After Minister Resigns',
  'a dateline in capitals': 'NAIROBI (Newswire) — Kenya recalled its envoy on Monday.|It gave no reason.',
  'a dateline with a state': 'ALBANY, N.Y. — The governor met Mexican officials.|They signed a deal.',
  'a dateline with a date': 'TBILISI, Sept. 15 - Georgian troops left the village.|Nobody was hurt.',
  'a month and a day':
    'The court ruled on Dec. 12 that the vote was void.|Both parties will appeal by Jan. 5.',
  'a month before a small word': 'The truce of Feb. was short.|It ended in March.',
  'a general and a senator':
    'Gen. Omar Diallo met Sen. Ruth Kaplan.|Rep. Luis Ortega and Gov. Amy Hall stayed away.',
  'a colonel at the start': 'Fighting stopped.|Col. Peter Nkosi said so.|Lt. Gen. Kang denied it.',
  'a prime minister’s initials': 'Prime Minister K.P. Oli resigned.|J. K. Mensah took over.',
  'initials at the end': 'The plan came from Senator J. D. Hale.|His aides wrote it.',
  'a junior': 'Ambassador Robert Cole Jr. left Lima.|He will not return.',
  'a junior’s verb': 'Martin Okoye Jr. said the talks were over.|Nobody answered.',
  companies: 'Orbis Ltd. sold its share to Acme Corp. of Texas.|Orbis Inc. kept the rest.',
  'a number': 'They cited Resolution No. 1701 of the council.|Paragraph No. 4 was left out.',
  versus: 'The court heard Norland vs. Sudania on Friday.|It will rule in May.',
  'a Latin abbreviation':
    'Several states, e.g. Chad and Niger, sent troops.|Others, i.e. the rest, sent none.',
  'times of day': 'The vote began at 9 a.m. on Tuesday and ended at 5 p.m. local time.|Turnout was low.',
  'a time at the end': 'Polls closed at 8 p.m.|The count began at once.',
  'U.S. before a noun':
    'The U.S. Senate and the U.S. Embassy in Baghdad declined to comment.|So did the U.N. mission.',
  'U.S. before a new sentence':
    'They are allies of the U.S.|However, they will not send troops to the U.S.|They said so.',
  'Washington, D.C.':
    'He flew to Washington, D.C., on Friday.|He met her in Washington, D.C.|They spoke at length.',
  'an EU figure': 'Exports fell by 3.5 percent to $2.1 billion.|Imports rose 0.4 percent.',
  'a decade': 'The treaty dates from the 1990s.|Nobody has read it since.',
  'a year at the end': 'The border has been shut since 2014.|Trade never recovered.',
  'a number at the start': 'The mine collapsed.|Twelve men died.|45 were hurt.|3,000 lost their jobs.',
  'a quotation, its verb, and more': '“We are ready,” the minister said.|“They are not.”',
  'a quotation cut by its verb': '“We are ready,” Ms. Haddad said, “but they are not.”|She then left.',
  'a quotation after a colon': 'The president was blunt: “We will not sign.”|His allies agreed.',
  'a quotation after a comma': 'The president said, “We will not sign.”|His allies agreed.',
  'words quoted at the end': 'He called the offer “an insult.”|Brussels called it “final.”|Talks ended.',
  'words quoted at the start': '“Provocations” must stop, Beijing said.|“Consequences” would follow.',
  'an exclamation in a quotation': '“Never!” the general shouted.|The room fell silent.',
  'a question in a quotation': '“Who gave the order?” the judge asked.|Nobody answered.',
  'a question by a named speaker': '“Who gave the order?” Judge Maria Lopez asked.|Nobody answered.',
  'a question in straight marks': '"Who gave the order?" Lopez asked.|"No one," the officer said.',
  'a question in an address': '“Are you ready?” he asked the envoy.|“We are,” the envoy replied.|“Are you?”',
  'sentences in one quotation': '“We lost.|We know why.|We will try again.”|The minister then resigned.',
  'a name behind a quotation': '“They fired first.”|Okafor later denied saying so.',
  'a quotation in a quotation': '“He told me ‘we are done.’|I believed him,” Silva said.',
  'single marks and a verb': '‘We are done,’ he said.|‘There is no more to say.’|The line went dead.',
  'a letter’s apostrophe': 'The workers’ union and the states’ envoys met.|They agreed.',
  'a quotation left open': '“We signed in good faith.|We kept our word.',
  'an ellipsis at the end': 'He paused...|Then he signed.',
  'an ellipsis in the middle': 'We wanted peace ... and we got war.|Nobody won.',
  'an omission in brackets': '“The deal […] is dead,” she said.|Others disagreed.',
  'a word put in': '“[The] army will not fire,” he said.|The [foreign] minister agreed.',
  'a name put in': 'They blamed [President] Salim Karimi for it.|He denied it.',
  'an aside in brackets': 'The African Union (AU) sent observers (about 40).|They arrived late.',
  'a party and a state': 'Sen. Paul Grant (R-Ohio) voted no.|Rep. Ann Cole (D., Calif.) voted yes.',
  'an exclamation in brackets': 'The bill (a first!) passed.|It now goes to the king.',
  dashes: 'The ministers — Kovac and Petrov — met twice.|They — or their aides — will meet again.',
  'a dash before a name': 'Three states sent aid — Kenya, Uganda and Rwanda — in May.|More followed.',
  semicolons: 'Kenya sent troops; Uganda sent police.|Rwanda sent neither; it sent money.',
  'a colon in a sentence': 'Three states agreed: Kenya, Uganda and Rwanda.|The rest did not.',
  'a colon before a clause': 'His message was clear: the border stays shut.|Nobody doubted it.',
  'numbered demands': '1. Withdraw all troops.|2. Release the prisoners.|3. Open the border.',
  'an address in a sentence': 'The text is at www.example.org/treaty.html.|It was published on Monday.',
  'a handle': 'The ministry replied on @MinistryNews.|It gave no details.',
  'a credit': 'Photo: Ana Silva/Newswire',
  'a ship': 'The frigate INS Varuna left Mumbai.|HMS Bold followed it.',
  'a roman numeral': 'King Felipe VI met Pope John XXIII.|Charles III did not come.',
  'a name of one letter': 'They chose plan B.|Nobody liked plan A.',
  'a title as a noun': 'The foreign minister and Gen. Sami Adel left.|The gen. stayed silent.',
  'brackets at the end': 'The base was hit twice (on May 3 and May 9).|No one claimed it.',
  'one word': 'Why?|Because they could.|No.|Never.',
  'a small-letter name': 'The firm eFuel won the bid.|Its rival did not.',
}

/** Lines that were joined: what e-mails and lists look like when their line breaks are lost. */
const LOOSE_LINES = {
  'a greeting and its name': 'Thanks,|Maria',
  'small letters': 'i read the treaty yesterday.|it says nothing about gas.|nobody will sign it.',
  'a link behind a sentence': 'The text is online.|http://www.example.org/treaty',
}

describe('sentences', () => {
  it.each(Object.entries(PARAGRAPHS))('%s', (_, paragraph) => {
    const expected = paragraph.split('|')
    expect(sentencesOf(expected.join(' '))).toEqual(expected)
  })

  it.each(Object.entries(LOOSE_LINES))('without line breaks: %s', (_, paragraph) => {
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
