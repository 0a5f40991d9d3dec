/**
 * Trains the weights by which the product judges what pronouns and descriptions mean, on GUM's training part.
 * usage: tsx training/coreference/train.ts [--data DIR] [--rounds 3]
 *
 * In each round the product reads every document with the weights of the round before (in the first round, with the gold
 * answers), and the options that it had are what the next weights learn from: it must cope with its own mistakes.
 */
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { referenceModel } from '../../src/language/references.js'
import { loadKnowledge } from '../../src/pipeline.js'
import { trainedJudge } from '../../src/stages/3-mention/reference/index.js'
import { readGold } from '../../eval/coreference/gold.js'
import { collectDecisions, type Example } from './decisions.js'
import { learn, type Weights } from './learn.js'

const { values } = parseArgs({ options: { data: { type: 'string' }, rounds: { type: 'string' } } })
const root = resolve(import.meta.dirname, '../..')
const documents = readGold(join(resolve(values.data ?? join(root, '../shared')), 'data/ud/gum-train.conllu'))
const knowledge = loadKnowledge()

let table = ''
for (let round = 0; round < Number(values.rounds ?? 3); round++) {
  const judge = round === 0 ? null : trainedJudge({ references: referenceModel(table) })
  const examples = collectDecisions(documents, knowledge, judge)
  console.log(`round ${round + 1}: ${examples.length} decisions`)
  table = written(learn(examples))
  report(examples)
}
writeFileSync(join(root, 'models/english/references.tsv'), table)

function written(weights: Weights): string {
  const rows = [...weights].flatMap(([kind, features]) =>
    [...features].flatMap(([feature, weight]) => {
      const rounded = weight.toFixed(2)
      return Math.abs(Number(rounded)) < 0.04 ? [] : [`${kind}\t${feature}\t${rounded}`]
    }),
  )
  const header = [
    '# What pronouns and noun phrases mean: weights of features, on the scale of log odds. Made by training/coreference/train.ts',
    '# from the annotation of GUM (CC BY 4.0), training part. Kind of decision, feature, weight; the features are those of',
    '# src/stages/3-mention/reference/.',
  ]
  return [...header, ...rows.sort(), ''].join('\n')
}

/** How the weights do on what they learnt from. */
function report(examples: readonly Example[]): void {
  const judge = trainedJudge({ references: referenceModel(table) })
  const counts = new Map<string, { right: number; all: number }>()
  for (const example of examples) {
    const chances = judge(example.decision)
    const none = 1 - chances.reduce((sum, each) => sum + each, 0)
    const best = chances.reduce((at, each, index) => (each > (at < 0 ? none : chances[at]!) ? index : at), -1)
    const count = counts.get(example.decision.kind) ?? { right: 0, all: 0 }
    count.all++
    if (example.right.length === 0 ? best < 0 : example.right.includes(best)) count.right++
    counts.set(example.decision.kind, count)
  }
  for (const [kind, { right, all }] of counts)
    console.log(`  ${kind.padEnd(14)} ${((100 * right) / all).toFixed(1)} % of ${all}`)
}
