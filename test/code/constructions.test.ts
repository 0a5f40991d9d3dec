import { describe, expect, it } from 'vitest'
import { code, type CodedEvent } from './code.js'

/**
 * The constructions that a coder of events must handle, one line each: the sentence, then the event as
 * `SOURCE CODE TARGET modality`, sides by the country or body they belong to.
 */
const CONSTRUCTIONS: Record<string, readonly (readonly [string, string])[]> = {
  'active voice': [
    ['Russia attacked Ukraine on Monday.', 'RUS 190 UKR'],
    ['Turkey criticised Greece over the islands.', 'TUR 111 GRC'],
  ],
  passive: [
    ['Ukraine was attacked by Russia on Monday.', 'RUS 190 UKR'],
    ['Sanctions were imposed on Belarus by Canada.', 'CAN 163 BLR'],
    ['Belarus was condemned.', '- 111 BLR'],
  ],
  'event nouns': [
    ["Russia's invasion of Ukraine shocked Europe.", 'RUS 190 UKR'],
    ['Turkish sanctions on Armenia were discussed.', 'TUR 163 ARM'],
    ['Talks between Serbia and Kosovo resumed.', 'SRB 040 XKX'],
  ],
  'light verbs': [
    ['Israel launched an attack on Syria.', 'ISR 190 SYR'],
    ['Emmanuel Macron paid a visit to Morocco.', 'FRA 042 MAR'],
    ['Serbia held talks with Hungary.', 'SRB 040 HUN'],
  ],
  reciprocal: [
    ['Serbia and Hungary met on Tuesday.', 'SRB 040 HUN'],
    ['Serbia, Hungary and Croatia held talks.', 'SRB 040 HUN,HRV'],
    ['Armenia signed a treaty with Georgia.', 'ARM 057 GEO'],
  ],
  coordination: [
    ['France and Germany criticised Iran.', 'FRA,DEU 111 IRN'],
    ['France criticised Iran and Syria.', 'FRA 111 IRN,SYR'],
    ['France criticised Iran and praised Egypt.', 'FRA 051 EGY'],
  ],
  'relative clauses': [
    ['Iran, which attacked Israel in April, denied the report.', 'IRN 190 ISR'],
    ['The town that Russia bombed burned for days.', 'RUS 195 -'],
  ],
  control: [
    ['Germany agreed to send tanks to Ukraine.', 'DEU 0332 UKR'],
    ['Hungary refused to send weapons to Ukraine.', 'HUN 1222 UKR'],
    ['Iran threatened to attack Israel.', 'IRN 138 ISR'],
    ['Lebanon demanded that Israel withdraw its troops.', 'LBN 1056 ISR'],
    ['France urged Iran to release the prisoners.', 'FRA 0253 IRN'],
    ['The protests forced Egypt to release the prisoners.', '- 170 EGY'],
  ],
  'whom it belongs to': [
    ['Russian forces shelled Ukraine.', 'RUS 194 UKR'],
    ["Finland summoned Russia's ambassador.", 'FIN 114 RUS'],
    ['France condemned the execution of a dissident by Iran.', 'FRA 111 IRN'],
  ],
  'several behind one phrase': [
    ['The leaders of France and Germany met in Paris.', 'FRA 040 DEU'],
    ['Vladimir Putin and Xi Jinping met. The two men signed an agreement.', 'RUS 057 CHN'],
  ],
  'what the clause names besides': [
    ['The World Bank lent Ukraine $78 million on Thursday.', '- 071 UKR'],
    ['Canada threatened war if Denmark took the island.', 'CAN 138 DNK'],
    ['Poland sent soldiers to its border with Belarus.', 'POL 154 BLR'],
    ['Niger revoked its military accord with France.', 'NER 160 FRA'],
    ["Canada banned Belarus's national airline from its skies.", 'CAN 163 BLR'],
    ['Egypt, Syria, Iraq and Jordan cut their ties with Qatar.', 'EGY,SYR,IRQ,JOR 161 QAT'],
    ['A coalition led by Saudi Arabia bombed Yemen.', 'SAU 195 YEM'],
  ],
  'who is blamed or praised': [
    ['Japan condemned the attack on Ukraine by Russia.', 'JPN 111 RUS'],
    ['Iran released the Swedish diplomats. Finland welcomed the move.', 'FIN 051 IRN'],
  ],
  'other subjects': [
    ['Canada praised Spain, and Serbia, which objected, criticised Italy.', 'SRB 111 ITA'],
    ['Canada accused Spain of piracy after a Spanish boat seized a Canadian trawler.', 'ESP 171 CAN'],
    ['Ethiopia and Eritrea have signed a truce, a mediator said on Monday.', 'ETH 0871 ERI'],
    ['Canada thanked Cuba for sending doctors to Haiti.', 'CUB 073 HTI'],
    ['Soldiers of India died in fighting with China.', 'IND 190 CHN'],
    ['A coalition led by Saudi Arabia bombed Yemen on Thursday.', 'SAU 195 YEM'],
  ],
  'told by the words beside': [
    ['Kuwait dismissed the charge as baseless.', 'KWT 120 -'],
    ['India set off two nuclear blasts in the desert.', 'IND 150 -'],
    ['Cuba freed the American contractor Alan Gross on Tuesday.', 'CUB 0841 USA'],
  ],
  'no party to it': [
    ['Russia rejected a request to withdraw its troops.', 'RUS 1246 -'],
    ['North Korea fired a missile into the Sea of Japan.', 'PRK 150 -'],
  ],
  'who did it before': [['Russia struck Odesa. France denounced the strike.', 'FRA 111 RUS']],
  particles: [
    ['Israel called off the talks with Hamas.', 'ISR 125 PSE'],
    ['The army of Iran shot down two others.', 'IRN 195 -'],
  ],
  modality: [
    ['Serbia did not attack Kosovo.', 'SRB 190 XKX negated'],
    ['Turkey never condemned Iran.', 'TUR 111 IRN negated'],
    ['Russia could attack Moldova.', 'RUS 190 MDA hypothetical'],
    ['Russia allegedly attacked Moldova.', 'RUS 190 MDA alleged'],
    ['Iran carried out alleged attacks on Iraq.', 'IRN 190 IRQ alleged'],
    ['Egypt plans to meet Ethiopia.', 'EGY 036 ETH planned'],
    ['Egypt will meet Ethiopia.', 'EGY 036 ETH planned'],
    ['Israel will not release the prisoners of Lebanon.', 'ISR 1243 LBN'],
    ['China stopped short of endorsing Russia.', 'CHN 051 RUS negated'],
    ['Belarus detained two editors after a blast was reported.', 'BLR 173 -'],
  ],
  'near, due and bound to come': [
    ['Spain is about to restore diplomatic relations with Bolivia.', 'ESP 032 BOL planned'],
    ['Kenya is due to sign a treaty with Uganda.', 'KEN 057 UGA planned'],
    ['Norway is on the verge of recognising Kosovo.', 'NOR 054 XKX planned'],
    ['Norway is going to recognise Kosovo.', 'NOR 032 XKX planned'],
    ['Norway is expected to recognise Kosovo.', 'NOR 032 XKX planned'],
    ['Norway is unlikely to recognise Kosovo.', 'NOR 054 XKX hypothetical'],
    ['Rwanda has to withdraw its troops from Mozambique.', 'RWA 0874 MOZ hypothetical'],
    ['Rwanda had to withdraw its troops from Mozambique.', 'RWA 0874 MOZ'],
  ],
  'lists of doers': [
    ['Brazil and the proud awful Peru condemned Haiti.', 'BRA,PER 111 HTI'],
    ['Lawmakers in Peru and Chile praised Ecuador.', 'PER,CHL 051 ECU'],
    ['Italy and Malta have postponed their meeting.', 'ITA 125 MLT'],
    ['The ambassadors of Peru and Chile presented their credentials to Cuba.', 'PER,CHL 050 CUB'],
  ],
  'praise of what others do': [
    ['Brazil welcomed a resumption of ties between Ghana and Togo.', 'BRA 051 GHA,TGO'],
    ['Ghana welcomed a letter sent by Togo.', 'GHA 051 TGO'],
  ],
  'where it goes and where it is': [
    ['Alexander De Croo left for Ankara for talks with Egypt.', 'BEL 042 -'],
    ['Brazil appealed for peace in Lebanon.', 'BRA 020 LBN'],
    ['Turkish soldiers cordoned off the roads leading into Bulgaria.', 'TUR 191 BGR'],
    ['Ghana is moving closer to a deal with Togo.', 'GHA 030 TGO'],
  ],
  'words of speech': [
    ['Sweden warned its citizens about Belarus.', 'SWE 012 BLR'],
    ['Sergei Lavrov clashed with Canada over the Arctic.', 'RUS 111 CAN'],
    ['Israel promised to strike Cyprus.', 'ISR 138 CYP'],
  ],
  'misread tenses': [['Ethiopia has broken relations with Libya.', 'ETH 161 LBY']],
  'states with the names of persons': [
    ['Jordan condemned Iran.', 'JOR 111 IRN'],
    ['Chad expelled the ambassador of Nigeria.', 'TCD 161 NGA'],
  ],
}

