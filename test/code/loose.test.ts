import { describe, expect, it } from 'vitest'
import { code, reportOf } from './code.js'

const idsOf = (side: readonly ({ id: string } | null)[]) => side.map((actor) => actor?.id ?? null)

describe('what is left too open to be an act', () => {
  it.each([
    [
      'an inquiry of nobody in politics',
      'Scientists from the University of Oslo examined the decline of the herring.',
    ],
    ['a share that falls', 'The catch of herring in Norway has declined 12%.'],
    ['no agreement', 'Members of the cabinet of Italy do not agree on how the vote works.'],
    ['a frame of mind', 'The government of Italy is reluctant to act.'],
    ['what a judge holds for true', 'A judge in Ireland agreed the book was accurate.'],
    ['a visit of somebody unknown', 'I went to Germany last summer.'],
    ['who is meant', 'The committee that funds NATO is small.'],
    [
      'an assurance of how things are',
      'The health ministry of Italy assured the public that the risk is low.',
    ],
    ['an oath of office', 'Justice Elena Kagan swore her in on Monday.'],
    ['a film', 'Video captured Emmanuel Macron without a mask.'],
    ['leaving hospital', 'Boris Johnson was released from the hospital on Monday.'],
    ['a storm', 'The government of Cuba issued a flood warning on Monday.'],
    ['what is stopped', 'The coast guard of Greece called off its search on Tuesday.'],
    ['beasts', 'The government of Denmark ordered the killing of 300,000 minks.'],
    ['an interview', 'Olaf Scholz spoke to a newspaper in an interview.'],
    ['a list of words', 'The guidelines of Kenya list the word as an undesirable name.'],
    ['a habit', 'Vladimir Putin likes bombing Ukraine.'],
    ['a campaign', 'President Joe Biden held a rally in Ohio on Monday.'],
  ])('%s: %s', (_, text) => {
    expect(code(text)).toEqual([])
  })
})

describe('politicians and words', () => {
  it.each([
    ['Boris Johnson attacked Keir Starmer for raising taxes.', '111'],
    ['The Labour Party attacked Boris Johnson on his taxes.', '111'],
    ['Joe Biden attacked the tax plan of Donald Trump.', '111'],
    ['Serbia attacked Kosovo with rockets.', '19'],
    ['Emmanuel Macron recommended Niger to release the prisoners.', '02'],
  ])('%s', (text, root) => {
    expect(code(text).map(({ cameo }) => cameo.slice(0, root.length))).toEqual([root])
  })

  it('a rally of a movement is a protest', () => {
    expect(code('Protesters held a rally in Belarus on Monday.').map(({ cameo }) => cameo)).toEqual(['141'])
  })

  it('where it is said is not who is praised', () => {
    const [event] = code('Donald Trump hailed the report on Twitter.')
    expect(idsOf(event?.target ?? [])).toEqual([null])
  })

  it('neither … nor denies', () => {
    const [event] = code('Neither Germany nor France has sent tanks to Ukraine.')
    expect(event?.modality).toBe('negated')
  })

  it('what is told behind a comma is news', () => {
    expect(code('Iran accused Israel of sabotage, which Israel denied.')).toHaveLength(2)
  })

  it('a longer name of a place is not read by its last word', () => {
    const { actors } = reportOf('The New York man pleaded guilty on Monday.')
    expect(actors.map(({ country }) => country)).not.toContain('GBR')
  })
})
