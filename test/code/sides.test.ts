import { describe, expect, it } from 'vitest'
import { code, type CodedEvent } from './code.js'

/** Sides that the sentence names elsewhere than beside the verb, and those that sentences before it tell. */
const SIDES: Record<string, readonly (readonly [string, string])[]> = {
  'who is under an act, or its target': [
    ['Iran is already under EU sanctions.', 'EU 163 IRN'],
    ['Canada put Belarus under sanctions in May.', 'CAN 163 BLR'],
    ['The town of Aleppo in Syria was the target of a Turkish attack.', 'TUR 190 SYR'],
  ],
  'whom the act above is against': [
    [
      'France helped Mali against al-Qaeda, carrying out air strikes in the desert.',
      'FRA 195 al-Qaeda',
    ],
  ],
  'the second of two between whom something is': [
    [
      'Finland arranged a meeting between Serbia, which spoke first, and Kosovo.',
      'FIN 045 SRB,XKX',
    ],
  ],
  'two names that a hyphen joins': [
    ['Joe Biden praised the Greek-Italian initiative.', 'USA 051 GRC,ITA'],
  ],
  'who is to do what is called for': [
    ['Sweden called for the government of Kenya to cut its debts.', 'SWE 020 KEN'],
  ],
  'whose office protesters want vacated': [
    ["Protesters in Yerevan called for Nikol Pashinyan's resignation.", 'ARM 1411 ARM'],
  ],
  'a name that the reporter puts in': [
    ['Joe Biden said: “We condemn [Iran] for the attack.”', 'USA 111 IRN'],
  ],
  'those named of several': [
    ['World leaders including Emmanuel Macron and Olaf Scholz condemned Belarus.', 'FRA,DEU 111 BLR'],
    ['Critics, who include the European Commission, blamed Hungary for the delay.', 'EU 112 HUN'],
  ],
  'a name behind its description': [
    ['Chile signed a pact with the South American group Mercosur.', 'CHL 057 Mercosur'],
  ],
  'the subject of what is reported': [
    ['NPR reported the caretaker prime minister of Iraq recommended the US troops withdraw.', 'IRQ 0256 USA'],
  ],
  'a partner is not its owner': [['The Austrian partner criticised Germany.', '- 111 DEU']],
  'by whose wish it is done is not to whom': [
    ['Spain expelled the ambassador of Mali at the behest of Olaf Scholz.', 'ESP 161 MLI'],
  ],
  'a second subject behind the verb is the object': [
    [
      'President Joe Biden sued District Attorney Cyrus Vance, Jr. and his own adviser to block the release.',
      'USA 115 USA',
    ],
  ],
} // prettier-ignore

describe.each(Object.entries(SIDES))('%s', (_, examples) => {
  it.each(examples)('%s', (text, expected) => {
    expect(code(text).map(coded)).toContain(expected)
  })
})

const coded = ({ source, cameo, target }: CodedEvent): string => `${named(source)} ${cameo} ${named(target)}`

const named = (side: CodedEvent['source']): string =>
  side.map((actor) => actor?.country ?? actor?.name ?? '-').join() || '-'
