import { FeatureList } from '../src/language/perceptron/feature-list.js'
import { bestClass } from '../src/language/perceptron/scorer.js'
import { taggerFeatures, taggerInput, type TaggerInput } from '../src/language/perceptron/tagger-features.js'
import { type TaggerTables, verbTags } from '../src/language/perceptron/tagger.js'
import { DenseWeights } from './dense-weights.js'
import { seededRandom, shuffled } from './random.js'
import type { TreebankSentence } from './treebank.js'

export interface TrainedTagger {
  readonly tables: TaggerTables
  readonly weights: DenseWeights
}

/** A tag that was seen less often is not learnt: its words are left to the nearest frequent tag. */
const RAREST_TAG = 4
const CERTAIN_COUNT = 20
const CERTAIN_SHARE = 0.995
const SEEN_COUNT = 2
const SEEN_SHARE = 0.05

export function trainTagger(
  sentences: readonly TreebankSentence[],
  epochs: number,
  seed: number,
): TrainedTagger {
  const tables = countTags(sentences)
  const weights = new DenseWeights(tables.tags.length)
  const tagIndex = new Map(tables.tags.map((tag, index) => [tag, index]))
  const gold = sentences.map((sentence) => tagsOf(sentence).map((tag) => tagIndex.get(tag) ?? -1))
  const inputs = sentences.map((sentence) => taggerInput(sentence.forms, tables.seenTags))
  const certain = sentences.map((sentence) => sentence.forms.map((form) => tables.certain.get(form) ?? -1))
  const features = new FeatureList()
  const isVerb = verbTags(tables.tags)
  const random = seededRandom(seed)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const at of shuffled(sentences.length, random)) {
      learnSentence(weights, features, inputs[at]!, gold[at]!, certain[at]!, isVerb)
    }
  }
  return { tables, weights }
}

export function tagsOf({ upos, xpos }: TreebankSentence): string[] {
  return upos.map((tag, index) => `${tag}/${xpos[index]!}`)
}

function learnSentence(
  weights: DenseWeights,
  features: FeatureList,
  input: TaggerInput,
  gold: readonly number[],
  certain: readonly number[],
  isVerb: readonly boolean[],
): void {
  let before = -1
  let beforeThat = -1
  let verb = 0
  for (let index = 0; index < gold.length; index++) {
    let tag = certain[index]!
    if (tag < 0) {
      taggerFeatures(features, input, index, before, beforeThat, verb)
      tag = bestClass(weights.score(features), weights.classes)
      weights.time++
      if (gold[index]! >= 0 && tag !== gold[index]) weights.update(features, gold[index]!, tag)
    }
    beforeThat = before
    before = tag
    if (isVerb[tag]) verb = input.words[index]!.norm
  }
}

function countTags(sentences: readonly TreebankSentence[]): TaggerTables {
  const total = new Map<string, number>()
  const byForm = new Map<string, Map<string, number>>()
  for (const sentence of sentences) {
    tagsOf(sentence).forEach((tag, index) => {
      total.set(tag, (total.get(tag) ?? 0) + 1)
      const form = sentence.forms[index]!
      let counts = byForm.get(form)
      if (!counts) byForm.set(form, (counts = new Map()))
      counts.set(tag, (counts.get(tag) ?? 0) + 1)
    })
  }
  const tags = [...total.keys()].filter((tag) => total.get(tag)! >= RAREST_TAG).sort()
  const certain = new Map<string, number>()
  const seenTags = new Map<string, string>()
  for (const [form, counts] of byForm) {
    const ranked = [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    const sum = ranked.reduce((so, [, count]) => so + count, 0)
    const [top, topCount] = ranked[0]!
    const topIndex = tags.indexOf(top)
    if (sum >= CERTAIN_COUNT && topCount / sum >= CERTAIN_SHARE && topIndex >= 0) certain.set(form, topIndex)
    if (sum < SEEN_COUNT) continue
    const frequent = ranked.filter(([, count]) => count / sum >= SEEN_SHARE)
    seenTags.set(form, frequent.map(([tag]) => tag).join(' '))
  }
  return { tags, certain, seenTags }
}
