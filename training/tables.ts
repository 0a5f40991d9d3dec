import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { LanguageTables } from '../src/language/tables.js'
import { trainFeatures } from './features.js'
import { trainLemmatizer } from './lemmatizer.js'
import { readTreebank } from './treebank.js'
import { readWordForms } from './word-forms.js'

/**
 * Counts the tables of lemmas and features in the treebanks:
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

function sizes(tables: LanguageTables): string {
  return Object.entries(tables)
    .map(([name, table]) => `${name} ${Buffer.byteLength(JSON.stringify(table))}`)
    .join(', ')
}
