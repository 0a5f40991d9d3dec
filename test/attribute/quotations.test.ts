import { describe, expect, it } from 'vitest'
import { statementsIn } from './knowledge.js'
import { bareAll, readMarked, wordsOf } from './marked.js'

/** One statement a line: [S speaker], [C cue], [T content]; ¶ begins a paragraph. */
const STATEMENTS: Record<string, readonly string[]> = {
  marks: [
    '[T "The port is open,"] [S the harbour master] [C said].',
    '[T “The port is open,”] [S the harbour master] [C said].',
    "[T ''The port is open,''] [S the harbour master] [C said].",
    '[S The harbour master] [C said]: [T «The port is open.»]',
    '[T ‘The port is open,’] [S the harbour master] [C said].',
    '[T “The port is open,"] [S the harbour master] [C said].',
    '[S Former harbour master Jane Doe][C :][T "We closed it ourselves. Nobody asked us to."]',
  ],
  'nested marks': [
    '[T “They told us ‘never again’ and left,”] [S the mayor] [C said].',
    '[T “They told us “never again” and left,”] [S the mayor] [C said].',
    '[T "They told us, "never again," and left,"] [S the mayor] [C said].',
  ],
  'over paragraphs': [
    '[S The mayor] [C said]: [T “We will rebuild the bridge.] ¶ [T “It will take two years.] ¶ [T “And it will cost us.”]',
    '[T “We will rebuild the bridge,”] [S the mayor] [C said]. ¶ [T “It will take two years.”]',
    '[S The mayor] [C said]: [T “Here is the plan:] ¶ [T “First, we build.”]',
    '[S He] [C added]: ¶ [T “It will take two years.”]',
    '[S The mayor] [C continued] his attack. ¶ [T “It will take two years.”]',
  ],
  'order of the words': [
    '[T “Nobody listened,”] [C said] [S one former staffer, who left in May].',
    '[T “The bridge,”] [S he] [C said], [T “will not be built.”]',
    '[T The bridge], [S one engineer] [C wrote], [T “will not be built.”]',
    '[S Anna Novak, the spokeswoman for the party], [C said] in a statement. [T “There is nothing to count.”]',
    '[T “Nobody listened. Nobody came,”] [C according to] [S the mayor].',
    '[S The mayor] [C told] the court [T “Nobody came. Nobody called.”]',
    '[S The mayor] [C told] the farmers who had met in Lyon, [T “Nobody will be left out.”]',
    '[T “Many are unsure,”] [S the mayor] [C wrote] in a letter explaining why he was speaking, [T “but most agree.”]',
    '[T “We stand ready”] [C tweeted] [S the mayor] [T “to give what help we can.”]',
  ],
  'a question and its answer': [
    'The mayor was asked, “Would you have told them?” [S She] [C answered], [T “I would have.”]',
    '[S The mayor] [C said] in a statement: [T “Nobody was hurt. The bridge is safe.”] The office did not elaborate.',
  ],
  'beyond the marks': [
    '[S The mayor] [C said] [T that “we build the bridge” and that he had seen worse].',
    '[T “This leave,”] [S the law] [C says], [T is paid “after one year of service.”]',
    '[T “We are concerned,”] [S the members] [C wrote] in a letter, [T that the office “may have removed the files.”]',
    '[T “The bridge is lost,”] [S a report by the council] [C noted]. [T It “was a gift to the owners of the ferry.”]',
    '[T “The dam has held,”] [S the mayor] [C said]. [T “The town is safe” in spite of the rain].',
  ],
  speakers: [
    'The mayor, who met strikers, was there. [S The mayor] [C emailed] reporters, [T “Nobody will go.”]',
    '[S The senator] emailed supporters [C saying]: [T “The struggle goes on.”]',
    '[T “We waited for hours,”] [S delegate Ben Hart, wearing a hat and “Free Trade” pins], [C said] as the rain fell.',
    'Calling it a “culture of fear” [S the bishop] [C said] [T “We need to pray for peace.”]',
  ],
}

describe.each(Object.entries(STATEMENTS))('%s', (_, lines) => {
  it.each(lines)('%s', (marked) => {
    const { text, expected } = readMarked(marked.replaceAll(' ¶ ', '\n\n'))
    const found = statementsIn(text).filter(({ parent }) => parent === null)
    expect(found.map((statement) => wordsOf(text, statement))).toContainEqual(bareAll(expected))
  })
})

const outermost = (text: string) =>
  statementsIn(text)
    .filter(({ parent }) => parent === null)
    .map((statement) => wordsOf(text, statement))

describe('quoted words that nobody says', () => {
  it.each([
    'The so-called “humanitarian corridors” stayed shut.',
    'Ivan “the Hammer” Petrov won the race.',
    'The “Star Trek” sequel opened on Friday.',
    'Her book “A Winter in Riga” sold well.',
    'The workers’ union left the ministers’ car park in the ’90s.',
    'The tunnel is 6\'2" high and 10\'4" wide.',
    'The “phony” senator attacked the plan’s cost estimates on foot.',
  ])('%s', (text) => {
    expect(statementsIn(text).filter(({ manner }) => manner !== 'indirect')).toEqual([])
  })

  it('does not take a programme for what its guest says', () => {
    const [only, ...others] = outermost(
      'Speaking on “This Week,” Anna Novak said that the bridge was “all but lost.”',
    )
    expect(others).toEqual([])
    expect(only).toMatchObject({ speaker: ['Anna Novak'], content: ['that the bridge was “all but lost”'] })
  })
})

describe('who speaks', () => {
  it('names nobody for a question in the passive', () => {
    expect(outermost('The mayor was asked, “Would you have told them?”')).toMatchObject([{ speaker: [] }])
  })

  it('gives a quotation to the only person of the sentence before it', () => {
    const text = 'Anna Novak was not convinced. “We waited two years for this bridge.”'
    expect(outermost(text)).toEqual([
      { speaker: ['Anna Novak'], cue: [], content: ['“We waited two years for this bridge”'] },
    ])
  })

  it('keeps a quotation with the speaker before it, not with one whom nothing has speak', () => {
    const text = '“We waited,” Anna Novak said. “Nobody came.”'
    expect(outermost(text)).toMatchObject([
      { speaker: ['Anna Novak'], content: ['“We waited”', '“Nobody came”'] },
    ])
  })

  it('joins a description and the name behind it', () => {
    const [only] = outermost(
      'A member of the Tunisian parliament, Samir Dilou, said “the border stays shut.”',
    )
    expect(only?.speaker).toEqual(['A member of the Tunisian parliament, Samir Dilou'])
  })
})

describe('words set apart', () => {
  it('make no second statement', () => {
    const text =
      '“We will rebuild the bridge,” the mayor said on Friday.\n\n“We will rebuild the bridge”\n\nThe work begins in May.'
    expect(outermost(text)).toMatchObject([{ content: ['“We will rebuild the bridge”'] }])
  })
})
