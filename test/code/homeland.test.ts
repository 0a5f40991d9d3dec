import { describe, expect, it } from 'vitest'
import { reportOf } from './code.js'

/** Each event as "SOURCE CODE TARGET". */
const shown = (text: string): string[] =>
  reportOf(text).events.map(
    ({ source, cameo, target }) => `${source[0]?.code ?? '-'} ${cameo} ${target[0]?.code ?? '-'}`,
  )

describe('acts between a government and its own people', () => {
  it.each([
    [
      'police arrest people of whose protests the report tells',
      'Protests went on in Minsk. Forty people were arrested in Belarus on Friday, an official said.',
      'BLRCOP 173 BLRCVL',
    ],
    [
      'a list of demands is put to the government',
      'Protesters in Belarus held a rally. Their demands have included new elections.',
      'BLRCVLOPP 100 BLRGOV',
    ],
    ['a plan is given up', 'The government of Chile dropped its plan to raise fares.', 'CHLGOV 0832 -'],
    [
      'measures are dropped at a time that is told',
      'Kenya praised the rules, which the government of Chile lifted in May.',
      'CHLGOV 081 -',
    ],
    [
      'clemency is granted to whomever',
      'Ann Smith served eight years before being granted clemency.',
      '- 0841 -',
    ],
    [
      'a plan is rejected by those told before',
      'Officials of Denmark read the plan, which they rejected.',
      'DNKGOV 120 -',
    ],
    [
      'a head of state is criticised for what he does',
      'The president of Kenya signed the law despite criticism from the opposition.',
      'KENOPP 111 KENGOV',
    ],
    [
      'a parliament defeats a government',
      'Parliament defeated the government of Theresa May by two votes.',
      'GBRLEG 120 GBRELI',
    ],
  ])('%s: %s', (_, text, wanted) => {
    expect(shown(text)).toContain(wanted)
  })

  it.each([
    ['no protest was told', 'It rained in Minsk. Forty people were arrested in Belarus on Friday.'],
    ['what may be listed', 'Protesters were waiting in Belarus. Their demands may include new elections.'],
    ['a seat is sought', 'The minister of Chile dropped his bid for the presidency.'],
  ])('nothing is coded where %s: %s', (_, text) => {
    expect(shown(text)).toEqual([])
  })
})
