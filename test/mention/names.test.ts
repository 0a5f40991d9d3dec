import { expect, test } from 'vitest'
import { findMentions } from './support.js'

test.each([
  ['Russia invaded Ukraine.', ['Russia → country:RUS', 'Ukraine → country:UKR']],
  [
    'Sergei Lavrov met Antony Blinken.',
    ['Sergei Lavrov → person:sergey-lavrov', 'Antony Blinken → person:antony-blinken'],
  ],
  [
    'President Volodymyr Zelenskiy thanked Nato.',
    ['President Volodymyr Zelenskiy → person:volodymyr-zelenskyy', 'Nato → org:NATO'],
  ],
  ['The SCO and the U.N. condemned the attack.', ['SCO → org:SCO', 'U.N. → org:UN']],
  [
    'Hamas and the Islamic Revolutionary Guard Corps denied it.',
    ['Hamas → group:hamas', 'Islamic Revolutionary Guard Corps → org:IRGC'],
  ],
  ['The Kremlin rejected the claim.', ['Kremlin → role:RUSGOV']],
])('names: %s', (text, expected) => {
  expect(findMentions(text).lines).toEqual(expected)
})

test('a surname is enough after the full name, and in the headline before it', () => {
  const { lines } = findMentions(
    'Kallas warns Moscow\n\nKaja Kallas, the Estonian prime minister, spoke in Tallinn. Kallas said little.',
  )
  expect(lines.filter((line) => line.startsWith('Kallas'))).toEqual([
    'Kallas → person:kaja-kallas',
    'Kallas → person:kaja-kallas',
  ])
})

test.each([
  ['On Monday Chirac accused Iran of bad faith.', '2003-05-01', 'Chirac → person:jacques-chirac'],
  ['Obama met the ministers on Monday.', '2012-05-01', 'Obama → person:barack-obama'],
  ['Annan praised the accord.', '2002-05-01', 'Annan → person:kofi-annan'],
  ['The Bush administration took Libya off its list.', '2006-05-15', 'The Bush administration → role:USAGOV'],
])('a head of state needs no more than a surname: %s', (text, published, expected) => {
  expect(findMentions(text, published).lines).toContain(expected)
})

test('a surname out of office, or a given name where no state is spoken of, is nobody in office', () => {
  expect(findMentions('Bush praised the accord.', '1975-05-01').lines.join()).not.toContain('george')
  expect(findMentions('Sharon told the neighbours.', '2003-05-01').lines.join()).not.toContain('sharon')
})

test('two spellings of one name are one actor', () => {
  const ids = ['Volodymyr Zelensky', 'Volodymyr Zelenskyy', 'Vladimir Zelenskiy'].map(
    (name) => findMentions(`${name} spoke.`).actors[0]?.id,
  )
  expect(new Set(ids)).toEqual(new Set(['person:volodymyr-zelenskyy']))
})

test('a person whom no list knows gets country and role from the title', () => {
  const { actor, lines } = findMentions("Mali's Trade Minister Amadou Bellokari met Mr Bellokari's cousin.")
  expect(lines).toContain('Mr Bellokari → person:amadou-bellokari')
  expect(actor('person:amadou-bellokari')).toMatchObject({
    country: 'MLI',
    codes: ['MLIGOV'],
    wikidata: null,
  })
})

test.each([
  ['Kyiv says it will not negotiate.', 'Kyiv → country:UKR'],
  ["Beijing's support for the plan surprised diplomats.", 'Beijing → country:CHN'],
  ['The envoy held talks with Tehran.', 'Tehran → country:IRN'],
  ['Germany urged Washington to wait.', 'Washington → country:USA'],
])('a capital acts: %s', (text, expected) => {
  expect(findMentions(text).lines).toContain(expected)
})

test.each([
  'The envoy arrived in Tehran on Monday.',
  "Shells fell on Kyiv's suburbs.",
  'The train from Moscow was late.',
  'Ships crossed the Taiwan Strait.',
  'She lives in New Mexico.',
])('a place is no actor: %s', (text) => {
  expect(findMentions(text).actors.filter(({ kind }) => kind === 'country')).toEqual([])
})

test('a homonym counts only where the report speaks for it', () => {
  const georgia = (text: string) => findMentions(text).lines.includes('Georgia → country:GEO')
  expect(georgia('Russia has kept troops in Georgia since the war, officials in Tbilisi said.')).toBe(true)
  expect(georgia('Voters in Georgia and Alabama went to the polls.')).toBe(false)
})

