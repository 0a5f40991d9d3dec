import { describe, expect, it } from 'vitest'
import { code, reportOf } from './code.js'

const idsOf = (side: readonly ({ id: string } | null)[]) => side.map((actor) => actor?.id ?? null)

describe('what is no act of politics', () => {
  it.each([
    ['a minister at home', "Indonesia's security minister visited the village of Kalipucang."],
    ['a law', 'Thai law forbids foreigners to own land.'],
    ['a thing', 'The war offers Recep Tayyip Erdogan an advantage.'],
    ['a fire', 'The fires are destroying forests of Brazil.'],
    ['what is listed', 'Their demands have included dissolving the parliament of Iraq.'],
    ['what is asked', 'The Labour Party did not announce whom they would support.'],
    ['people who are meant', 'The court judges people who were accused of crimes in Kenya.'],
    ['a reward', 'Washington raised the reward for the arrest of Nicolas Maduro to $15 million.'],
    ['a flight of one person', 'Carles Puigdemont fled to Belgium.'],
    ['a plea', 'A man from Kenya pleaded guilty on Monday.'],
  ])('%s: %s', (_, text) => {
    expect(code(text)).toEqual([])
  })

  it('is a report of everyday crime, however many are arrested', () => {
    const events = code(
      'Police in Leeds arrested two men on Monday after a burglary at a hotel. Detectives said the thieves took a car and a motorcycle. ' +
        'The suspects were released on bail. Police in Leeds arrested a third suspect in the robbery on Tuesday.',
    )
    expect(events).toEqual([])
  })

  it('is not a report of a political crime', () => {
    const events = code(
      'Police in Minsk arrested an opposition leader on suspicion of theft. Prosecutors said the suspect took a car from a hotel after a burglary. ' +
        'The suspect was denied bail.',
    )
    expect(events.map(({ cameo }) => cameo)).toContain('173')
  })
})

describe('how it is told', () => {
  it.each([
    ['Theresa May stepped down on July 24.', '0831', 'asserted'],
    [
      'No group claimed the attack, but some Iraqi militias had made threats against Italy.',
      '130',
      'asserted',
    ],
    ['Iran said Syria claimed that Russia had bombed Turkey.', '195', 'alleged'],
  ])('%s', (text, cameo, modality) => {
    expect(code(text).find((event) => event.cameo === cameo)?.modality).toBe(modality)
  })
})

describe('whose act it is', () => {
  it.each([
    [
      'Viktor Orban attacked the proclamation of a state of emergency by Donald Trump.',
      '111',
      'person:viktor-orban',
      'person:donald-trump',
    ],
    ['Jordan attributed the bombing to Israel.', '112', 'country:JOR', 'country:ISR'],
    ['Jordan questioned the motives of Israel.', '111', 'country:JOR', 'country:ISR'],
    [
      'Turkey launched a military offensive against Syria. Kenya opened an embassy. The operation was condemned by Finland.',
      '111',
      'country:FIN',
      'country:TUR',
    ],
    ['Oxfam sent food to thousands of homeless families.', '073', 'org:oxfam', 'role:CVL'],
  ])('%s', (text, cameo, source, target) => {
    const event = code(text).find((each) => each.cameo === cameo)
    expect(idsOf(event?.source ?? [])).toEqual([source])
    expect(idsOf(event?.target ?? [])).toEqual([target])
  })

  it('is that of those who met, when they sign', () => {
    const events = code(
      "Tunisia's president met the Italian interior minister on Monday. They signed an accord on migration.",
    )
    expect(events.map(({ cameo }) => cameo)).toEqual(['040', '057'])
    expect(events[1]).toMatchObject({ source: events[0]?.source, target: events[0]?.target })
  })

  it('is that of the police who report it', () => {
    const [arrest] = reportOf('Two suspects were arrested, police in Jakarta confirmed.').events
    expect(arrest).toMatchObject({ cameo: '173', source: [{ code: 'IDNCOP' }], target: [{ code: 'IDNCVL' }] })
  })

  it.each([
    ['Macron and Scholz condemned the invasion of Ukraine.', '111'],
    ['He was arrested in April for a call to the offices of the president of Turkey.', '173'],
  ])('is upon nobody whom another phrase names: %s', (text, cameo) => {
    const event = code(text).find((each) => each.cameo === cameo)
    expect(event?.target ?? []).toEqual([])
  })
})

describe('an attack told by its noun or its place', () => {
  it.each([
    ['A spokesman said an attack on an Iraqi air base near Mosul caused no casualties.', 'IRQ'],
    ['A bombing killed five in Kabul.', 'AFG'],
    ['A Kabul car bombing killed five.', 'AFG'],
  ])('%s', (text, country) => {
    const { events } = reportOf(text)
    expect(events).toHaveLength(1)
    expect(events[0]?.plover.event).toBe('ASSAULT')
    expect(events[0]?.target[0]?.code).toBe(country)
  })
})

describe('what is told twice', () => {
  it('is one measure of one day', () => {
    const events = code(
      'On Friday, Donald Trump declared a state of emergency. Donald Trump declared a state of emergency on Friday.',
    )
    expect(events).toHaveLength(1)
    expect(events[0]?.trigger).toHaveLength(2)
  })

  it('is two acts where the numbers of those arrested differ', () => {
    const text =
      'Police in Minsk detained seven protesters on Monday. Police in Minsk detained 54 protesters on Monday.'
    expect(code(text)).toHaveLength(2)
    expect(code(text.replace('54', '7'))).toHaveLength(1)
  })
})
