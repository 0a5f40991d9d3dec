import { Tagger } from '../src/language/perceptron/tagger.js'
import { trainTagger } from './tagger.js'
import type { TreebankSentence } from './treebank.js'

/**
 * Tags every sentence with a tagger that did not see its fold: the parser then trains on tags as wrong as those
 * it will meet. Tags are indexes into `tags`.
 */
export function predictTags(
  sentences: readonly TreebankSentence[],
  tags: readonly string[],
  folds: number,
  epochs: number,
  seed: number,
): Int32Array[] {
  const predicted = new Array<Int32Array>(sentences.length)
  // Folds of neighbouring sentences: the sentences of one document share their rare words.
  const foldOf = (index: number) => Math.floor(index / 50) % folds
  for (let fold = 0; fold < folds; fold++) {
    const seen = sentences.filter((_, index) => foldOf(index) !== fold)
    const { tables, weights } = trainTagger(seen, epochs, seed + fold)
    const indexOf = tables.tags.map((tag) => Math.max(0, tags.indexOf(tag)))
    const tagger = new Tagger(tables, weights)
    sentences.forEach((sentence, index) => {
      if (foldOf(index) === fold) predicted[index] = tagger.tag(sentence.forms).map((tag) => indexOf[tag]!)
    })
    console.error(`tagged fold ${fold + 1} of ${folds}`)
  }
  return predicted
}