describe.each(Object.entries(CONSTRUCTIONS))('%s', (_, examples) => {
  it.each(examples)('%s', (sentence, wanted) => {
    expect(code(sentence).map(shown)).toContainEqual(wanted)
  })
})

describe('what is no event', () => {
  it.each([
    'Germany beat France 2-1 in the final, and the coach praised the goalkeeper after the match of the season.',
    'Heavy rain hit Kenya and flooded a village.',
    'A man was killed in a car crash near Lyon.',
    'Shares in London rallied on Tuesday.',
    "Emmanuel Macron said: 'Let us talk about the weather.'",
    'His critics resisted.',
    'Germany did not say whether it would pay.',
    'Serbia allowed that Kosovo had a point.',
  ])('%s', (sentence) => {
    expect(code(sentence)).toEqual([])
  })

  it('is not made of the action that another act is about', () => {
    const roots = code('Hungary refused to send weapons to Ukraine.').map((event) => event.plover.event)
    expect(roots).toEqual(['REJECT'])
  })

  it('is a plain statement to nobody in particular', () => {
    expect(code('Emmanuel Macron said the weather was fine.')).toEqual([])
  })
})

function shown({ source, target, cameo, modality }: CodedEvent): string {
  const side = (actors: CodedEvent['source']): string =>
    actors.flatMap((actor) => actor?.country ?? []).join(',') || '-'
  return [side(source), cameo, side(target), ...(modality === 'asserted' ? [] : [modality])].join(' ')
}
