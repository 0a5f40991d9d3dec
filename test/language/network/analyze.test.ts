import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { isTree } from '../../../src/language/network/decoder.js'
import type { Analysis } from '../../../src/language/analyzer.js'
import { loadNetwork } from '../../../src/language/network/index.js'
import { randomNumbers, tinyModel } from './tiny-model.js'

const folder = mkdtempSync(join(tmpdir(), 'demarche-network-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'model.bin')
writeFileSync(path, tinyModel())
const network = loadNetwork(path)

const WORDS = ['The', 'talks', 'envoys', 'said', '.', ',', '“', '”', 'Minsk', 'UN', '2022', 'going', '—']

function sentenceOf(length: number, seed: number): string[] {
  const random = randomNumbers(seed)
  return Array.from({ length }, () => WORDS[Math.floor(Math.abs(random()) * (WORDS.length - 0.001))]!)
}

function expectOneTree({ upos, xpos, heads, deprels, entities }: Analysis, length: number): void {
  for (const list of [upos, xpos, heads, deprels, entities]) expect(list).toHaveLength(length)
  expect(heads.filter((head) => head === -1)).toHaveLength(length > 0 ? 1 : 0)
  expect(isTree(Int32Array.of(-1, ...heads.map((head) => head + 1)))).toBe(length > 0)
  expect(deprels.map((deprel) => deprel === 'root')).toEqual(heads.map((head) => head === -1))
}

describe('the analysis of a sentence', () => {
  it('is empty for no words', () => {
    expect(network.analyze([])).toEqual([])
    const empty = { upos: [], xpos: [], heads: [], deprels: [], entities: [] }
    expect(network.analyze([[], []])).toEqual([empty, empty])
    expect(network.analyze([[], ['Talks'], []])[1]!.heads).toEqual([-1])
  })

  it('is one tree for any words', () => {
    const word = fc.string({ unit: 'binary', maxLength: 90 })
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 12 }), { maxLength: 4 }), (sentences) => {
        network
          .analyze(sentences)
          .forEach((analysis, index) => expectOneTree(analysis, sentences[index]!.length))
      }),
    )
  })

  it('does not depend on the other sentences, nor on what was read before', () => {
    const sentences = Array.from({ length: 120 }, (_, index) => sentenceOf((index * 7) % 40, index + 1))
    const together = network.analyze(sentences)
    expect(sentences.map((words) => network.analyze([words])[0])).toEqual(together)
    expect(network.analyze(sentences.toReversed())).toEqual(together.toReversed())
  })

  it('is the same without vectors in the processor', () => {
    const sentences = Array.from({ length: 20 }, (_, index) => sentenceOf(index + 1, index + 9))
    expect(loadNetwork(path, 'scalar').analyze(sentences)).toEqual(network.analyze(sentences))
  })
})

describe('a sentence beyond 400 words', () => {
  const long = (length: number): string[] =>
    sentenceOf(length, 4).map((word) => (word === '.' ? 'talks' : word))

  it.each([399, 400, 401, 800, 1203, 20_000])('of %i words is one tree', (length) => {
    const [analysis] = network.analyze([long(length)])
    expectOneTree(analysis!, length)
  })

  it('is cut behind its punctuation, and the rest hangs on the root of the first piece', () => {
    const words = long(600)
    words[350] = '.'
    const [first, rest] = network.analyze([words.slice(0, 351), words.slice(351)]) as [Analysis, Analysis]
    const root = first.heads.indexOf(-1)
    const [whole] = network.analyze([words]) as [Analysis]
    expect(whole.upos).toEqual([...first.upos, ...rest.upos])
    expect(whole.heads).toEqual([...first.heads, ...rest.heads.map((head) => (head < 0 ? root : head + 351))])
    expect(whole.deprels[351 + rest.heads.indexOf(-1)]).toBe('parataxis')
  })

  it('is cut anywhere when it has no punctuation', () => {
    const [analysis] = network.analyze([new Array<string>(900).fill('talks')])
    expect(analysis!.deprels.filter((deprel) => deprel === 'parataxis')).toHaveLength(2)
  })
})
