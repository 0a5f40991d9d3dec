import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { who } from '../src/ask.js'
import { who as whoInTables } from '../src/lookup/index.js'

const first = (name: string, on = '2022-09-15') => who(name, { on })[0]

describe('a phrase that no table has is read as a report would read it', () => {
  test.each([
    ['Kampala Magistrates Court', 'role:UGAJUD'],
    ['an opposition lawmaker', 'role:LEG'],
    ['army accountant', 'role:MIL'],
    ['sources close to the Kremlin', 'role:RUSGOV'],
  ])('%s', (phrase, id) => {
    expect(whoInTables(phrase, { on: '2022-09-15' })).toEqual([])
    expect(first(phrase)).toMatchObject({ id, match: 'reading' })
  })

  test('two actors side by side are both found', () => {
    expect(
      who('Kenya and Uganda', { on: '2022-09-15' })
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['country:KEN', 'country:UGA'])
  })
})

test.each([
  'He',
  'they',
  'the',
  'qwxzzy blorf',
  'colourless green ideas',
  'Harold Blenkinsop-Quaile',
  '💥💥',
  '',
])('nobody: "%s"', (name) => {
  expect(who(name, { on: '2022-09-15' })).toEqual([])
})

test('a name within a name or before a hyphen does not stand for the phrase', () => {
  expect(first('Cuba Blenkinsop')).toBeUndefined()
  expect(first('an Iranian-backed militia')?.id).not.toBe('country:IRN')
  expect(first('the residence of the French president')?.kind).not.toBe('person')
})

test('any text is taken, and the limit holds', () => {
  const word = fc.constantFrom('the', 'two', 'of', "Kenya's", 'officials', '-', 'former', 'UN', 'and', 'qwx')
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
  )
  fc.assert(
    fc.property(text, (name) => who(name, { limit: 1 }).length <= 1),
    { numRuns: 60 },
  )
  expect(who('__proto__ '.repeat(10_000))).toEqual([])
  expect(who('two Kenyans', { limit: 0 })).toEqual([])
})
