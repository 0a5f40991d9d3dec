import { expect, test } from 'vitest'
import { findMentions } from './support.js'

/** The actors of the mentions that are written so. */
const meantBy = (text: string, words: string): string[] =>
  findMentions(text).lines.flatMap((line) =>
    line.startsWith(`${words} → `) ? [line.slice(words.length + 3)] : [],
  )

test('a body goes by the noun of its name where the report names it in full', () => {
  const text = 'The House of Representatives passed the bill. Donald Trump criticised the House.'
  expect(meantBy(text, 'House')).toEqual(['org:US-house-of-representatives'])
})

test('an American body is known by the name of its country in full', () => {
  const id = 'org:US-HHS'
  const text = 'Doctors praised the United States Department of Health and Human Services.'
  expect(meantBy(text, 'United States Department of Health and Human Services')).toEqual([id])
})

test('a region is not meant by a name that begins like it', () => {
  expect(meantBy('Donald Trump flew to West Point Academy.', 'West')).toEqual([])
  expect(meantBy('The West imposed sanctions on Russia.', 'West')).toEqual(['region:WST'])
})

test('a noun with a capital is no body that the report does not name', () => {
  expect(meantBy('Donald Trump criticised the House.', 'House')).not.toContain(
    'org:US-house-of-representatives',
  )
})

test('a surname is that of who was named before, not of who will be', () => {
  const text = 'Imran Khan was shot in London. Khan died. The mayor of London, Sadiq Khan, spoke.'
  expect(meantBy(text, 'Khan')).toEqual(meantBy('Imran Khan was shot in London.', 'Imran Khan'))
})

test('a senator from somewhere is the person named behind the place', () => {
  const text = 'United States Senator from Vermont Bernie Sanders spoke.'
  expect(meantBy(text, 'United States Senator')).toEqual(meantBy(text, 'Bernie Sanders'))
  expect(meantBy(text, 'Bernie Sanders')).toHaveLength(1)
})

test.each([
  ['The United States voted. Representative Jane Miller left the United States.', 'jane-miller', 'USALEG'],
  ['White House Chief of Staff Jane Miller resigned.', 'jane-miller', 'USAGOV'],
  ["Finland's chief of staff Jane Miller resigned.", 'jane-miller', 'FINMIL'],
])('of a seat or of whom one serves: %s', (text, id, code) => {
  expect(findMentions(text).actor(`person:${id}`)?.codes).toEqual([code])
})

test('a province of two countries is of the one that the report names', () => {
  expect(
    meantBy('The United States voted. The Montana police arrested two men.', 'The Montana police'),
  ).toEqual(['role:USACOP'])
})

test('a committee is of the chamber that its name has, and its name begins before "and"', () => {
  const text = 'In the United States the House Oversight and Reform Committee spoke.'
  const { actors, lines } = findMentions(text)
  expect(lines).toContain('House Oversight and Reform Committee → org:house-oversight-and-reform-committee')
  expect(actors.find(({ id }) => id.startsWith('org:house'))?.codes).toEqual(['USALEG'])
})

test('a surname is no body of that name where the report has named the person', () => {
  const text = 'Michael Bloomberg ended his campaign. Bloomberg thanked Joe Biden.'
  expect(meantBy(text, 'Bloomberg')).toEqual(meantBy(text, 'Michael Bloomberg'))
  expect(meantBy('Bloomberg reported that China had banned imports.', 'Bloomberg')).not.toEqual(
    meantBy(text, 'Bloomberg'),
  )
})

test('a region with a people of its own is an actor of its state', () => {
  expect(meantBy('Catalan police arrested a thief.', 'Catalan police')).toEqual(['role:ESPCOP'])
  expect(meantBy('Scotland demanded another vote.', 'Scotland')).toEqual(['entity:GBR:Scotland'])
  expect(meantBy('New South Wales closed its schools.', 'Wales')).toEqual([])
})

test('what is told by a name behind it is nothing that was named before', () => {
  const text = 'New South Wales is a large state. The state of South Australia is larger.'
  expect(meantBy(text, 'The state of South Australia')).not.toContain('entity:AUS:NewSouthWales')
})
