import { describe, expect, it } from 'vitest'
import { code, type CodedEvent } from './code.js'

/** Who stands on which side, where the sentence does not put them beside the verb. */
const PARTIES: Record<string, readonly (readonly [string, string])[]> = {
  'whoever made what it is about': [
    ['Japan rejected an offer made by China to discuss the islands.', 'JPN 120 CHN'],
    ['Egypt rejected an appeal lodged by Qatar.', 'EGY 120 QAT'],
    ['Greece condemned the incursions and the threats made by the Turkish government.', 'GRC 111 TUR'],
  ],
  'whoever issues a text that speaks': [
    ['Spain put out a statement condemning Belarus.', 'ESP 111 BLR'],
    ['The Irish government published a report accusing Kenya of torture.', 'IRL 1122 KEN'],
  ],
  'the state that leads': [['A Saudi-led strike on a Yemeni school shocked many.', 'SAU 190 YEM']],
  'forces moved without a doer are moved by their state': [
    ['About 2,000 Russian soldiers were deployed in Belarus.', 'RUS 154 BLR'],
    ['Danish troops were withdrawn from Mali on Monday.', 'DNK 0874 MLI'],
  ],
  'an act of which more is told': [
    ['The Swedish army launched an assault on Norway that left many dead.', 'SWE 190 NOR'],
  ],
  'protest by those who hold no office': [
    ['Students in Athens have staged a protest.', 'GRC 141 -'],
    ["Peru's workers called off a two-day strike.", 'PER 082 -'],
  ],
}

describe.each(Object.entries(PARTIES))('%s', (_, examples) => {
  it.each(examples)('%s', (sentence, wanted) => {
    expect(code(sentence).map(shown)).toContainEqual(wanted)
  })
})

describe('who is no party', () => {
  it('is the one whose opponents act', () => {
    expect(code('Opponents of the Georgian government clashed with police in Tbilisi.').map(shown)).toEqual([
      '- 190 GEO',
    ])
  })

  it('is nobody that an aim leaves unnamed', () => {
    expect(code('British troops had orders to shoot anyone.')).toEqual([])
  })
})

function shown({ source, cameo, target }: CodedEvent): string {
  const side = (actors: CodedEvent['source']): string =>
    actors.flatMap((actor) => actor?.country ?? []).join(',') || '-'
  return [side(source), cameo, side(target)].join(' ')
}
