import { describe, expect, it } from 'vitest'
import { code, type CodedEvent, reportOf } from './code.js'

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
  'words of one clause and of the one around it': [
    [
      'Kenyan jets bombed the Somali town of Jilib, killing four people, officials in Nairobi said.',
      'KEN 195 SOM',
    ],
    [
      'Defying Georgian protests and Western threats, Hungarian President Janos Ader signed a treaty with Serbia.',
      'HUN 057 SRB',
    ],
    ['Three Swedes have been freed from prison in Chad, the head of an agency said.', '- 0841 SWE'],
    [
      'Norway suspended its aid after a group of Malian officers seized power and placed a Danish envoy under arrest.',
      'MLI 173 DNK',
    ],
    ['Palestinian gunmen shot and killed a Jordanian soldier.', 'PSE 180 JOR'],
    [
      "Egypt rejected Iran's decision to recognise Jerusalem as the capital, calling it reckless.",
      'EGY 111 -',
    ],
  ],
  'whoever fired what hits': [
    ['The missiles fired by the Turkish army struck a depot of the Syrian army.', 'TUR 194 SYR'],
  ],
  'somebody of whom only the state is told': [
    ['Russia freed the Canadian tax adviser Milena Korvath on Monday.', 'RUS 0841 CAN'],
  ],
  'no state beside others on both sides': [
    ['President Emmanuel Macron signed agreements between France and Egypt on Monday.', 'FRA 057 EGY'],
  ],
  'whom a protest is held against': [
    ['Angry Poles held a rally to protest Russian attacks on Ukraine.', 'POL 141 RUS'],
    ['Swiss students held a rally to protest raids on Mali.', 'CHE 141 -'],
    ['Polish farmers protested the killing of Iranians by Turkey.', 'POL 141 TUR'],
  ],
  'whoever must move first': [
    ['Chile said it would not lift the ban until Peru withdrew its ships.', 'CHL 1241 PER'],
  ],
  'the state that leads': [['A Saudi-led strike on a Yemeni school shocked many.', 'SAU 190 YEM']],
  'forces moved without a doer are moved by their state': [
    ['About 2,000 Russian soldiers were deployed in Belarus.', 'RUS 154 BLR'],
    ['Danish troops were withdrawn from Mali on Monday.', 'DNK 0874 MLI'],
  ],
  'an act of which more is told': [
    ['The Swedish army launched an assault on Norway that left many dead.', 'SWE 190 NOR'],
  ],
  'whom the doer has just turned against': [
    [
      'Egypt and Bahrain cut their ties with Qatar, alleging that the emirate finances militants.',
      'EGY,BHR 112 QAT',
    ],
    ['Spain accused Canada of piracy and demanded that the vessel be handed back.', 'ESP 1053 CAN'],
  ],
  'two that hold the same role': [
    ['The Lagos government signed an agreement with the Abuja government.', 'NGA 057 NGA'],
  ],
  'a case that stands before a description': [
    ['Danish police launched an investigation into former Turkish general Ali Kaya.', 'DNK 090 TUR'],
  ],
  'a party that the family asks for': [
    ['A Russian union filed a lawsuit in a British court against Norway.', 'RUS 115 NOR'],
    ['A Zambian court freed two prisoners.', 'ZMB 0841 ZMB'],
  ],
  'an object without an article': [['Turkish troops violated ceasefire in Syria on Monday.', 'TUR 196 SYR']],
  'people of a group': [['Some 300 Islamic State members have surrendered in Syria.', '- 0874 SYR']],
  'what a shipment holds': [['France donated a shipment of ventilators to Ghana.', 'FRA 073 GHA']],
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

describe('the authorities of the place', () => {
  it('arrest and free foreigners, journalists and officials', () => {
    expect(codesOf('Three Swedes were arrested in Niger on Monday.')).toEqual(['NERGOV 173 SWE'])
    expect(codesOf('A journalist was arrested in Belarus.')).toEqual(['BLRGOV 173 BLRMED'])
    expect(codesOf('Three Russians have been released in Libya.')).toEqual(['LBYGOV 0841 RUS'])
  })

  it('are no news where they arrest anybody', () => {
    expect(code('A man was arrested in London on suspicion of murder.')).toEqual([])
  })

  it('are not meant where others did it', () => {
    expect(codesOf('Three Swedes were arrested in Niger by Malian soldiers.')).toEqual(['MLIMIL 173 SWE'])
  })
})

describe('who is no party', () => {
  it('is the same government described alike', () => {
    expect(code('The Greek government rejected criticism of the Greek government.').map(shown)).toEqual([
      'GRC 120 -',
    ])
  })

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

/** The same with codes, which those without a name have too. */
function codesOf(content: string): string[] {
  return reportOf(content).events.map(({ source, cameo, target }) =>
    [source, [{ code: cameo }], target].map((side) => side.map(({ code }) => code).join(',')).join(' '),
  )
}
