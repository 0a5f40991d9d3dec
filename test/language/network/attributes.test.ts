import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributesOf } from '../../../src/language/network/attributes.js'

describe('the attributes of a word', () => {
  it.each([
    ['Talks', ['talks', 'lks', 'tal', 'ks', 'Xx']],
    ['NATO', ['nato', 'ato', 'nat', 'to', 'XX']],
    ['U.S.', ['u.s.', '.s.', 'u.s', 's.', 'X.X.']],
    ['2022', ['0000', '000', '000', '00', 'd']],
    ['F-16s', ['f-00s', '00s', 'f-0', '0s', 'X-dx']],
    ['’s', ["'s", "'s", "'s", "'s", '’x']],
    ['“', ['``', '``', '``', '``', '“']],
    ['„', ['``', '``', '``', '``', '„']],
    ['"', ["''", "''", "''", "''", '"']],
    ['--', ['—', '—', '—', '—', '--']],
    ['–', ['—', '—', '—', '—', '–']],
    ['–5', ['–0', '–0', '–0', '–0', '–d']],
    ['İzmir', ['i̇zmir', 'mir', 'i̇z', 'ir', 'İx']],
    ['a1b2c3d4e5f6g7', ['a0b0c0d0e0f0g0', '0g0', 'a0b', 'g0', 'xdxdxdxdxdxd']],
    ['', ['', '', '', '', '']],
  ])('%s', (word, attributes) => {
    expect(attributesOf(word)).toEqual(attributes)
  })

  it('are short for any word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (word) => {
        const [normal, suffix3, prefix3, suffix2, shape] = attributesOf(word)
        expect(normal!.length).toBeLessThanOrEqual(3 * 64)
        expect(normal!.endsWith(suffix3!) && normal!.startsWith(prefix3!)).toBe(true)
        expect(suffix3!.endsWith(suffix2!)).toBe(true)
        expect(shape!.length).toBeLessThanOrEqual(12)
      }),
      { numRuns: 50 },
    )
  })
})
