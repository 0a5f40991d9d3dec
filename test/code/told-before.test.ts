import { describe, expect, it } from 'vitest'
import { code, type CodedEvent } from './code.js'

const side = (actors: CodedEvent['source']): string =>
  actors.map((actor) => actor?.codes[0] ?? '?').join() || '-'
const lineOf = ({ source, target, cameo, modality }: CodedEvent): string =>
  `${side(source)} ${cameo} ${side(target)} ${modality}`
const linesOf = (text: string): string[] => code(text).map(lineOf)

describe('who is meant by what was told before', () => {
  it.each([
    [
      'who asked',
      'The European Commission demanded the papers from Hungary. Hungary refused to hand over the papers.',
      'HUN 120 IGOEEC asserted',
    ],
    [
      'who made the thing',
      'China issued a declaration on the islands in May. Vietnam rejected the declaration.',
      'VNM 120 CHN asserted',
    ],
    [
      'who grants what was asked',
      'Estonia approved less money than planned as Ukraine had requested.',
      'UKR 020 EST asserted',
    ],
  ])('%s: %s', (_, text, expected) => {
    expect(linesOf(text)).toContain(expected)
  })

  it('refuses nobody who asked nothing', () => {
    expect(
      linesOf('The European Commission praised Hungary. Hungary refused to hand over the papers.'),
    ).toContain('HUN 120 - asserted')
  })
})

describe('an office is left once', () => {
  const announced = 'Boris Johnson announced his resignation on Monday.'
  it('announced and to come', () => {
    expect(
      linesOf(`${announced} Boris Johnson is to leave office in October.`).filter((line) =>
        line.includes('0831'),
      ),
    ).toEqual(['GBRELI 0831 - asserted'])
  })
  it('but by each of two', () => {
    expect(
      linesOf(`${announced} Theresa May is to leave office in October.`).filter((line) =>
        line.includes('0831'),
      ),
    ).toHaveLength(2)
  })
})

describe('what was done in spite of "not"', () => {
  it.each([
    ['Turkey did not recognise Kosovo until May.', 'asserted'],
    ['Turkey did not recognise Kosovo in May.', 'negated'],
    ['Turkey not only condemned Israel but also closed its border.', 'asserted'],
  ])('%s', (text, modality) => {
    expect(code(text)[0]?.modality).toBe(modality)
  })
})

describe('who does it', () => {
  it('is whoever is sentenced for it', () => {
    expect(
      linesOf(
        'A judge in France sentenced a man to ten years in prison without the possibility of parole for bombing a mosque in Paris.',
      ).join(),
    ).not.toMatch(/JUD 18|JUD 19/)
  })
})

describe('what is no act upon anybody', () => {
  it.each([
    ['a book', 'A niece of Donald Trump released the findings on Tuesday.'],
    ['a race', 'The senator from Ohio, Joe Biden, withdrew from the race.'],
    ['a budget', 'The Congress of the United States approved a budget authorizing funding.'],
    ['a vacancy', 'The minister left an opening on the Supreme Court of the United States.'],
  ])('%s: %s', (_, text) => {
    expect(linesOf(text).filter((line) => !line.includes(' 010 '))).toEqual([])
  })
})

describe('by accidents', () => {
  const crash =
    'A small plane crashed in Finland on Monday. The pilot and two passengers died in the wreckage, and rescuers found one survivor near the runway. '
  it('politicians only speak up', () => {
    expect(linesOf(`${crash}The Finnish president promised help.`)).toEqual([])
  })
  it('a state that turns against another one makes politics', () => {
    expect(linesOf(`${crash}Finland accused Russia of shooting at the plane.`)).toContain(
      'FIN 1123 RUS asserted',
    )
  })
})
