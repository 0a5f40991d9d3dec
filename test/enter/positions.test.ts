import { describe, expect, test } from 'vitest'
import { knowledgeOfIssues, report } from './support.js'

/** Positions as "actor stance issue". */
function positionsOf(text: string): string[] {
  return report(text).positions.map(({ actor, stance, issue }) => `${actor} ${stance} ${issue}`)
}

describe('positions', () => {
  test.each([
    ['Germany supports the two-state solution.', 'country:DEU supports two-state-solution'],
    ['Turkey does not support sanctions on Russia.', 'country:TUR opposes sanctions-russia'],
    ['Chad no longer supports the Iran nuclear deal.', 'country:TCD opposes iran-nuclear-deal'],
    ['Turkey opposes sanctions on Russia.', 'country:TUR opposes sanctions-russia'],
    ['Hungary refused to support the price cap on Russian oil.', 'country:HUN opposes sanctions-russia'],
    [
      'France is concerned about the use of chemical weapons in Syria.',
      'country:FRA concerned chemical-weapons',
    ],
    ['Poland has long been opposed to the Nord Stream 2 pipeline.', 'country:POL opposes nord-stream'],
    ['The Iran nuclear deal was condemned by Israel.', 'country:ISR opposes iran-nuclear-deal'],
    ['Brazil called for an end to the embargo on Cuba.', 'country:BRA opposes cuba-embargo'],
    ['India stopped short of condemning the war in Ukraine.', 'country:IND neutral ukraine-war'],
    ['Iran rejected Israel’s proposal.', 'country:IRN opposes country:ISR/proposal'],
    ['France and Germany oppose sanctions on Iran.', 'country:DEU opposes sanctions-iran'],
    ['South Africa, which opposes the war in Gaza, went to court.', 'country:ZAF opposes gaza-war'],
    ['Brazil voted in favour of a ceasefire in Gaza.', 'country:BRA supports gaza-ceasefire'],
    ['Canada is against arms sales to Saudi Arabia.', 'country:CAN opposes arms-sales-saudi'],
    [
      'Poland’s president, a critic of the Nord Stream 2 pipeline, spoke.',
      'person:andrzej-duda opposes nord-stream',
    ],
    ['Egypt rejected the Israeli plan.', 'country:EGY opposes country:ISR/plan'],
    ['Lebanon criticised Israel for its airstrikes.', 'country:LBN opposes country:ISR/airstrikes'],
    ['Spain does not recognise Kosovo.', 'country:ESP opposes kosovo'],
    ['Serbia vowed never to recognise Kosovo.', 'country:SRB opposes kosovo'],
    ['Britain imposed sanctions on Belarus.', 'country:GBR supports sanctions-belarus'],
    // What another is asked to do.
    ['China urged all parties to respect the ceasefire in Gaza.', 'country:CHN supports gaza-ceasefire'],
    ['Germany urged Israel to lift the blockade of Gaza.', 'country:DEU opposes gaza-blockade'],
    ['Norway called for Kyiv to reduce corruption.', 'country:NOR opposes corruption'],
    // What turns a stance on the way to the issue.
    ['Kenya opposed ending the war in Sudan.', 'country:KEN supports sudan-war'],
    ['Indonesia called for an end to violence against the Rohingya.', 'country:IDN supports rohingya'],
    [
      'Pakistan rejected the revocation of Kashmir’s special status.',
      'country:PAK supports kashmir-autonomy',
    ],
    // Judgements in somebody's words.
    [
      'The White House said sanctions on Venezuela must be lifted.',
      'role:USAGOV opposes sanctions-venezuela',
    ],
    ['Israel called the Iran nuclear deal a historic mistake.', 'country:ISR opposes iran-nuclear-deal'],
    ['Iran said that the sanctions on Iran were illegal.', 'country:IRN opposes sanctions-iran'],
  ])('%s', (text, expected) => {
    expect(positionsOf(text)).toContain(expected)
  })

  test('a position inside a statement belongs to its own subject, not to the speaker', () => {
    const { positions, document } = report('Putin told Xi that Moscow backs Beijing’s “One China” policy.')
    expect(positions).toHaveLength(1)
    const [position] = positions
    expect(position).toMatchObject({ actor: 'country:RUS', issue: 'one-china', stance: 'supports' })
    expect(position?.statement).not.toBeNull()
    expect(document.text.slice(...(position?.span ?? [0, 0]))).toBe('backs Beijing’s “One China” policy')
  })

  test.each([
    'Germany condemned provocations in the Taiwan Strait.',
    'The ministers met to discuss sanctions on Iran.',
    'Nobody supports the man.',
    'Would Germany support sanctions on Russia?',
    'Italy may support sanctions on Russia.',
    'Greece has not decided whether it supports sanctions on Russia.',
    'Chad did not sign the Paris Agreement.',
    'Peru joined a meeting on the EastMed pipeline.',
    'Nepal condemned Kashmir.',
    'Sweden condemned the occupation of Nepal.',
    'The sanctions on Iran were illegal.',
  ])('no position in: %s', (text) => {
    expect(positionsOf(text)).toEqual([])
  })

  test('a short name stands for the issue that was named in full before', () => {
    const text = 'Russia began its invasion of Ukraine in February. Poland condemned the invasion.'
    expect(positionsOf(text)).toEqual(['country:POL opposes ukraine-war'])
    expect(positionsOf('Poland condemned the invasion.')).toEqual([])
  })

  test('a war and its truce are two issues', () => {
    expect(positionsOf('Kenya supports a ceasefire in Sudan.')).toEqual(['country:KEN supports sudan-peace'])
    expect(positionsOf('Kenya condemned the war in Sudan.')).toEqual(['country:KEN opposes sudan-war'])
  })
})

