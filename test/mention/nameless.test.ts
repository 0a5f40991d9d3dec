import { expect, test } from 'vitest'
import { findMentions } from './support.js'

test.each([
  ['Gunmen abducted more than 40 people near Jos, Nigeria.', 'more than 40 people → role:NGACVL'],
  ['Over two dozen men and women said so on Monday.', 'Over two dozen men and women → role:CVL'],
  ['Hundreds of people took to the streets of Minsk.', 'people → role:BLRCVL'],
  ['Families in Gaza wept.', 'Families → role:PSECVL'],
])('nameless people can do and suffer things: %s', (text, expected) => {
  expect(findMentions(text).lines).toContain(expected)
})

test.each(['He is a man of his word.', 'The people said no.', 'People say so.', 'The young are women now.'])(
  'words that mean nobody in particular are no actors: %s',
  (text) => {
    expect(findMentions(text).actors.filter(({ codes }) => codes.join().includes('CVL'))).toEqual([])
  },
)

test('a pronoun is not taken for nameless people', () => {
  const { mentions } = findMentions('Macron greeted 20 people. They cheered.')
  expect(mentions.find(({ kind }) => kind === 'pronoun')?.actor ?? null).toBeNull()
})
