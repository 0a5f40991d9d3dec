import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { who } from '../../src/lookup/index.js'

const ids = (name: string, on?: string) => who(name, on === undefined ? {} : { on }).map(({ id }) => id)

describe('names', () => {
  test.each([
    ['Sergey Lavrov', 'person:sergey-lavrov'],
    ['sergei lavrov', 'person:sergey-lavrov'],
    ['LAVROV', 'person:sergey-lavrov'],
    ['Zelenskiy', 'person:volodymyr-zelenskyy'],
    ['von der Leyen', 'person:ursula-von-der-leyen'],
    ['President Putin', 'person:vladimir-putin'],
    ['Russian Foreign Minister Lavrov', 'person:sergey-lavrov'],
    ['S. Lavrov', 'person:sergey-lavrov'],
    ['Q7747', 'person:vladimir-putin'],
    ['person:vladimir-putin', 'person:vladimir-putin'],
    ['Ivory Coast', 'country:CIV'],
    ['Jordan', 'country:JOR'],
    ['RUSMIL', 'role:RUSMIL'],
    ['nato', 'org:NATO'],
    ['afd', 'party:AfD'],
    ['Wagner', 'group:wagner'],
    ['Kremlin', 'role:RUSGOV'],
  ])('%s', (name, id) => {
    expect(ids(name)[0]).toBe(id)
  })

  test('namesakes are all there, those in office first', () => {
    const found = ids('Bush', '2003-05-01')
    expect(found[0]).toBe('person:george-w-bush')
    expect(found).toContain('person:george-bush')
    expect(ids('Bush', '1990-05-01')[0]).toBe('person:george-bush')
  })
})

describe('descriptions on a day', () => {
  test.each([
    ['the US House speaker', '2022-08-02', 'person:nancy-pelosi'],
    ['speaker of the US House of Representatives', '1996-05-01', 'person:newt-gingrich'],
    ['Russian president', '2010-01-01', 'person:dmitry-medvedev'],
    ["Russia's president", '2020-01-01', 'person:vladimir-putin'],
    ['French foreign minister', '2022-09-01', 'person:catherine-colonna'],
    ["Israel's army", '2022-09-01', 'role:ISRMIL'],
    ['Russian troops', '2022-09-01', 'role:RUSMIL'],
    ['NATO chief', '2022-09-01', 'person:jens-stoltenberg'],
    ['European Council president', '2022-09-01', 'person:charles-michel'],
    ['president of the European Commission', '2022-09-01', 'person:ursula-von-der-leyen'],
    ['Hezbollah leader', '2020-01-01', 'person:hassan-nasrallah'],
    ['Kremlin spokesman', '2022-09-01', 'person:dmitry-peskov'],
    ['Russian foreign ministry spokeswoman', '2022-09-01', 'person:maria-zakharova'],
    ['CIA director', '2022-09-01', 'person:william-burns'],
    ['Pentagon chief', '2022-09-01', 'person:lloyd-austin'],
    ['pope', '2022-09-01', 'person:pope-francis'],
  ])('%s on %s', (name, on, id) => {
    expect(ids(name, on)[0]).toBe(id)
  })
})

test('who somebody is depends on the day, and never on today', () => {
  const role = (on: string) => who('Angela Merkel', { on })[0]
  expect(role('2015-01-01')).toMatchObject({
    role: 'Chancellor',
    codes: ['DEUGOV'],
    standing: 'in',
    from: '2005-11-22',
  })
  expect(role('2024-01-01')).toMatchObject({
    role: null,
    codes: ['DEUELI'],
    standing: 'out',
    from: null,
    to: null,
  })
  expect(role('1980-01-01')).toMatchObject({ role: null, standing: 'before' })
  expect(who('Angela Merkel')).toEqual(who('Angela Merkel', { on: '2025-12-31' }))
})

test('heads of world bodies have the code of the body', () => {
  expect(who('Antonio Guterres', { on: '2020-01-01' })[0]).toMatchObject({
    country: null, codes: ['IGOUNO'], role: 'Secretary-General of the United Nations', confidence: 'sure',
  }) // prettier-ignore
})

test('a body is what it is on the day, with its history', () => {
  const [then] = who('Taliban', { on: '2010-01-01' })
  expect(then).toMatchObject({ codes: ['AFGREB'], to: '2021-08-14' })
  expect(then?.spells.map(({ code }) => code)).toEqual(['AFGREB', 'AFGGOV'])
})

test('sources and confidence come from the rows', () => {
  const [merkel] = who('Angela Merkel', { on: '2015-01-01' })
  expect(merkel?.sources).toContain('factbook')
  expect(merkel?.spells.every(({ sources }) => sources.length > 0)).toBe(true)
})

test('any text is taken, nobody is found twice, and the limit holds', () => {
  const word = fc.constantFrom(
    'the',
    'president',
    'of',
    "Russia's",
    'Lavrov',
    'Kremlin',
    'spokesman',
    '-',
    'Mr.',
    'UN',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
  )
  fc.assert(
    fc.property(text, (name) => {
      const found = who(name, { limit: 5 }).map(({ id }) => id)
      expect(new Set(found).size).toBe(found.length)
      expect(found.length).toBeLessThanOrEqual(5)
    }),
  )
  const started = performance.now()
  who('of the '.repeat(50_000))
  expect(performance.now() - started).toBeLessThan(500)
})
