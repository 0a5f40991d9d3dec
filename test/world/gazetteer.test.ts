import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTsv } from '../../scripts/data/gazetteer/tsv.js'
import { fold, initialismKey, loadGazetteer, personActor } from '../../src/world/gazetteer.js'
import { soundOf } from '../../scripts/data/gazetteer/spellings.js'
import { SortedLines } from '../../src/world/gazetteer/lines.js'

const gazetteer = loadGazetteer()

describe('offices', () => {
  const holder = (place: string, term: string, date: string) => {
    const agent = gazetteer.agent(term)
    return agent && gazetteer.officeHolder({ place, offices: agent.offices, match: agent.match }, date)?.name
  }

  test.each([
    ['USA', 'president', '2004-05-01', 'George W. Bush'],
    ['USA', 'secretary of state', '2012-05-01', 'Hillary Clinton'],
    ['RUS', 'prime minister', '2009-05-01', 'Vladimir Putin'],
    ['GBR', 'prime minister', '1999-05-01', 'Tony Blair'],
    ['IRN', 'supreme leader', '2015-05-01', 'Ali Khamenei'],
    ['IRN', 'president', '2023-05-01', 'Ebrahim Raisi'],
    ['UKR', 'foreign minister', '2023-05-01', 'Dmytro Kuleba'],
  ])('%s %s on %s', (place, term, date, name) => {
    expect(holder(place, term, date)).toBe(name)
  })

  test('nobody is named for a day that is out of reach', () => {
    expect(holder('RUS', 'president', '1950-01-01')).toBeUndefined()
    expect(holder('RUS', 'president', '2060-01-01')).toBeUndefined()
  })
})

test('a person out of office keeps the country and loses the role', () => {
  const [person] = gazetteer.soundingLike('Angela Merkel')
  if (!person) throw new Error('Angela Merkel is missing')
  expect(personActor(person, '2015-01-01')).toMatchObject({ codes: ['DEUGOV'], role: 'Chancellor' })
  expect(personActor(person, '2024-01-01')).toMatchObject({ codes: ['DEUELI'], role: null, country: 'DEU' })
})

test('the Taliban are rebels before August 2021 and the government after', () => {
  const kindOn = (date: string) => {
    const body = gazetteer.byIdentity('group:taliban', date)
    return body?.kind === 'body' ? body.codes[0] : null
  }
  expect([kindOn('2010-01-01'), kindOn('2022-01-01')]).toEqual(['AFGREB', 'AFGGOV'])
})

test.each([
  ['Zelensky', 'Zelenskyy'],
  ['Sergey Lavrov', 'Sergei Lavrov'],
  ['Mohammed bin Salman', 'Muhammad Salman'],
  ['Aleksandr Lukashenko', 'Alexander Lukashenko'],
])('%s sounds like %s', (one, other) => {
  expect(soundOf(one)).toBe(soundOf(other))
})

test('initialisms keep their case, names do not', () => {
  expect(initialismKey('U.N.')).toBe('=UN')
  expect(initialismKey('LeT')).toBe('=LeT')
  expect(initialismKey('Let')).toBeNull()
  expect(fold('Amir-Abdollahian')).toEqual(['amir', 'abdollahian'])
})

test('a sorted table finds exactly its own keys and prefixes', () => {
  const key = fc.stringMatching(/^[a-z]{1,4}( [a-z]{1,3})?$/)
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 20 }), key, (keys, probe) => {
      const table = new SortedLines(
        keys
          .map((each) => `${each}\t${each}!`)
          .sort()
          .join('\n'),
      )
      expect(table.get(probe)).toBe(keys.includes(probe) ? `${probe}!` : null)
      expect(table.hasPrefix(probe)).toBe(keys.some((each) => each.startsWith(probe)))
    }),
  )
})

test('folding takes any text in linear time', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).every((word) => word.length > 0)))
  const started = performance.now()
  fold(`${'a-'.repeat(50_000)}${'A'.repeat(50_000)}`)
  expect(performance.now() - started).toBeLessThan(500)
})

test('a table with the wrong columns is refused with file and line', () => {
  expect(() => readTsv('data/world/titles.tsv', ['title', 'rank'])).toThrow(
    /data\/world\/titles\.tsv:\d+: the columns must be title, rank/,
  )
})
