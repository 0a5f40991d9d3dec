import { describe, expect, it } from 'vitest'
import { reportOf } from './code.js'

describe('a meeting that a sentence only names', () => {
  it.each([
    ['Emmanuel Macron said during talks with Vladimir Putin that time was short.', 'FRAGOV 040 RUSGOV'],
    ['Speaking after a meeting with Vladimir Putin, Emmanuel Macron smiled.', 'FRAGOV 040 RUSGOV'],
    ['At a meeting of Greece, Cyprus and Israel a map was shown.', 'GRC 040 CYP,ISR'],
  ])('is between those who took part in it: %s', (sentence, wanted) => {
    expect(shown(sentence)).toContain(wanted)
  })

  it.each([
    ['Emmanuel Macron and Viktor Orbán are at odds over relations with Iran.', 'FRAGOV 120 HUNGOV'],
    ['Russia and Ukraine are in talks with Turkey.', 'RUS,UKR 040 TUR'],
  ])('is one of those who are in it, and with whom it is: %s', (sentence, wanted) => {
    expect(shown(sentence)).toEqual([wanted])
  })

  it('is none where nobody is known to have been there', () => {
    expect(shown('Farmers waited during talks with Vladimir Putin.')).toEqual([])
    expect(shown('Emmanuel Macron said the talks with Vladimir Putin had failed.')).toEqual([])
  })
})

describe('an attack that happened', () => {
  it('is one on the place where it did', () => {
    expect(shown('A suicide bombing took place in Tunisia on Friday.')).toEqual([' 1831 TUN'])
  })

  it('is not told again by what the report calls known', () => {
    expect(shown('The suicide bombing took place in Tunisia on Friday.')).toEqual([])
  })
})

describe('an act of force told by the way', () => {
  it.each([
    ['Since the assassination of Jovenel Moïse the streets of Haiti are empty.', ' 186 HTIELI'],
    ['Alexei Navalny, who was jailed in January, is ill.', ' 173 RUSOPP'],
    ['Since the arrest of Alexei Navalny the streets are full.', ' 173 RUSOPP'],
    ['The opposition leaders who were jailed in Belarus are ill.', 'BLRGOV 173 BLROPP'],
  ])('stands if it was done to somebody in politics: %s', (sentence, wanted) => {
    expect(shown(sentence)).toEqual([wanted])
  })

  it.each([
    'Since the arrest of a baker the streets are full.',
    'The baker, who was jailed in January, is ill.',
    'Washington raised the reward for the arrest of Alexei Navalny.',
    'A film about the murder of Jane Smith was shown.',
    'Alexei Navalny, who was criticised in January, is ill.',
  ])('is left out if not: %s', (sentence) => {
    expect(shown(sentence)).toEqual([])
  })
})

describe('what a text says', () => {
  it('is done by whoever signs it', () => {
    expect(shown('Youssef Chahed signed a decree banning the niqab.')).toEqual(['TUNELI 172 '])
    expect(shown('Youssef Chahed read a novel banning the niqab.')).toEqual([])
  })
})

function shown(content: string): string[] {
  return reportOf(content).events.map(({ source, cameo, target }) =>
    [source, [{ code: cameo }], target].map((side) => side.map(({ code }) => code).join(',')).join(' '),
  )
}
