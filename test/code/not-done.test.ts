import { describe, expect, it } from 'vitest'
import { code } from './code.js'

describe('what the words do not tell as done', () => {
  it.each([
    ['an aim given up', 'Norway retreated from a goal of ousting Bashar al-Assad.'],
    ['what an act takes', 'A majority of the Chilean parliament is needed to impeach the president.'],
    [
      'what something is',
      'A trial is the process by which the president of Chile can be removed by Congress.',
    ],
    [
      'what a word means',
      'It is a loose union, meaning the Chinese government has allowed Hong Kong more freedom.',
    ],
    [
      'a step of law-making at home',
      'The Chilean government proposed an amendment of the constitution to allow China to try anyone.',
    ],
    ['what a state spends on itself', 'The US Congress approved funding for a wall on the US border.'],
    ['what somebody allows himself', "Joe Biden's decree allows him to free prisoners."],
    ['what is to be allowed by nobody', 'All ports are to be permitted to admit Russian inspectors.'],
    [
      'how near something is to it',
      'It is the closest the US public will ever have to a concession from Joe Biden.',
    ],
    ['a use made of somebody', 'Norway took advantage of Sweden for years.'],
    ['what is asked should it come to pass', 'Should Kenya block the road, traders will go by sea.'],
    ['what somebody may do', 'Iran has the right to strike Israel.'],
    ['what somebody can do', 'North Korea has the ability to strike Japan.'],
    ['until when', 'The army was disarmed by 2010, when Viktor Orban returned.'],
  ])('%s: %s', (_, text) => {
    expect(code(text)).toEqual([])
  })
})

describe('what is put as still to come', () => {
  it.each([
    ["Norway's efforts at leaving the European Union failed.", '160'],
    ['The Serbian firm Zastava signed a letter of intent on selling arms to Kenya.', '072'],
    ['Boris Johnson plans to leave the European Union.', '160'],
    ['Joe Biden complicated the task of signing a deal with China.', '057'],
    ['“We stand ready,” said Emmanuel Macron, “to send Ukraine help.”', '070'],
  ])('%s', (text, cameo) => {
    expect(code(text).map((event) => [event.cameo, event.modality])).toContainEqual([cameo, 'planned'])
  })
})

it('takes an auxiliary before its subject for a condition', () => {
  expect(code('Had Russia attacked Poland, NATO would have answered.')).toMatchObject([
    { cameo: '190', modality: 'hypothetical' },
  ])
})

it('takes the aim of what is not done for undone', () => {
  const found = code('Viktor Orbán will not travel to Kyiv to meet Volodymyr Zelensky.')
  expect(found.find(({ cameo }) => cameo === '040')?.modality).toBe('negated')
})

it('takes no "there had been" for a condition', () => {
  const text = 'Vladimir Putin said there had been no threat, and denied that Russia had attacked Poland.'
  expect(code(text).find(({ cameo }) => cameo === '016')?.modality).toBe('asserted')
})

it.each([
  'Donald Trump has yet to condemn Russia.',
  'Donald Trump has not condemned Russia.',
  'Donald Trump was wary of condemning Russia.',
])('denies what has not been done so far: %s', (text) => {
  expect(code(text).map((event) => [event.cameo, event.modality])).toEqual([['111', 'negated']])
})

it('takes who helps others to an agreement for a mediator', () => {
  const [event] = code('Sweden helped negotiate the agreement of Iran and Iraq.')
  expect([event?.cameo, event?.target.map((actor) => actor?.country)]).toEqual(['045', ['IRN', 'IRQ']])
})

it('counts how a protest is held as the same protest', () => {
  const events = code('Protesters gathered outside the parliament in Minsk, blocking the streets.')
  expect(events.map(({ cameo }) => cameo)).toEqual(['141'])
})

it.each([
  ['In 2006 the town of Aleppo in Syria was the target of a Turkish attack.', '2006-01-01'],
  ['Spain encouraged Kenya to free Ann Lee, who served the court from 2008 until 2016.', undefined],
])('dates an act by its own words alone: %s', (text, start) => {
  expect(code(text)[0]?.date?.start).toBe(start)
})

it('takes what is called something for done, and what is called off for refused', () => {
  const text =
    'Emmanuel Macron said Vladimir Putin was wrong, but called the meeting of the two leaders a success.'
  expect(code(text).find(({ cameo }) => cameo === '040')?.modality).toBe('asserted')
  expect(code(text.replace('the meeting', 'off the meeting')).map(({ cameo }) => cameo)).not.toContain('040')
})
