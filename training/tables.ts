import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { FeatureFinder } from '../src/language/features.js'
import { Lemmatizer } from '../src/language/lemmatizer.js'
import type { LanguageTables } from '../src/language/tables.js'
import { tokensOf, trainFeatures } from './features.js'
import { trainLemmatizer } from './lemmatizer.js'
import { readTreebank, type TreebankSentence } from './treebank.js'
import { readWordForms } from './word-forms.js'

/**
 * Counts the tables of lemmas and features in the treebanks, and says how right they are on the development parts:
 *   npx tsx training/tables.ts [--shared ../shared] [--out models/english]
 */
const { values: options } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    out: { type: 'string', default: 'models/english' },
  },
})

const sentences = ['ewt-train', 'gum-train', 'pud-train'].flatMap((name) =>
  readTreebank(join(options.shared, 'data/ud', `${name}.conllu`)),
)
const tables: LanguageTables = {
  lemmas: trainLemmatizer(sentences, readWordForms(join(import.meta.dirname, 'word-forms.tsv'))),
  features: trainFeatures(sentences),
}
const file = `${JSON.stringify(tables)}\n`
mkdirSync(options.out, { recursive: true })
writeFileSync(join(options.out, 'tables.json'), file)
console.error(`${Buffer.byteLength(file)} bytes: ${sizes(tables)}`)

for (const name of ['ewt-dev', 'gum-dev']) {
  const right = measure(readTreebank(join(options.shared, 'data/ud', `${name}.conllu`)))
  console.error(`${name}, tags and trees of the treebank: lemmas ${right.lemmas}, features ${right.features}`)
}

/** Percent of words whose lemma, and whose every feature, is right. */
function measure(treebank: readonly TreebankSentence[]): { lemmas: string; features: string } {
  const lemmatizer = new Lemmatizer(tables.lemmas)
  const finder = new FeatureFinder(tables.features)
  let words = 0
  let lemmas = 0
  let features = 0
  for (const sentence of treebank) {
    const tokens = tokensOf(sentence)
    const found = finder.features(tokens)
    for (const { text, lemma, upos, xpos, index } of tokens) {
      words++
      if (lemmatizer.lemma(text, upos, xpos, index === 0) === lemma) lemmas++
      if (found[index] === sentence.feats[index]) features++
    }
  }
  const percent = (part: number) => ((100 * part) / words).toFixed(2)
  return { lemmas: percent(lemmas), features: percent(features) }
}

function sizes(tables: LanguageTables): string {
  return Object.entries(tables)
    .map(([name, table]) => `${name} ${Buffer.byteLength(JSON.stringify(table))}`)
    .join(', ')
}
