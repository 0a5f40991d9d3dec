import { expect, it } from 'vitest'
import { keepAnswers } from '../../src/http/sending/kept.js'

it('makes an answer once for a tag, and anew for another', async () => {
  const { of } = keepAnswers()
  let made = 0
  const make = () => Promise.resolve(`answer ${++made}`)
  expect([await of('a', make), await of('a', make), await of('b', make)]).toEqual([
    'answer 1',
    'answer 1',
    'answer 2',
  ])
})

it('keeps neither long answers nor those that were asked long ago', async () => {
  const { of } = keepAnswers()
  let made = 0
  const make = (length: number) => () => Promise.resolve(`${++made}`.padEnd(length))
  await of('long', make(1_000_000))
  await of('long', make(1_000_000))
  expect(made).toBe(2)
  for (let at = 0; at < 1000; at++) await of(`tag ${at}`, make(1))
  await of('tag 0', make(1))
  expect(made).toBe(1003)
})
