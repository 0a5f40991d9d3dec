import { describe, expect, it } from 'vitest'
import { code } from './code.js'

const idsOf = (side: readonly ({ id: string } | null)[]) => side.map((actor) => actor?.id ?? null)

describe('what is named and not told', () => {
  it.each([
    ['done to nobody', 'Viktor Orban never threatened anybody.'],
    ['supposed', 'Denis Sassou would resign if the parliament of Congo impeached Felix Tshisekedi.'],
    [
      'supposed, above an infinitive',
      'If the Polish parliament votes to impeach Andrzej Duda, a trial follows.',
    ],
    [
      'of which something is said',
      'The minister wrote that denying Kurds citizenship violated the constitution.',
    ],
    ['done by a law', 'The court in Nairobi looked at a law permitting the president of Kenya to stay.'],
    ['done by whoever', 'The bill would allow people living in or visiting Serbia to vote.'],
    ['a law', 'The parliament of Chile approved the bill.'],
    ['a law opposed', 'Republicans opposed the resolution.'],
    ['shown by a poll', 'Polls showed support for Angela Merkel.'],
    ['not managed', 'Emmanuel Macron failed to win the debate.'],
    ['scheduled', 'A vote on Boris Johnson was slated for October.'],
    ['doomed', 'The law condemned refugees from Sudan to wait for years.'],
    ['an aim', 'A buffer zone is one aim of the Serbian military operation.'],
    ['a taste', 'Berlin said Vladimir Putin likes bombing Ukraine.'],
    ['said by a page', 'The website of the Kenyan government advises tourists to carry water.'],
  ])('%s: %s', (_, text) => {
    expect(code(text)).toEqual([])
  })

  it.each([
    ['138', 'Iran threatened to strike Israel if Israel attacked Tehran.'],
    ['111', 'Turkey condemned the raid by Greece.'],
    ['120', 'The parliament of Hungary rejected the resolution on Ukraine.'],
    ['083', 'The parliament of Chile approved the demands of Peru.'],
  ])('%s stays: %s', (cameo, text) => {
    expect(code(text).map((event) => event.cameo.slice(0, 3))).toContain(cameo)
  })
})

describe('how far it has come', () => {
  it.each([
    ['The Russian and Turkish presidents were to meet on Friday.', 'planned'],
    ['Poland is to deliver tanks to Ukraine.', 'planned'],
  ])('%s: %s', (text, modality) => {
    expect(code(text).map((event) => event.modality)).toEqual([modality])
  })
})

describe('who takes part', () => {
  it.each([
    [
      'what is discussed',
      'Sergey Lavrov met Wang Yi to discuss the Iranian presence in Syria.',
      ['person:wang-yi'],
    ],
    [
      'support for a candidate',
      'Bernie Sanders announced his own support for Joe Biden.',
      ['person:joe-biden'],
    ],
    [
      'the name given',
      'Donald Trump called the investigation of the Democrats a "witch hunt".',
      ['party:US-democratic-party'],
    ],
    [
      'a power that is doubted',
      'Nancy Pelosi questioned the power of Donald Trump.',
      ['person:donald-trump'],
    ],
    [
      'who is surrounded',
      'Protesters from Hong Kong gathered around the headquarters of the Hong Kong police.',
      ['role:HKGCOP'],
    ],
  ])('%s: %s', (_, text, targets) => {
    expect(code(text).flatMap(({ target }) => idsOf(target))).toEqual(targets)
  })

  it('is what the verb is about, not what stands before it', () => {
    const events = code('With his unwillingness to debate, Joe Biden scheduled a rally in Ohio.')
    expect(events.filter(({ cameo }) => cameo.startsWith('12'))).toEqual([])
  })
})

describe('when', () => {
  it('is not the day of the report, where the charge has a time of its own', () => {
    const [event] = code('The general in Chile was convicted of smuggling arms in 2010.')
    expect(event?.date).not.toMatchObject({ basis: 'report' })
  })
})
