import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { childBy, loadLanguage, type ParsedSentence } from '../../src/language/index.js'
import type { Token } from '../../src/model/index.js'

const language = loadLanguage()

const parseOne = (text: string): ParsedSentence => language.parse(text, [[0, text.length]])[0]!

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({
    unit: fc.constantFrom('a', 'B', '.', ' ', '"', "'", '’', '“', '”', '(', ')', '-', '1', '\u{1f600}'),
    maxLength: 80,
  }),
)

describe('any text', () => {
  it('is tiled by its tokens, at exact offsets', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const sentences = language.parse(text, [[0, text.length]])
        const tokens = sentences.flatMap((sentence) => sentence.tokens)
        let at = 0
        for (const { span, text: word } of tokens) {
          expect(text.slice(at, span[0]).trim()).toBe('')
          expect(text.slice(...span)).toBe(word)
          expect(word).not.toMatch(/\s/)
          expect(span[1]).toBeGreaterThan(span[0])
          at = span[1]
        }
        expect(text.slice(at).trim()).toBe('')
        for (const sentence of sentences) {
          expect(sentence.span).toEqual([sentence.tokens[0]!.span[0], sentence.tokens.at(-1)!.span[1]])
        }
      }),
    )
  })

  it('gets trees with one root', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { tokens } of language.parse(text, [[0, text.length]])) expectTree(tokens)
      }),
    )
  })

  it('gives the same parse every time', () => {
    const text = 'Ministers from 12 states met in Doha. “We agreed,” one said.'
    const again = loadLanguage()
    expect(language.parse(text, [[0, text.length]])).toEqual(again.parse(text, [[0, text.length]]))
  })

  it('is parsed in bounded time when it is one long run', () => {
    for (const run of [
      'a'.repeat(50_000),
      "'".repeat(10_000),
      '.'.repeat(10_000),
      'a.'.repeat(20_000),
      '(“'.repeat(3_000),
    ]) {
      const tokens = language.parse(run, [[0, run.length]]).flatMap((sentence) => sentence.tokens)
      expect(tokens.at(-1)!.span[1]).toBe(run.length)
    }
  })
})

describe('given words', () => {
  it('are parsed as they are', () => {
    const tokens = language.parseWords([['The', 'vice-president', 'did', "n't", 'resign', '.']])[0]!
    expect(tokens.map(({ text }) => text)).toEqual(['The', 'vice-president', 'did', "n't", 'resign', '.'])
    expect(tokens[3]).toMatchObject({ lemma: 'not', span: [23, 26] })
    expectTree(tokens)
  })

  it('may be none', () => {
    expect(language.parseWords([[]])).toEqual([[]])
  })
})

describe('news sentences', () => {
  const headed = (sentence: ParsedSentence, verb: string): Token =>
    sentence.tokens.find(({ lemma, upos }) => lemma === verb && upos === 'VERB')!

  it.each([
    ['Iran condemned the strike on Tuesday.', 'condemn', 'nsubj', 'Iran'],
    ['Iran condemned the strike on Tuesday.', 'condemn', 'obj', 'strike'],
    ['“We will never surrender,” the president said.', 'say', 'nsubj', 'president'],
    ['“We will never surrender,” the president said.', 'say', 'ccomp', 'surrender'],
    ['The town was attacked by rebels on Monday.', 'attack', 'nsubj:pass', 'town'],
    ['The town was attacked by rebels on Monday.', 'attack', 'obl:agent', 'rebels'],
    ['The general said that his troops had left the city.', 'say', 'ccomp', 'left'],
    ['In Cairo, the two ministers signed an agreement.', 'sign', 'nsubj', 'ministers'],
    ['France and Germany imposed sanctions on Belarus.', 'impose', 'nsubj', 'France'],
    ['Canada refused to recognize the new government.', 'refuse', 'xcomp', 'recognize'],
  ])('%s %s %s %s', (text, verb, deprel, word) => {
    const sentence = parseOne(text)
    expect(childBy(sentence, headed(sentence, verb).index, deprel)?.text).toBe(word)
  })
})

/** One root, every other word below it. */
function expectTree(tokens: readonly Token[]): void {
  expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1)
  for (const token of tokens) {
    let at = token.index
    for (let steps = 0; at !== -1; steps++) {
      if (steps > tokens.length) throw new Error(`cycle above ${token.text}`)
      at = tokens[at]!.head
    }
  }
}
