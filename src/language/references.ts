import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What speaks for and against a word meaning what was spoken of before: weights of features, by kind of decision. */
export interface ReferenceModel {
  /** The sum of the features' weights, on the scale of log odds; features that were never seen count nothing. */
  score(kind: string, features: readonly string[]): number
}

const WEIGHTS = fileURLToPath(new URL('../../models/english/references.tsv', import.meta.url))

/** @throws {Error} when the table is missing, or naming the line that is not kind, feature, weight */
export function loadReferences(path = WEIGHTS): ReferenceModel {
  return referenceModel(readFileSync(path, 'utf8'))
}

export function referenceModel(table: string): ReferenceModel {
  const weights = new Map<string, Map<string, number>>()
  table.split('\n').forEach((line, index) => {
    if (line === '' || line.startsWith('#')) return
    const [kind = '', feature, written] = line.split('\t')
    const weight = Number(written)
    if (feature === undefined || written === undefined || !Number.isFinite(weight))
      throw new Error(`references.tsv:${index + 1}: kind, feature and weight are wanted, tabs between`)
    if (!weights.has(kind)) weights.set(kind, new Map())
    weights.get(kind)!.set(feature, weight)
  })
  return {
    score(kind, features) {
      const table = weights.get(kind)
      let sum = 0
      if (table) for (const feature of features) sum += table.get(feature) ?? 0
      return sum
    },
  }
}
