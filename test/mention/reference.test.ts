import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findMentions } from './support.js'

test.each([
  ['Emmanuel Macron called Olaf Scholz. He said the talks were useful.', 'He → person:emmanuel-macron'],
  ['Annalena Baerbock met Wang Yi in Bonn. She asked for help.', 'She → person:annalena-baerbock'],
  ['Vladimir Putin praised his generals.', 'his → person:vladimir-putin'],
  ['Ukraine says it retook the town.', 'it → country:UKR'],
  ['China will defend its borders.', 'its → country:CHN'],
  ['Narendra Modi, who leads India, agreed.', 'who → person:narendra-modi'],
  ['Iran freed the crew. The country had held it for months.', 'The country → country:IRN'],
  ['The European Union met. The bloc agreed on sanctions.', 'The bloc → org:EU'],
  ['A delegation flew to Taiwan. The island welcomed it.', 'The island → country:TWN'],
  [
    'Vladimir Putin met Xi Jinping. The Russian president was late.',
    'The Russian president → person:vladimir-putin',
  ],
  ['Olaf Scholz spoke in Germany. The chancellor was brief.', 'The chancellor → person:olaf-scholz'],
  ['Vladimir Putin withdrew his forces.', 'his forces → role:RUSMIL'],
  ['Fighters of the M23 rested. The rebels had taken Goma.', 'The rebels → group:M23'],
])('points back: %s', (text, expected) => {
  expect(findMentions(text).lines).toContain(expected)
})

test('a pair is two mentions with the same words', () => {
  const { lines } = findMentions('Vladimir Putin and Xi Jinping met. The two men shook hands.')
  expect(lines.slice(-2)).toEqual(['The two men → person:vladimir-putin', 'The two men → person:xi-jinping'])
})

test('two who met in the last sentence are the two men, whoever was named before', () => {
  const { lines } = findMentions(
    'Joe Biden and Olaf Scholz spoke. Vladimir Putin met Xi Jinping. The two men shook hands.',
  )
  expect(lines.slice(-2)).toEqual(['The two men → person:vladimir-putin', 'The two men → person:xi-jinping'])
})

test('both sides of a war are whoever fights it', () => {
  const { lines } = findMentions('Israel and Hamas agreed to a truce. Both sides released prisoners.')
  expect(lines.slice(-2)).toEqual(['Both sides → country:ISR', 'Both sides → group:hamas'])
})

test('inside a quotation "he" is neither who speaks nor who listens', () => {
  const { lines } = findMentions('Vladimir Putin told Xi Jinping: “He must go.”')
  expect(lines).not.toContain('He → person:xi-jinping')
  expect(lines).not.toContain('He → person:vladimir-putin')
})

test('"he" does not cross sexes, and "it" at the start of a weather report is nobody', () => {
  expect(findMentions('Liz Truss spoke. He left.').lines).toContain('He → ?')
  expect(findMentions('France was quiet. It rained all day.').lines).not.toContain('It → country:FRA')
})

test.each([
  ['Emmanuel Macron opened the talks. Rain fell. A bystander was hurt. He was 19.', 'He → ?'],
  ['Rishi Sunak resigned. Joe Biden said, “I trust him.”', 'him → person:rishi-sunak'],
  ['Ukraine has asked for help since Russia invaded the country.', 'the country → country:UKR'],
  ['Iran, whose troops crossed the river, withdrew.', 'whose troops → role:IRNMIL'],
  ['The Kurds said they would fight.', 'they → region:KUR'],
  ['Hamas fired rockets. Prices rose while shops closed, and they stayed closed.', 'they → ?'],
  [
    'Iraqi troops advanced in Mosul. Turkey asked for the withdrawal of the troops.',
    'the troops → role:IRQMIL',
  ],
])('means whom it can mean: %s', (text, expected) => {
  expect(findMentions(text).lines).toContain(expected)
})

test('a thing that happened is no person', () => {
  const { lines } = findMentions('The visit of Joe Biden, which was short, ended.')
  expect(lines).not.toContain('which → person:joe-biden')
})

test('"we" in a quotation waits for its speaker', () => {
  expect(findMentions('“We will not yield,” Joe Biden said.').lines).toContain('We → ?')
})

test('mentions are in text order, within their sentence, and their actors are listed once', () => {
  const { mentions, actors } = findMentions('Iran and Iraq signed a deal. The Iraqi president thanked Iran.')
  const starts = mentions.map(({ span }) => span[0])
  expect(starts).toEqual(starts.toSorted((one, other) => one - other))
  expect(new Set(actors.map(({ id }) => id)).size).toBe(actors.length)
  for (const { actor } of mentions) expect(actor === null || actors.some(({ id }) => id === actor)).toBe(true)
})

test('any text is read without a fault, the same way twice', () => {
  const words = fc.constantFrom(
    'Putin',
    'the',
    'president',
    'of',
    'Russia',
    "'s",
    '(',
    ')',
    'his',
    'two men',
    'al-',
    '\u0000',
    '😀',
    'UN',
    '“',
    ',',
    '.\n\n',
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 30 }),
      (parts) => {
        const once = findMentions(parts.join(' '))
        expect(findMentions(parts.join(' ')).mentions).toEqual(once.mentions)
      },
    ),
    { numRuns: 60 },
  )
})

test.each([
  [
    'Ursula von der Leyen met Angela Merkel. She thanked her.',
    'person:ursula-von-der-leyen',
    'person:angela-merkel',
  ],
  ['Joe Biden wrote to Xi Jinping. He told him about the drill.', 'person:joe-biden', 'person:xi-jinping'],
])('subject and object pronouns of one clause are two persons: %s', (text, subject, object) => {
  const pronouns = findMentions(text).mentions.filter(({ kind }) => kind === 'pronoun')
  expect(pronouns.map(({ actor }) => actor)).toEqual([subject, object])
})

test('"its" is none of those whom "they" are', () => {
  const { lines } = findMentions('Norway and Sweden sent envoys to Brazil. They met its president.')
  expect(lines.at(-1)).toBe('its president → person:jair-bolsonaro')
})

test('a relative pronoun stands for both of two', () => {
  const { lines } = findMentions(
    'France called on Chad and Niger. Its envoys praised both countries, which agreed.',
  )
  expect(lines.slice(-2)).toEqual(['which → country:TCD', 'which → country:NER'])
})

test('"their troops" are those of each of them', () => {
  const { lines } = findMentions('Joe Biden and Emmanuel Macron met. They ordered their troops to leave.')
  expect(lines).toEqual(expect.arrayContaining(['their troops → role:USAMIL', 'their troops → role:FRAMIL']))
})
