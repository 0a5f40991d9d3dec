import { describe, expect, it } from 'vitest'
import { withFrontedSubjects } from '../../src/language/fronted.js'

/** Words as "form/upos/head/deprel", heads from 1. */
function mended(rows: string): string {
  const fields = rows.split(' ').map((row) => row.split('/'))
  const words = fields.map(([form]) => form!)
  const { heads, deprels } = withFrontedSubjects(words, {
    upos: fields.map(([, upos]) => upos!),
    xpos: words,
    heads: fields.map(([, , head]) => Number(head) - 1),
    deprels: fields.map(([, , , deprel]) => deprel!),
    entities: words,
  })
  return words.map((word, index) => `${word}/${heads[index]! + 1}/${deprels[index]!}`).join(' ')
}

const IN_GENEVA = 'In/ADP/2/case Geneva/PROPN/6/obl ,/PUNCT/2/punct'

describe('what stands between a fronted phrase and its verb', () => {
  it('is the subject', () => {
    expect(
      mended(`${IN_GENEVA} envoy/NOUN/2/appos Kim/PROPN/4/appos met/VERB/0/root Lee/PROPN/6/nsubj`),
    ).toBe('In/2/case Geneva/6/obl ,/2/punct envoy/6/nsubj Kim/4/appos met/0/root Lee/6/obj')
  })

  it.each([
    [
      'an apposition that its own comma ends',
      'In/ADP/2/case Geneva/PROPN/6/obl ,/PUNCT/2/punct home/NOUN/2/appos ,/PUNCT/4/punct met/VERB/0/root Lee/PROPN/6/nsubj',
    ],
    [
      'a verb with a subject before it',
      'In/ADP/2/case Geneva/PROPN/6/obl ,/PUNCT/2/punct home/NOUN/2/appos Kim/PROPN/6/nsubj spoke/VERB/0/root',
    ],
  ])('stays as it is: %s', (_, rows) => {
    const given = rows.replace(/\/[A-Z]+\//g, '/')
    expect(mended(rows)).toBe(given)
  })
})
