import { describe, expect, it } from 'vitest'
import { code, type CodedEvent, reportOf } from './code.js'

/** Sides that the sentence names elsewhere than beside the verb, and those that sentences before it tell. */
const SIDES: Record<string, readonly (readonly [string, string])[]> = {
  'who is under an act, or its target': [
    ['Iran is already under EU sanctions.', 'European Union 163 IRN'],
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
    ['Critics, who include the European Commission, blamed Hungary for the delay.', 'European Commission 112 HUN'],
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
  'who is answered': [
    ["Joe Biden, responding to Emmanuel Macron's letter, attacked the plan as a lie.", 'USA 111 FRA'],
    ["Joe Biden replied to Emmanuel Macron's letter, calling it a lie.", 'USA 111 FRA'],
    ['Canada seized a Spanish trawler, and Norway warned of trouble.', 'NOR 130 CAN'],
    ['Poland asked the EU for an embargo on Russia, but Olaf Scholz refused to go along.', 'DEU 120 POL'],
  ],
  'what two blame in turn': [
    ['China fired missiles in tests that Japan denounced and that Washington called reckless.', 'USA 111 CHN'],
  ],
  'an inquiry told before': [
    ['Nancy Pelosi launched an inquiry into Donald Trump. It rained. Donald Trump attacked the investigation.', 'USA 111 USA'],
  ],
  'whose it was when it was told with an owner': [
    ['The Turkish-Libyan accord of May is long. It rained. Greece criticised the accord.', 'GRC 111 TUR,LBY'],
    ['Norway spoke of the Turkish-Libyan pipeline treaty, calling it “worthless” and “ridiculous”.', 'NOR 111 TUR,LBY'],
    ['The text of the accord between Chile and Peru is long. Brazil criticised the accord.', 'BRA 111 CHL,PER'],
  ],
  'a decision that is only announced': [
    ['Joe Biden announced that US troops would leave Mali. Ghana criticised the decision.', 'GHA 111 USA'],
    ['Joe Biden announced that US troops would leave Mali. It rained. Ghana opposed the withdrawal.', 'GHA 1246 USA'],
  ],
  'a second subject behind the verb is the object': [
    [
      'President Joe Biden sued District Attorney Cyrus Vance, Jr. and his own adviser to block the release.',
      'USA 115 Cyrus Vance',
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

it('gives an order at home to those of the country that gives it', () => {
  const [event] = reportOf('Volodymyr Zelensky instructed security agencies to investigate the leak.').events
  expect(event?.target).toEqual([{ actor: null, code: 'UKRGOV', inferred: true }])
})

it('gives words that go with an appeal no event of their own', () => {
  const codes = code('Italy called on Egypt to join, adding: “Egypt must come.”').map(({ cameo }) => cameo)
  expect(codes).not.toContain('010')
})

describe('what is not answered', () => {
  it.each([
    'Chile gave aid to Mali, and Norway vowed to do the same.',
    'Chile condemned the coup in Mali, and Norway warned of trouble.',
  ])('%s', (text) => {
    const event = code(text).find(({ cameo }) => cameo.startsWith('13'))
    expect(event?.target ?? []).toEqual([])
  })
})
