import { describe, expect, it } from 'vitest'
import { code } from './code.js'

const dayOf = (text: string, trigger: string): string | null | undefined => {
  const event = code(text).find(({ trigger: spans }) =>
    spans.some(([start, end]) => text.slice(start, end) === trigger),
  )
  return event && (event.date?.start ?? null)
}

describe('a past event without a date', () => {
  it.each([
    ['is of the day of publication', 'Norway expelled an envoy of Iran.', 'expelled', '2022-09-15'],
    [
      'is open where the report begins on an earlier day',
      'Norway expelled an envoy of Iran on Monday.\n\nSweden condemned Iran.',
      'condemned',
      null,
    ],
    [
      'is of that day where it begins on the day itself',
      'Norway expelled an envoy of Iran on Thursday.\n\nSweden condemned Iran.',
      'condemned',
      '2022-09-15',
    ],
    [
      'is open where the story went back to a longer time',
      'In August the quarrel turned bitter. Norway expelled an envoy of Iran.',
      'expelled',
      null,
    ],
    [
      'is open behind a past perfect',
      'Iran had asked for a visa. Norway rejected the request of Iran.',
      'rejected',
      null,
    ],
    [
      'is not of the time of what it was about',
      'Turkey sentenced two Syrian smugglers for their part in the March 2015 deaths.',
      'sentenced',
      '2022-09-15',
    ],
  ])('%s: %s', (_, text, trigger, day) => {
    expect(dayOf(text, trigger)).toBe(day)
  })
})

describe('no act', () => {
  it.each([
    ["another's wish", 'The staff of Emmanuel Macron want him to resign.'],
    ['a rule', 'Under the constitution the parliament of Kenya impeaches judges.'],
    ['a guideline', 'NATO guidelines call for more spending.'],
    ['an exhortation', '“We must stop attacking each other,” Emmanuel Macron said.'],
    ['a policy', 'The justice ministry of Kenya has a policy of not charging presidents.'],
    ['what is prevented', 'A law keeps Kenya from releasing Ugandan prisoners.'],
    ['an act of things', 'The crisis threatens Germany.'],
    ['an animal', 'A bat attacked Emmanuel Macron.'],
    ['a word to the press', 'Emmanuel Macron spoke to reporters.'],
    ['what is set aside', 'Arms were slated for Ukraine.'],
    ['documents', 'Donald Trump released his tax returns.'],
    ['what is given somebody to lead', 'Donald Trump did not place the ministry in charge of the hospitals.'],
    ['what is less still', 'Joe Biden won no state of the United States, let alone any of the others.'],
    ['what one demands of oneself', 'Britain must behave, the British government said.'],
  ])('%s: %s', (_, text) => {
    expect(code(text)).toEqual([])
  })
})

const told = (text: string) =>
  code(text).map(({ source, cameo, target, modality }) => {
    const idOf = (side: typeof source) => side.map((actor) => actor?.id ?? null).join('+')
    return `${idOf(source)} ${cameo} ${idOf(target)} ${modality}`
  })

describe('what it was', () => {
  it.each([
    [
      'in words',
      'Donald Trump attacked Emmanuel Macron in an interview.',
      'person:donald-trump 111 person:emmanuel-macron asserted',
    ],
    [
      'as something',
      'Donald Trump attacked Canada as a disgrace.',
      'person:donald-trump 111 country:CAN asserted',
    ],
    [
      'a suit turned down',
      'A court in Kenya dismissed a lawsuit of Uganda.',
      'role:KENJUD 120 country:UGA asserted',
    ],
    ['arranged', 'Canada is to host Norway on 20 September.', 'planned'],
    [
      'joined to what is forgone',
      'Kenya abstained from judging the case and attacked Uganda.',
      'country:KEN 190 country:UGA asserted',
    ],
    [
      'by wish of another',
      'Norway expelled Sweden at the behest of Iran.',
      'country:NOR 172 country:SWE asserted',
    ],
    ['help to do', 'Qatar helped broker a truce between Israel and Lebanon.', '045'],
    [
      'what somebody else owns',
      'Plants belonging to Saudi Arabia were hit by drone strikes.',
      '195 country:SAU asserted',
    ],
  ])('%s: %s', (_, text, expected) => {
    const events = told(text)
    expect(events).toHaveLength(1)
    expect(events[0]).toContain(expected)
  })

  it('is done to a supporter, not to whom he supports', () => {
    expect(told('Police in Kenya arrested a Trump supporter.').join()).not.toContain('person:donald-trump')
  })

  it('stays with whom the surname has meant', () => {
    const [event] = code(
      'Donald Trump met Emmanuel Macron. Trump thanked France. Melania Trump gave a speech. The day was long. Trump condemned Iran.',
    ).filter(({ cameo }) => cameo.startsWith('11'))
    expect(event?.source.map((actor) => actor?.id)).toEqual(['person:donald-trump'])
  })
})

it('is no act where it is one of several things that are listed', () => {
  expect(code('The report tells of arrests in Sudan, including forcing people of Chad to leave.')).toEqual([])
})
