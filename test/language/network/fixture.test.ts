import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readVocabulary } from '../../../src/language/network/attributes.js'
import { bestTree } from '../../../src/language/network/decoder.js'
import { loadKernels } from '../../../src/language/network/kernels.js'
import { openModel } from '../../../src/language/network/model-file.js'
import { loadScorer } from '../../../src/language/network/scorer.js'
import type { Scores } from '../../../src/language/network/scores.js'

/** What PyTorch computes with the model's weights, by row: the root, then the words. training/network/export.py. */
interface Case {
  readonly words: readonly string[]
  readonly tags: readonly (readonly number[])[]
  readonly entities: readonly (readonly number[])[]
  readonly arcs: readonly (readonly number[])[]
  readonly relations: readonly (readonly number[])[]
  /** −1 for the root. */
  readonly heads: readonly number[]
}

const MODEL = fileURLToPath(new URL('../../../models/english/network.bin', import.meta.url))
const FIXTURE = fileURLToPath(new URL('fixture.json', import.meta.url))

/** Scores differ by several units between the best and the next. */
const TOLERANCE = 0.02

function indexOfGreatest(values: readonly number[]): number {
  return values.indexOf(Math.max(...values))
}

function expectScores(
  { values, stride }: Scores,
  first: number,
  expected: readonly (readonly number[])[],
): void {
  for (const [index, row] of expected.entries()) {
    const start = (first + index) * stride
    const found = [...values.subarray(start, start + row.length)]
    expect(Math.max(...row.map((score, at) => Math.abs(score - found[at]!)))).toBeLessThan(TOLERANCE)
    // The same choice, or one that is as good within the tolerance.
    expect(Math.max(...row) - row[indexOfGreatest(found)]!).toBeLessThan(2 * TOLERANCE)
  }
}

describe.skipIf(!existsSync(MODEL) || !existsSync(FIXTURE))('the English network', () => {
  const cases = existsSync(FIXTURE) ? (JSON.parse(readFileSync(FIXTURE, 'utf8')) as Case[]) : []

  it.each(['simd', 'scalar'] as const)('gives the scores that it was trained to give (%s)', (kind) => {
    const model = openModel(MODEL)
    const { root, numbersOf } = readVocabulary(model)
    const scorer = loadScorer(model, loadKernels(kind))
    scorer.read(cases.map(({ words }) => [root, ...words.map(numbersOf)]))
    const starts = [0]
    for (const { heads } of cases) starts.push(starts.at(-1)! + heads.length)
    cases.forEach((expected, index) => {
      expectScores(scorer.tags(), starts[index]!, expected.tags)
      expectScores(scorer.entities(), starts[index]!, expected.entities)
      expectScores(scorer.arcs(index), 0, expected.arcs)
      const { values, stride } = scorer.arcs(index)
      const total = (tree: readonly number[]): number =>
        tree.slice(1).reduce((sum, head, word) => sum + expected.arcs[word + 1]![head]!, 0)
      const found = [...bestTree(values, stride, expected.heads.length)]
      expect(total(expected.heads) - total(found)).toBeLessThan(2 * TOLERANCE * found.length)
    })
    const heads = cases.flatMap((one, index) => one.heads.map((head) => starts[index]! + Math.max(0, head)))
    const relations = scorer.relations(Int32Array.from(heads))
    cases.forEach((expected, index) => expectScores(relations, starts[index]!, expected.relations))
  })
})
