import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BinaryWriter } from '../src/language/perceptron/binary.js'
import { type ModelTables, uposNumbers } from '../src/language/perceptron/index.js'
import { sealWeights } from '../src/language/perceptron/weights-file.js'
import { predictTags } from './jackknife.js'
import { trainLemmatizer } from './lemmatizer.js'
import { withNewsForms } from './noise.js'
import { packWeights } from './pack.js'
import { trainParser } from './parser.js'
import { trainTagger } from './tagger.js'
import { readTreebank } from './treebank.js'
import { readWordForms } from './word-forms.js'

/**
 * Trains the perceptron model from the treebanks:
 *   npx tsx training/train.ts [--shared ../shared] [--out models/english-perceptron] [--epochs 10] [--sentences N]
 */
const SEED = 20220915
const FOLDS = 4
/** Smallest byte that is kept: smaller weights cost size and add no accuracy. */
const LEAST = { tagger: 27, actions: 31, relations: 31 }

const shared = option('--shared', '../shared')
const out = option('--out', 'models/english-perceptron')
const epochs = Number(option('--epochs', '10'))
const limit = Number(option('--sentences', '0'))

const files = ['ewt-train', 'gum-train', 'pud-train'].map((name) => join(shared, 'data/ud', `${name}.conllu`))
const all = files.flatMap(readTreebank)
const chosen = limit > 0 ? all.filter((_, index) => index % Math.ceil(all.length / limit) === 0) : all
const sentences = withNewsForms(chosen)
console.error(`${sentences.length} sentences`)

const tagger = trainTagger(sentences, epochs, SEED)
const predicted = predictTags(sentences, tagger.tables.tags, FOLDS, Math.min(epochs, 5), SEED)
const parser = trainParser(sentences, predicted, uposNumbers(tagger.tables.tags), epochs, SEED)

const writer = new BinaryWriter()
const tables: ModelTables = {
  tags: tagger.tables.tags,
  certain: Object.fromEntries(tagger.tables.certain),
  seenTags: Object.fromEntries(tagger.tables.seenTags),
  relations: parser.tables.relations,
  lemmas: trainLemmatizer(chosen, readWordForms(join(import.meta.dirname, 'word-forms.tsv'))),
}
writer.text(JSON.stringify(tables))
packWeights(writer, tagger.weights, LEAST.tagger)
packWeights(writer, parser.actions, LEAST.actions)
packWeights(writer, parser.relations, LEAST.relations)
mkdirSync(out, { recursive: true })
const file = sealWeights(writer.finish())
writeFileSync(join(out, 'weights.bin'), file)
console.error(`${file.length} bytes`)

function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(name)
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback)
}
