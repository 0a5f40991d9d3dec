import fc from 'fast-check'
import { expect, test } from 'vitest'
import { where } from '../../src/lookup/index.js'

test.each([
  ['Kiev', 'Kyiv', 'UKR', 'capital'],
  ['KYIV', 'Kyiv', 'UKR', 'capital'],
  ['Moscow', 'Moscow', 'RUS', 'capital'],
  ['Tripoli, Lebanon', 'Tripoli', 'LBN', 'seat'],
  ['the Black Sea', 'Black Sea', null, 'sea'],
  ['France', 'France', 'FRA', 'country'],
])('%s', (name, found, country, kind) => {
  expect(where(name)[0]).toMatchObject({ name: found, country, kind })
})

test('of namesakes the one most likely meant stands first; a comma picks another', () => {
  const countries = where('Moscow').map(({ country }) => country)
  expect(countries[0]).toBe('RUS')
  expect(countries).toContain('USA')
  expect(where('Moscow, Idaho')).toMatchObject([{ country: 'USA', province: 'Idaho' }])
  expect(where('Moscow, USA')).toMatchObject([{ province: 'Idaho' }])
})

test('the town goes before the region around it', () => {
  expect(where('Belgorod')[0]?.kind).toBe('seat')
  expect(where('Belgorod region')[0]?.kind).toBe('region')
})

test('a contested place names who holds and who claims it', () => {
  const [golan] = where('Golan Heights')
  expect(golan?.note).toMatch(/(?:held by ISR.*claimed by.*SYR|Held by Israel; claimed by Syria)/i)
})

test('any text is taken', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => Array.isArray(where(name))))
  expect(where('')).toEqual([])
  expect(where(', ,'.repeat(50_000))).toEqual([])
})