describe('issues', () => {
  const found = (text: string) =>
    knowledgeOfIssues
      .findIn(text, [0, text.length])
      .map(({ issue, span }) => `${issue}: ${text.slice(...span)}`)

  test.each([
    ['the “One China” policy', ['issue:one-china: One China” policy']],
    ['the one-China principle', ['issue:one-china: one-China principle']],
    ['new U.S. sanctions on Tehran', ['issue:sanctions-iran: U.S. sanctions on Tehran']],
    ['Russia’s invasion of Ukraine', ['issue:ukraine-war: Russia’s invasion of Ukraine']],
    ['one. China policy', []],
    ['the wine of Ukraine', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test('only within the span', () => {
    expect(knowledgeOfIssues.findIn('Brexit and Brexit', [7, 17])).toEqual([
      { issue: 'issue:brexit', span: [11, 17] },
    ])
  })

  test('every issue has a name and its prefix', () => {
    for (const issue of knowledgeOfIssues.all) {
      expect(issue.id).toMatch(/^issue:[a-z0-9-]+$/)
      expect(knowledgeOfIssues.get(issue.id)).toBe(issue)
    }
    expect(knowledgeOfIssues.all.length).toBeGreaterThanOrEqual(80)
  })
})

describe('the words of a position', () => {
  test.each([
    ['Turkey does not support sanctions on Russia.', 'not support sanctions on Russia'],
    ['Chad no longer supports the Iran nuclear deal.', 'no longer supports the Iran nuclear deal'],
    [
      'Hungary refused to support the price cap on Russian oil.',
      'refused to support the price cap on Russian oil',
    ],
    [
      'India stopped short of condemning the war in Ukraine.',
      'stopped short of condemning the war in Ukraine',
    ],
    ['Turkey opposes sanctions on Russia.', 'opposes sanctions on Russia'],
  ])('show what turns it: %s', (text, words) => {
    const { document, positions } = report(text)
    expect(positions.map(({ span }) => document.text.slice(...span))).toEqual([words])
  })
})
