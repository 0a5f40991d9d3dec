import { describe, expect, it } from 'vitest'
import { statementsIn } from './knowledge.js'
import { bareAll, readMarked, wordsOf } from './marked.js'

/** One statement a line: [S speaker], [C cue], [T content]. */
const INDIRECT: Record<string, readonly string[]> = {
  'where it was said': [
    '[S The president] [C said] in an interview [T that he would run again].',
    '[S The ministry] [C said] in a statement [T the port was safe].',
    '[S The minister] [C wrote] on X [T that the port was safe].',
    '[S The president] [C told] a rally in Lima [T she would not resign].',
    '[S The minister] [C told] parliament [T that the strike was over].',
  ],
  'whose view it is': [
    '[C In] [S Moscow]’s [C view], [T the treaty is dead].',
    '[C In] [S his] [C opinion], [T the army will stay].',
    '[C In the view of] [S the envoy], [T the pact is dead].',
    '[T The offer was not serious], [C according to] [S Western diplomats].',
    '[S Two people familiar with the talks] [C said] [T a deal was close].',
    '[S A senior Israeli official] [C said] [T the strike was near].',
  ],
  'a noun as the cue': [
    '[S His] [C claim] [T that the vote was stolen] has no basis.',
    '[S Seoul] [C expressed concern about] [T the tests].',
    '[S Beijing] [C lodged a protest over] [T the visit].',
    '[S The rebels] [C claimed responsibility for] [T the attack].',
  ],
  'two verbs with one speaker': [
    '[S The premier] stressed his support for the exit, and [C reiterated] [T that he plans to leave the union].',
    '[S The premier] [C stressed] [T his support for the exit], and reiterated that he plans to leave the union.',
  ],
  'a passive': [
    'The envoy [C was told] [T that the road was closed].',
    'It [C was reported] [T that the minister had resigned].',
    '[T The ministers] [C are said] [T to be close to a deal].',
    '[T The pilot] [C is reported] [T to have fled].',
    'When [C asked] [T how long the talks would last], the envoy left the room.',
    '[T The summit] [C is seen] by [S some] [T as a failure].',
  ],
  'phrases of several words': [
    '[S Merkel] [C made it clear] [T that the border would stay open].',
    '[S The palace] [C let it be known] [T that the king would not attend].',
    '[S The minister] [C went on record saying] [T the talks had failed].',
    'On Friday, [S the senator] took to X [C to say] [T that the vote was a sham].',
    '[S The minister] used the visit [C to urge] [T the parties to talk].',
  ],
  'what is left unsaid': [
    '[S The ministry] [C had] [T no comment on the arrests].',
    '[S The ministry] [C had] [T no immediate comment].',
    '[S The minister] [C did not say] [T when the port would open].',
    '[S The spokesman] [C refused] [T to say whether the talks would go on].',
    '[S The statement] [C made no mention of] [T the hostages].',
  ],
  'what something is called': [
    '[S The union] [C called] [T the offer an insult].',
    '[S The general] [C called] [T him a “puppet of the West”].',
    '[S The paper] [C called] [T the remarks of the minister on Sunday “childish”].',
    '[S The envoy] [C described] [T how the army had burnt the village].',
  ],
  'where what was said goes on': [
    '[S The envoy] left the hall, [C saying] [T she was “appalled” that he would speak].',
    '[S The minister] [C said] [T the offer was “fair” and there was “nothing more to give”].',
    '[T The bomb was placed in a market], [C stated] [S the minister], [T and was left outside a shop].',
    '[S The army] [C said] [T that it had withdrawn; that the bridge was open; and that nobody had died].',
    '[S The paper] [C reported] [T the possibility of the vote being the last].',
  ],
  'where the reporter speaks again': [
    '[S The general] [C said] [T the war was over], smiling at the cameras.',
    '[S The group] [C said] [T it had shot down a drone over the city], without giving evidence.',
    '[S The group] [C said] [T it had shot down a drone], but gave no evidence.',
    '[S Kyiv] [C said] [T Russia had fired 40 drones], 35 of which were shot down.',
    '[S The ministry] [C said] [T the state would be the first to sign], a step that others have ruled out.',
    '[S The ministry] [C said] [T there was a debate about the reply], one that will go on for weeks.',
    '[S The paper] [C said] [T the king was ill]; he is 80 years old.',
    '[S The ministry] [C said] [T the bridge was closed], which is not true.',
    '[S The ministry] [C said] [T the bridge was closed], while reporters saw cars on it.',
  ],
}

describe.each(Object.entries(INDIRECT))('%s', (_, sentences) => {
  it.each(sentences)('%s', (marked) => {
    const { text, expected } = readMarked(marked)
    const found = statementsIn(text).filter(({ parent }) => parent === null)
    expect(found.map((statement) => wordsOf(text, statement))).toContainEqual(bareAll(expected))
  })
})

/** What is yet to be said, an act, and a participle in front of its noun. */
const NO_STATEMENTS = [
  'The minister is expected to announce cuts.',
  'The council is scheduled to discuss the plan.',
  'Parliament confirmed Novak as prime minister.',
  'She has 41 pledged delegates in the south.',
]

it.each(NO_STATEMENTS)('no statement: %s', (text) => {
  expect(statementsIn(text)).toEqual([])
})

describe('acts, negation and addressees', () => {
  it.each([
    ['The ministry had no comment on the arrests.', 'silence', true],
    ['The party did not immediately announce whom it would support.', 'silence', true],
    ['The ministry did not immediately respond to a request for comment.', 'silence', true],
    ['The group gave no evidence of the attack.', 'silence', true],
    ['The minister did not say that the war was over.', 'silence', true],
    ['The premier was asked whether he would resign.', 'question', false],
    ['The general was ordered to leave the town.', 'order', false],
    ['The minister called on both sides to stop fighting.', 'order', false],
  ] as const)('%s', (text, act, negated) => {
    expect(statementsIn(text)).toContainEqual(expect.objectContaining({ act, negated, parent: null }))
  })

  it('knows who was told by nobody named', () => {
    const [statement] = statementsIn('Emmanuel Macron was told that the road was closed.')
    expect(statement).toMatchObject({ speaker: { actor: null }, addressee: 'person:emmanuel-macron' })
  })

  it('nests what was denied in what was said', () => {
    const found = statementsIn('Olaf Scholz said that Moscow had denied that the ship had been hit.')
    expect(found.map(({ parent, speaker }) => [parent, speaker.actor])).toEqual([
      [null, 'person:olaf-scholz'],
      ['s1', 'country:RUS'],
    ])
  })

  it('lets who stands before a closed relative clause speak', () => {
    const text = 'The envoy, who had lost two votes, gave in on Monday, saying the deal was a gift.'
    const spans = statementsIn(text).find(({ cueHead }) => cueHead !== null)?.speaker.spans ?? []
    expect(spans.map((span) => text.slice(...span)).join()).toMatch(/envoy/)
  })
})
