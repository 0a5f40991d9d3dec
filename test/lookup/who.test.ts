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
    ['Kritenbrink', 'person:daniel-kritenbrink'],
    ['Maksym Marchenko', 'person:maksym-marchenko'],
    ['Dai Bing', 'person:dai-bing'],
    ['Gennady Kuzmin', 'person:gennady-kuzmin'],
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
    ['speaker of the House of Representatives of the United States', '2022-08-02', 'person:nancy-pelosi'],
    ["Poland's current foreign minister", '2016-06-01', 'person:witold-waszczykowski'],
    ['hundreds of Kenyan soldiers', '2016-06-01', 'role:KENMIL'],
    ['members of Hezbollah', '2016-06-01', 'group:hezbollah'],
    ["the Kenyan president's office", '2016-06-01', 'role:KENGOV'],
    ['former Kenyan prime minister', '2016-06-01', 'role:KENELI'],
    ['head of the IMF', '2015-01-01', 'person:christine-lagarde'],
    ['UN refugee chief', '2020-01-01', 'person:filippo-grandi'],
    ['UN High Commissioner for Refugees', '2020-01-01', 'person:filippo-grandi'],
    ['EU top diplomat', '2022-01-01', 'person:josep-borrell'],
    ['EU legislature', '2022-01-01', 'role:IGOEECLEG'],
    ['head of Hezbollah', '2015-01-01', 'person:hassan-nasrallah'],
    ['Hamas leader', '2024-07-01', 'person:ismail-haniyeh'],
    ['al-Qaeda leader', '2005-01-01', 'person:osama-bin-laden'],
    ['Chechen leader', '2015-01-01', 'person:ramzan-kadyrov'],
    ['US ambassador to the United Nations', '2018-01-01', 'person:nikki-haley'],
    ['Lagos State police', '2015-01-01', 'role:NGACOP'],
    ["Erdogan's government", '2015-01-01', 'role:TURGOV'],
    ['Obama administration', '2015-01-01', 'role:USAGOV'],
    ['Ukrainian ambassador to China', '2023-05-01', 'person:pavlo-riabikin'],
    ['Russian ambassador to Germany', '2023-01-25', 'person:sergei-nechayev'],
  ])('%s on %s', (name, on, id) => {
    expect(ids(name, on)[0]).toBe(id)
  })
})

test('a surname is not enough where first names differ, nor one that sounds alike behind a title never held', () => {
  expect(ids('Gerald Lavrov', '2022-09-01')).not.toContain('person:sergey-lavrov')
  expect(ids('Sergej Lavrov', '2022-09-01')[0]).toBe('person:sergey-lavrov')
  expect(ids('Pope Lavrow', '2022-09-01')).toEqual([])
})

test('a common noun in small letters is nobody, and no pronoun is', () => {
  for (const word of ['man', 'he', 'She', 'the']) expect(ids(word)).toEqual([])
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
