import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDates } from './support.js'

const WORDS = [
  'in', 'on', 'the', 'last', 'next', 'this', 'from', 'to', 'between', 'and', 'since', 'early', 'mid', '-', ',', '.',
  'March', 'May', 'Feb', 'Thursday', 'Sunday', 'weekend', 'week', 'months', 'year', 'decade', 'century', 'ago', 'later',
  'three', 'a', 'few', 'half', 'first', 'quarter', 'end', 'of', '31', '29', '30th', '1999', '2022', '1990s', '9999999',
  '2022-02-30', 'winter', 'today', 'night', 'yesterday', 'before', 'after', 'will', 'met', 'it', 'same', 'that', 'day',
] // prettier-ignore

const days = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

test('dates are days of the calendar, in order, and spans hold the words they were read from', () => {
  const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(texts, fc.option(days), (text, published) => {
      let end = 0
      for (const { span, date, words } of readDates(text, published).times) {
        expect(span[0]).toBeGreaterThanOrEqual(end)
        expect(span[1]).toBeGreaterThan(span[0])
        end = span[1]
        if (!date) continue
        expect(date.text).toBe(words)
        expect(date.start <= date.end).toBe(true)
        for (const day of [date.start, date.end]) expect(new Date(day).toISOString().slice(0, 10)).toBe(day)
      }
    }),
    { numRuns: 100 },
  )
})

test('any text is read without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(readDates(text, '2022-09-15').notices).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('a report without a publication date says so once, and only when it matters', () => {
  const codes = (text: string) => readDates(text, null).notices.map(({ code }) => code)
  expect(codes('They met last month. They met again on Monday.')).toEqual(['no-publication-date'])
  expect(codes('They met on 3 May 2019.')).toEqual([])
})
