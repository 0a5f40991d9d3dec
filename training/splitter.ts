import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { MOST_FEATURES } from '../src/language/text/boundary-features.js'
import { sealBoundaryModel } from '../src/language/text/boundary-model.js'
import { quotationSides } from '../src/language/text/quotes.js'
import { boundaryFeatures } from '../src/language/text/splitter.js'
import { Tokenizer } from '../src/language/text/tokenizer.js'
import { readTextWords } from '../src/language/text/words.js'
import { seededRandom, shuffled } from './random.js'
import { readTreebank, type TreebankSentence } from './treebank.js'

/**
 * Trains the sentence splitter, a logistic regression over hashed features, from the treebanks:
 *   npx tsx training/splitter.ts [--shared ../shared] [--out models/english/splitter.bin] [--folds N]
 * With --folds, trains N times without every N-th document, measures on those, and writes nothing.
 */
const SEED = 20220915
/** Bytes of the file; features share them by hash. */
const SIZE = 1 << 17
const EPOCHS = 8
const RATE = 0.15
const DECAY = 0.01
/** Edited text counts for more: it is what the product reads. */
const NEWS_WEIGHT = 3

interface Gap {
  readonly features: Uint32Array
  readonly isEnd: boolean
  readonly threshold: number
  readonly kind: Kind
  readonly document: number
}

type FoundGap = Pick<Gap, 'features' | 'isEnd' | 'threshold'>
type Kind = 'ewt' | 'gum' | 'news'

const shared = option('--shared', '../shared')
const out = option('--out', 'models/english/splitter.bin')
const folds = Number(option('--folds', '0'))
const words = readTextWords()
const tokenizer = new Tokenizer(words)

const gaps = (['ewt', 'gum', 'pud'] as const).flatMap((name) => readGaps(name))
console.error(`${gaps.length} gaps`)
if (folds > 0) crossValidate()
else {
  mkdirSync(dirname(out), { recursive: true })
  const { weights, step } = rounded(train(gaps))
  writeFileSync(out, sealBoundaryModel(weights, step))
}

function readGaps(name: 'ewt' | 'gum' | 'pud'): Gap[] {
  const sentences = readTreebank(join(shared, 'data/ud', `${name}-train.conllu`))
  const documents = [...new Set(sentences.map(({ document }) => document))]
  const numbers = new Map(documents.map((document, index) => [document, index]))
  return paragraphsOf(sentences).flatMap((paragraph) => {
    const { document } = paragraph[0]!
    const kind = name === 'pud' || document.includes('_news_') ? 'news' : name
    return gapsOf(paragraph).map((gap) => ({ ...gap, kind, document: numbers.get(document)! }))
  })
}

function paragraphsOf(sentences: readonly TreebankSentence[]): TreebankSentence[][] {
  const paragraphs: TreebankSentence[][] = []
  for (const sentence of sentences) {
    if (sentence.opensParagraph) paragraphs.push([])
    paragraphs.at(-1)!.push(sentence)
  }
  return paragraphs
}

function gapsOf(paragraph: readonly TreebankSentence[]): FoundGap[] {
  const text = paragraph.map((sentence) => sentence.text).join(' ')
  const ends = new Set<number>()
  let length = 0
  for (const sentence of paragraph) ends.add((length += sentence.text.length + 1) - 1)
  const tokens = tokenizer.tokenize(text, [0, text.length])
  const features = boundaryFeatures(text, tokens, quotationSides(text, tokens), words)
  const found = new Uint32Array(MOST_FEATURES)
  const described: FoundGap[] = []
  let start = 0
  for (let at = 1; at < tokens.length; at++) {
    const isEnd = ends.has(tokens[at - 1]![1])
    const count = features.isCandidate(at, start) ? features.describe(at, start, found) : 0
    // A sentence end that the rules leave no choice about has no features: it counts as missed.
    const threshold = count > 0 ? features.threshold(at) : Infinity
    if (count > 0 || isEnd) described.push({ features: found.slice(0, count), isEnd, threshold })
    if (isEnd) start = at
  }
  return described
}

/** Stochastic gradient descent with a rate of its own for each weight (AdaGrad). */
function train(all: readonly Gap[]): Float64Array {
  const examples = all.filter(({ features }) => features.length > 0)
  const weights = new Float64Array(SIZE)
  const squares = new Float64Array(SIZE).fill(1e-2)
  const random = seededRandom(SEED)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const index of shuffled(examples.length, random)) {
      const { features, isEnd, kind } = examples[index]!
      let sum = 0
      for (const feature of features) sum += weights[feature % SIZE]!
      const error = (kind === 'news' ? NEWS_WEIGHT : 1) * (1 / (1 + Math.exp(-sum)) - (isEnd ? 1 : 0))
      for (const hash of features) {
        const feature = hash % SIZE
        const gradient = error + DECAY * weights[feature]!
        squares[feature]! += gradient * gradient
        weights[feature]! -= (RATE * gradient) / Math.sqrt(squares[feature]!)
      }
    }
  }
  return weights
}

/** Weights as bytes, and what one unit of them is worth. */
function rounded(weights: Float64Array): { weights: Int8Array; step: number } {
  const step = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / step)), step }
}

function crossValidate(): void {
  const scores: Record<Kind, { right: number; predicted: number; gold: number }> = {
    ewt: { right: 0, predicted: 0, gold: 0 },
    gum: { right: 0, predicted: 0, gold: 0 },
    news: { right: 0, predicted: 0, gold: 0 },
  }
  for (let fold = 0; fold < folds; fold++) {
    const { weights, step } = rounded(train(gaps.filter(({ document }) => document % folds !== fold)))
    for (const { features, isEnd, threshold, kind, document } of gaps) {
      if (document % folds !== fold) continue
      const sum = features.reduce((total, feature) => total + weights[feature % SIZE]!, 0)
      const isPredicted = sum * step > threshold
      if (isPredicted) scores[kind].predicted++
      if (isEnd) scores[kind].gold++
      if (isPredicted && isEnd) scores[kind].right++
    }
  }
  for (const [kind, { right, predicted, gold }] of Object.entries(scores))
    console.error(
      `${kind}: F1 of sentence ends inside paragraphs ${((200 * right) / (predicted + gold)).toFixed(2)}`,
    )
}

function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(name)
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback)
}
