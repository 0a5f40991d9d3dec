import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { applyRule, ruleOf } from '../../src/language/lemmatizer.js'
import { loadPerceptron } from '../../src/language/perceptron/index.js'

const { lemma } = loadPerceptron(
  fileURLToPath(new URL('../../models/english-perceptron/weights.bin', import.meta.url)),
)

describe('lemmas', () => {
  it.each([
    ["n't", 'PART', 'RB', 'not'],
    ['n’t', 'PART', 'RB', 'not'],
    ["'s", 'PART', 'POS', "'s"],
    ["'s", 'AUX', 'VBZ', 'be'],
    ["'re", 'AUX', 'VBP', 'be'],
    ["'ve", 'AUX', 'VBP', 'have'],
    ['wo', 'AUX', 'MD', 'will'],
    ['was', 'AUX', 'VBD', 'be'],
    ['fled', 'VERB', 'VBD', 'flee'],
    ['trodden', 'VERB', 'VBN', 'tread'],
    ['overthrew', 'VERB', 'VBD', 'overthrow'],
    ['condemned', 'VERB', 'VBD', 'condemn'],
    ['denies', 'VERB', 'VBZ', 'deny'],
    ['ceding', 'VERB', 'VBG', 'cede'],
    ['deterring', 'VERB', 'VBG', 'deter'],
    ['embassies', 'NOUN', 'NNS', 'embassy'],
    ['spokeswomen', 'NOUN', 'NNS', 'spokeswoman'],
    ['crises', 'NOUN', 'NNS', 'crisis'],
    ['troops', 'NOUN', 'NNS', 'troops'],
    ['Nations', 'PROPN', 'NNPS', 'Nation'],
    ['Talks', 'NOUN', 'NNS', 'talk'],
    ['Ukrainian', 'ADJ', 'JJ', 'Ukrainian'],
    ['worse', 'ADJ', 'JJR', 'bad'],
    ['them', 'PRON', 'PRP', 'they'],
    ['Zaporizhzhia', 'PROPN', 'NNP', 'Zaporizhzhia'],
  ])('%s %s/%s → %s', (form, upos, xpos, expected) => {
    expect(lemma(form, upos, xpos, false)).toBe(expected)
  })

  it('of a capitalised word at the start of a sentence are in small letters', () => {
    expect(lemma('Striking', 'VERB', 'VBG', true)).toBe('strike')
  })

  it.each([
    ['denies', 'deny', 'l3y'],
    ['Wars', 'War', 'k1'],
  ])('rule of %s and %s', (form, expected, rule) => {
    expect(ruleOf(form, expected)).toBe(rule)
    expect(applyRule(form, rule)).toBe(expected)
  })
})
