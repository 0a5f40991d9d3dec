import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALIKE, bandsOf, likeness, type Signature, signatureOf } from '../../src/ledger/likeness.js'

const vocabulary = fc.constantFrom(
  ...'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi'.split(' '),
)
const words = fc.array(vocabulary, { minLength: 120, maxLength: 300 })

const signature = (all: readonly string[]): Signature => signatureOf(all.join(' ')) as Signature
const meet = (one: Signature, other: Signature): boolean => {
  const bands = bandsOf(other)
  return bandsOf(one).some((band, at) => band === bands[at])
}

describe('likeness', () => {
  it('is 1 for the same words, however they are written', () => {
    fc.assert(
      fc.property(words, (all) => {
        const other = signatureOf(` ${all.join(',  ').toUpperCase()}.\n`) as Signature
        expect(likeness(signature(all), other)).toBe(1)
      }),
    )
  })

  it('finds copies with a few words changed, and they meet in a band', () => {
    fc.assert(
      fc.property(words, fc.array(fc.nat(119), { maxLength: 3 }), (all, places) => {
        const copy = all.map((word, at) => (places.includes(at) ? 'changed' : word))
        const [one, other] = [signature(all), signature(copy)]
        expect(likeness(one, other)).toBeGreaterThan(ALIKE)
        expect(meet(one, other)).toBe(true)
      }),
    )
  })

  it('is small for texts that share no run of words', () => {
    fc.assert(
      fc.property(words, (all) => {
        const other = all.map((word) => `un${word}`)
        expect(likeness(signature(all), signature(other))).toBeLessThan(0.1)
      }),
    )
  })

  it('says nothing of a few words', () => {
    expect(signatureOf('No comment.')).toBeNull()
    expect(signatureOf('')).toBeNull()
  })
})
