import { expect, test } from 'vitest'
import { findMentions } from './support.js'

test.each([
  ["Poland's justice minister refused to meet the envoy.", '2021-07-20', 'person:zbigniew-ziobro'],
  ['The Israeli energy minister said so.', '2021-04-20', 'person:yuval-steinitz'],
  ['The US commerce secretary left early.', '2019-10-18', 'person:wilbur-ross'],
  ["Brazil's minister of the environment objected.", '2019-09-01', 'person:ricardo-salles'],
])('a minister by portfolio: %s', (text, date, id) => {
  expect(findMentions(text, date).mentions.some(({ actor }) => actor === id)).toBe(true)
})

test.each([
  // Seen in office for the last time in 2022.
  ["Poland's justice minister refused.", '2024-07-20', 'role:POLGOV'],
  // The list mixes the ministers of the state with those of its regions.
  ["Spain's infrastructure minister refused.", '2013-07-20', 'role:ESPGOV'],
  ["Poland's deputy justice minister refused.", '2021-07-20', 'role:POLGOV'],
  ['A former Polish justice minister refused.', '2021-07-20', 'role:POLELI'],
])('nobody is guessed: %s', (text, date, id) => {
  expect(findMentions(text, date).mentions.some(({ actor }) => actor === id)).toBe(true)
})
