import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { report } from './support.js'

/** Figures as "words: min–max unit of what". */
function figuresOf(text: string): string[] {
  return report(text).figures.map(({ span, quantity: { min, max, unit }, what }) => {
    return `${text.slice(...span)}: ${min ?? ''}–${max ?? ''} ${unit ?? '-'} of ${what}`
  })
}

describe('figures', () => {
  test.each([
    [
      'Baku said its army recaptured more than 1,200 square miles in six weeks.',
      'more than 1,200 square miles: 1200– square mile of recaptured territory',
    ],
    ['The blast killed at least 40 people.', 'at least 40 people: 40– person of people killed'],
    [
      'Between 200 and 300 people were killed in the attack.',
      'Between 200 and 300 people: 200–300 person of people killed',
    ],
    ['Ukraine said its forces destroyed 12 tanks.', '12 tanks: 12–12 - of tanks'],
    [
      'The country will receive $1.2 billion in military aid.',
      '$1.2 billion: 1200000000–1200000000 USD of military aid',
    ],
    ['The £50m loan was approved.', '£50m: 50000000–50000000 GBP of loan'],
    ['The bank has paid 300 million euros.', '300 million euros: 300000000–300000000 EUR of paid money'],
    ['The party won 52.5% of the vote.', '52.5%: 52.5–52.5 percent of vote'],
    [
      'NATO said as many as 190,000 troops had massed.',
      'as many as 190,000 troops: –190000 person of troops',
    ],
    ['Troops abandoned dozens of tanks.', 'dozens of tanks: 24– - of tanks'],
    [
      'Chad said it spent five to six million dollars.',
      'five to six million dollars: 5000000–6000000 USD of spent money',
    ],
    ['Togo said thousands of miles lay ahead.', 'thousands of miles: 2000– mile of distance'],
    ['Togo said it had lent millions of euros.', 'millions of euros: 2000000– EUR of lent money'],
    [
      'Iran said that 1.5m Syrian refugees had returned.',
      '1.5m Syrian refugees: 1500000–1500000 person of Syrian refugees',
    ],
    ['The officials said eight Mexicans died.', 'eight Mexicans: 8–8 person of Mexicans died'],
    ['The storm injured at least 50 more.', 'at least 50: 50– person of injured'],
    ['The raid killed 40 Taliban.', '40 Taliban: 40–40 person of Taliban killed'],
    ['Kyiv said it had received 12 F-16s.', '12 F-16s: 12–12 - of F-16s'],
    ['The fund raised CDN$11,000.', 'CDN$11,000: 11000–11000 CAD of raised money'],
    ['Twenty-five soldiers were killed.', 'Twenty-five soldiers: 25–25 person of soldiers killed'],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toContain(expected)
  })

  test.each([
    'Two leaders met for three hours.',
    'The 35-year-old colonel flew an F-16.',
    'Article 5 of the treaty was invoked on 3 May 2019.',
    'He opened 12 shops.',
    'They won 3-1.',
    'One of the soldiers was killed.',
    'People fled the ten-storey building.',
    'Boeing said that the 737 Max was safe.',
    'Officials said there were 18 deaths per 100,000 people.',
    'Her father died when she was one.',
    'The fire killed a 92-year-old woman.',
    'Two thirds of them died.',
    'He was shot at roughly 2am.',
    'It infected some of the 200,0000 residents.',
    'The queen died at 10:00 in the palace, aged 96.',
  ])('no figure in: %s', (text) => {
    expect(figuresOf(text)).toEqual([])
  })

  test.each([
    ['The army took 100 square miles.', { min: 258.999, max: 258.999, unit: 'km2' }],
    ['Iraq said that the pipeline was 50 miles long.', { min: 80467.2, max: 80467.2, unit: 'm' }],
    ['Iraq said that it shipped 3 tonnes of gold.', { min: 3000, max: 3000, unit: 'kg' }],
    ['Iraq said that the plant made 20 megawatts.', { min: 20000000, max: 20000000, unit: 'W' }],
  ])('SI of %s', (text, expected) => {
    expect(report(text).figures[0]?.quantity.si).toEqual(expected)
  })

  test('the same amount in another unit behind it is not told twice', () => {
    expect(figuresOf('Niger said it paid €20,000 (£17,500; US$22,900) in tax.')).toHaveLength(1)
    expect(figuresOf('Niger said it lost 160 square miles (~415 km2).')).toHaveLength(1)
  })

  test('the claimant is the speaker of the innermost statement', () => {
    const [figure] = report('Ukraine said its forces had killed 400 Russian soldiers.').figures
    expect(figure).toMatchObject({ claimant: 'country:UKR', what: 'Russian soldiers killed' })
    expect(figure?.statement).not.toBeNull()
  })
})

test('any text gives spans inside it, and bounds in order', () => {
  const words = [
    'more than',
    '3',
    '1,000',
    'dozens',
    'of',
    'to',
    '-',
    'million',
    '$',
    '%',
    'square miles',
    'people',
    'killed',
    'half a',
    '2.5bn',
    'hundred',
    'said',
    'between',
    'and',
    'Ukraine',
    '.',
  ]
  const texts = fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((parts) => parts.join(' '))
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 100 })), (text) => {
      const { figures, positions, notices } = report(text)
      expect(notices.filter(({ stage }) => stage === 'enter')).toEqual([])
      for (const { span } of [...figures, ...positions])
        expect(0 <= span[0] && span[0] < span[1] && span[1] <= text.length).toBe(true)
      for (const { min, max } of figures.map(({ quantity }) => quantity))
        expect((min ?? 0) <= (max ?? Infinity)).toBe(true)
    }),
    { numRuns: 40 },
  )
})
