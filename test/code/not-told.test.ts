import { describe, expect, it } from 'vitest'
import { code } from './code.js'

const cameos = (text: string) => code(text).map(({ cameo }) => cameo)

describe('what is no act upon anybody', () => {
  it.each([
    ['an aim of a war', 'Hamas, which once governed, seeks to retake control.', /^138/],
    [
      'what a body will speak about',
      'The Kenyan election commission is scheduled to discuss the vote.',
      /^0(36|4)/,
    ],
    ['a duty under the law', 'Kenyan judges are required to rule by Friday.', /^10/],
    ['advice to the public', 'Kenyan police warned people to stay inside.', /^13/],
  ])('%s', (_, text, act) => {
    expect(cameos(text).filter((cameo) => act.test(cameo))).toEqual([])
  })

  it.each([
    ['Hamas seeks to destroy Israel.', /^138/],
    ['Kenya is scheduled to discuss the vote with Ghana.', /^0(36|4)/],
    ['Ghana required Kenya to withdraw its troops.', /^10/],
    ['Kenyan police warned protesters not to march.', /^13/],
  ])('but somebody is named in "%s"', (text, act) => {
    expect(cameos(text).some((cameo) => act.test(cameo))).toBe(true)
  })
})

it('sympathy that a speaker wants to express is expressed', () => {
  const text = 'Joe Biden said: "I want to express my sympathy to the people of Kenya."'
  expect(code(text).map(({ cameo, modality }) => [cameo, modality])).toContainEqual(['018', 'asserted'])
})
