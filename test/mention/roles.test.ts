import { expect, test } from 'vitest'
import { findMentions } from './support.js'

test.each([
  ['The Russian president told reporters.', '2022-09-15', 'The Russian president → person:vladimir-putin'],
  ['The Russian president told reporters.', '1995-03-01', 'The Russian president → person:boris-yeltsin'],
  ['The president of France spoke.', '2010-03-01', 'The president of France → person:nicolas-sarkozy'],
  ["Britain's prime minister resigned.", '2022-10-21', "Britain's prime minister → person:liz-truss"],
  ['The Chinese leader smiled.', '2022-09-15', 'The Chinese leader → person:xi-jinping'],
  ['The US House speaker visited the island.', '2022-08-03', 'The US House speaker → person:nancy-pelosi'],
  [
    'The NATO secretary general called for calm.',
    '2023-01-10',
    'The NATO secretary general → person:jens-stoltenberg',
  ],
])('office on the day: %s (%s)', (text, published, expected) => {
  expect(findMentions(text, published).lines).toContain(expected)
})

test.each([
  ['Ukrainian troops advanced.', 'Ukrainian troops → role:UKRMIL'],
  ['Two Turkish officials said so.', 'Two Turkish officials → role:TURGOV'],
  ['A Hamas spokesman denied it.', 'A Hamas spokesman → group:hamas'],
  ['A Kremlin spokesman denied it.', 'A Kremlin spokesman → role:RUSGOV'],
  ['Syrian rebels shelled the town.', 'Syrian rebels → role:SYRREB'],
  ['Western diplomats were sceptical.', 'Western diplomats → role:WSTGOV'],
  ['The UN relief chief left Aden.', 'The UN relief chief → org:UN'],
  ['Protesters in Minsk clashed with riot police in Belarus.', 'riot police → role:BLRCOP'],
])('role: %s', (text, expected) => {
  expect(findMentions(text).lines).toContain(expected)
})

test('a former president and a deputy minister are not the holders of the office', () => {
  const { actors } = findMentions('The former French president met a Polish deputy foreign minister.')
  expect(actors.map(({ kind }) => kind)).not.toContain('person')
})

test('the country inside a role is a mention of its own', () => {
  const { mentions } = findMentions('The Russian president spoke.')
  const [outer, inner] = mentions
  expect(inner?.actor).toBe('country:RUS')
  expect(outer && inner && outer.span[0] <= inner.span[0] && inner.span[1] <= outer.span[1]).toBe(true)
})

test('an apposition tells who somebody is', () => {
  const { actor } = findMentions('Omar Bellokari, a Libyan militia commander, welcomed the truce.')
  expect(actor('person:omar-bellokari')).toMatchObject({ country: 'LBY' })
})

test('an office beyond the reach of the tables is left to the role', () => {
  const { actors } = findMentions('The Bhutanese defence minister spoke.', '2040-01-01')
  expect(actors.filter(({ kind }) => kind === 'person')).toEqual([])
})

test.each([
  ['Kyrgyz and Tajik troops clashed.', ['role:KGZMIL', 'role:TJKMIL']],
  ['The leaders of Hungary and Slovakia met.', ['role:HUNGOV', 'role:SVKGOV']],
])('several owners, several mentions: %s', (text, expected) => {
  const { actors } = findMentions(text)
  for (const id of expected) expect(actors.map((actor) => actor.id)).toContain(id)
})

test.each([
  ['Opposition to the plan grew in France.', 'OPP'],
  ['Shells fell on the rebel-held town in Syria.', 'REB'],
])('words that are no actor: %s', (text, sector) => {
  expect(
    findMentions(text).actors.filter(({ codes }) => codes.some((code) => code.endsWith(sector))),
  ).toEqual([])
})

test.each([
  [
    'The former Nigerian president Olusegun Obasanjo mediated.',
    '2022-11-03',
    'person:olusegun-obasanjo',
    'NGAELI',
  ],
  ['President Barack Obama had refused, the report said.', '2019-07-20', 'person:barack-obama', 'USAELI'],
  ['Kherson governor Pavlo Bellokari spoke.', '2022-11-03', 'person:pavlo-bellokari', 'UKRGOV'],
  ["Iran's deputy energy minister Omar Bellokari spoke.", '2022-11-03', 'person:omar-bellokari', 'IRNGOV'],
  [
    'Israeli prime minister Yair Lapid and energy minister Omar Bellokari met.',
    '2022-09-15',
    'person:omar-bellokari',
    'ISRGOV',
  ],
])('what a person is: %s', (text, published, id, code) => {
  expect(findMentions(text, published).actor(id)?.codes[0]).toBe(code)
})

test('state media belong to the one country of the sentence', () => {
  const { lines } = findMentions(
    'Turkey and Syria closed the border.\n\nThe Syrian army entered the town, state media said.',
  )
  expect(lines.at(-1)).toBe('state media → role:SYRGOVMED')
})

test.each([
  ['The UN secretary-general flew to Nairobi.', 'The UN secretary-general → person:antonio-guterres'],
  ['A report by the UN under-secretary-general came out.', 'the UN under-secretary-general → org:UN'],
  [
    'The Assistant Secretary-General of the UN flew home.',
    'The Assistant Secretary-General of the UN → org:UN',
  ],
  ['A US assistant secretary of state flew home.', 'A US assistant secretary of state → role:USAGOV'],
  ["France's deputy prime minister flew home.", "France's deputy prime minister → role:FRAGOV"],
])('the second in an office does not answer to its name: %s', (text, expected) => {
  expect(findMentions(text).lines).toContain(expected)
})

/** Four countries, so that the report is about none of them. */
const BEFORE = 'Russia and Turkey met. Egypt and Israel protested. '

test.each([
  ['Demonstrators stormed the parliament in Belgrade.', 'Demonstrators → role:SRBCVLOPP'],
  ['In Nairobi, police fired tear gas.', 'police → role:KENCOP'],
  ['Gunmen from Zamfara attacked a village.', 'Gunmen → role:NGAUAF'],
  ['Soldiers patrolled the streets of Harare.', 'Soldiers → role:ZWEMIL'],
  ['The rebels, Ugandans, fled.', 'The rebels → role:UGAREB'],
  ['Kenya said police had fired.', 'police → role:KENCOP'],
  ['Tupac Amaru rebels stormed an embassy.', 'Tupac Amaru rebels → group:tupac-amaru-revolutionary-movement'],
  ['France fought militants.', 'militants → role:UAF'],
  ['Soldiers opened fire on Monday.', 'Soldiers → role:MIL'],
])('nameless people are of the country that their clause names: %s', (text, expected) => {
  expect(findMentions(BEFORE + text).lines).toContain(expected)
})

test.each([
  ["Ann Lee, once the Harbour Works Administration's chief of staff, left Kenya.", []],
  ['Ann Lee, the president of the senate, left Kenya.', ['LEG']],
])('a person in an office of a body that nobody knows is not of the state: %s', (text, codes) => {
  expect(findMentions(text).actors.find(({ name }) => name === 'Ann Lee')?.codes).toEqual(codes)
})

test('a medium makes nobody its compatriot', () => {
  const { lines } = findMentions('Kenya and Ghana were calm. A man told the BBC that police suspect a rebel.')
  expect(lines.join()).not.toContain('role:GBRCOP')
})
