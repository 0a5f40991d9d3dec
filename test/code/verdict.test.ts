import { describe, expect, it } from 'vitest'
import { reportOf } from './code.js'

describe('what is said of another party', () => {
  it.each([
    ['The EU said on Monday that Serbia must behave.', 'IGOEEC 100 SRB'],
    ['Serbia must behave, the EU said on Monday.', 'IGOEEC 100 SRB'],
    ['Denmark said Russia was responsible for the leak.', 'DNK 112 RUS'],
  ])('demands it or blames it: %s', (sentence, wanted) => {
    expect(shown(sentence)).toEqual([wanted])
  })

  it('is demanded once where the action has a word of its own', () => {
    expect(shown('Russia must withdraw from Ukraine, Germany said.')).toEqual(['DEU 1056 RUS'])
  })

  it.each([
    'Denmark said Russia was not responsible for the leak.',
    'The German chancellor said the work must go on.',
    'Serbia must behave.',
  ])('is nothing where no party is named or blamed: %s', (sentence) => {
    expect(shown(sentence)).toEqual([])
  })
})

describe('what is not permitted', () => {
  it.each([
    ['Greece did not allow inspectors from the UN into the camp.', 'GRC 1245 IGOUNO'],
    ["Spain's government did not give permission for the rally.", 'ESPGOV 123 '],
  ])('is refused: %s', (sentence, wanted) => {
    expect(shown(sentence)).toEqual([wanted])
  })
})

describe('officials', () => {
  it('protest with words', () => {
    expect(shown('The Polish foreign ministry protested against the raid by Belarus.')).toEqual([
      'POLGOV 114 BLR',
    ])
  })
})

function shown(content: string): string[] {
  return reportOf(content).events.map(({ source, cameo, target }) =>
    [source, [{ code: cameo }], target].map((side) => side.map(({ code }) => code).join(',')).join(' '),
  )
}