test('an initialism introduced in the report stands for the name before it', () => {
  const { lines } = findMentions('The Organization of American States (OAS) met. Later the OAS voted.')
  expect(lines.at(-1)).toBe('OAS → org:OAS')
})

test('a leader in office needs no full name where the report names the country', () => {
  expect(findMentions("China's Xi left Paris.").lines).toContain('Xi → person:xi-jinping')
  expect(findMentions("Saudi Arabia's King Salman left.").actors.map(({ codes }) => codes[0])).toContain(
    'SAUGOV',
  )
})

test.each([
  'The USS Harold Bellokari sailed from Bahrain.',
  'Bellokari Holdings signed a contract.',
  'Voters in New Jersey were asked.',
  'The Civil Rights Front called a march.',
])('no person: %s', (text) => {
  expect(findMentions(text).actors.filter(({ kind }) => kind === 'person')).toEqual([])
})

test('of relatives, the bare surname is the one in politics', () => {
  const { lines } = findMentions('Joe Biden defended Hunter Biden. Biden spoke for an hour.')
  expect(lines).toContain('Hunter Biden → person:hunter-biden')
  expect(lines).toContain('Biden → person:joe-biden')
})

test('a surname that is also a city stays a surname after the full name', () => {
  const { lines } = findMentions('Maria Paris spoke first. Paris said little.')
  expect(lines.at(-1)).toBe('Paris → person:maria-paris')
})

test('a part of a longer name is no body of its own', () => {
  const { actors } = findMentions("The secretary of Iran's Supreme National Security Council spoke.")
  expect(actors.map(({ id }) => id)).not.toContain('org:UN-security-council')
})

test('a titled person spans the country before the title', () => {
  const { lines } = findMentions('Turkish President Recep Tayyip Erdogan left.')
  expect(lines).toEqual([
    'Turkish President Recep Tayyip Erdogan → person:recep-tayyip-erdogan',
    'Turkish → country:TUR',
  ])
})

const INITIALISMS = [
  ['UN', 'org:UN'],
  ['U.N.', 'org:UN'],
  ['EU', 'org:EU'],
  ['US', 'country:USA'],
  ['U.S.', 'country:USA'],
  ['UAE', 'country:ARE'],
  ['UK', 'country:GBR'],
]
const PLACES_OF_INITIALISMS = [
  'X to leave the talks', 'The X said it would act.', 'An X envoy left.', 'Norway accused the X of lying.', 'Norway praised X-backed talks.',
] // prettier-ignore

test.each(
  INITIALISMS.flatMap(([name, id]) =>
    PLACES_OF_INITIALISMS.map((text) => [text.replace('X', name ?? ''), id]),
  ),
)('initialism as noun and as adjective: %s', (text, id) => {
  expect(findMentions(text ?? '').mentions.map(({ actor }) => actor)).toContain(id)
})

test('each of a list of countries is a mention with a head of its own', () => {
  const { mentions } = findMentions('New Zealand, South Korea, Fiji and the United Arab Emirates signed.')
  expect(mentions.map(({ actor }) => actor)).toEqual([
    'country:NZL',
    'country:KOR',
    'country:FJI',
    'country:ARE',
  ])
  expect(new Set(mentions.map(({ head }) => head)).size).toBe(4)
})

test('a name of an organisation is one mention, and hangs where the parse puts it', () => {
  const { mentions, lines } = findMentions('Human Rights Watch criticised Cuba.')
  expect(lines[0]).toBe('Human Rights Watch → org:human-rights-watch')
  expect(mentions[0]?.tokens).toEqual([0, 3])
})

test('a month before a capital is no given name', () => {
  const { lines } = findMentions('Talks failed, and in April Baku set up a post. Azerbaijan was firm.')
  expect(lines).toContain('Baku → country:AZE')
})

test('a title before it leaves a name whole: two small words inside, a last word that is a role elsewhere', () => {
  const { lines } = findMentions(
    'European Commission President Ursula von der Leyen met Chinese Foreign Minister Qin Gang.',
    '2023-03-02',
  )
  expect(lines.filter((line) => line.includes('person:'))).toEqual([
    'European Commission President Ursula von der Leyen → person:ursula-von-der-leyen',
    'Chinese Foreign Minister Qin Gang → person:qin-gang',
  ])
})
