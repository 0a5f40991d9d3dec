import type { Analysis, Analyzer } from '../analyzer.js'
import { type LemmaTables, Lemmatizer } from '../lemmatizer.js'
import { PackedWeights } from './packed-weights.js'
import { Parser } from './parser.js'
import { Tagger } from './tagger.js'
import { openWeights } from './weights-file.js'

/** The tables that stand beside the weights, as JSON. */
export interface ModelTables {
  /** "UPOS/XPOS" */
  readonly tags: readonly string[]
  readonly certain: Readonly<Record<string, number>>
  readonly seenTags: Readonly<Record<string, string>>
  readonly relations: readonly string[]
  readonly lemmas: LemmaTables
}

/** @throws {Error} when the weights are missing or damaged. */
export function loadPerceptron(path: string): Analyzer {
  const reader = openWeights(path)
  const tables = JSON.parse(reader.text()) as ModelTables
  const uposAndXpos = tables.tags.map(splitTag)
  const tagger = new Tagger(
    {
      tags: tables.tags,
      certain: new Map(Object.entries(tables.certain)),
      seenTags: new Map(Object.entries(tables.seenTags)),
    },
    PackedWeights.read(reader),
  )
  const parserTables = { relations: tables.relations, uposOfTag: uposNumbers(tables.tags) }
  const parser = new Parser(parserTables, PackedWeights.read(reader), PackedWeights.read(reader))
  const lemmatizer = new Lemmatizer(tables.lemmas)

  const analyzeSentence = (words: readonly string[]): Analysis => {
    const tags = tagger.tag(words)
    parser.parse(words, tags)
    const { head, relation, root } = parser.state
    return {
      upos: words.map((_, index) => uposAndXpos[tags[index]!]![0]),
      xpos: words.map((_, index) => uposAndXpos[tags[index]!]![1]),
      heads: words.map((_, index) => (head[index] === root ? -1 : head[index]!)),
      deprels: words.map((_, index) => tables.relations[relation[index]!]!),
    }
  }
  return {
    analyze: (sentences) => sentences.map(analyzeSentence),
    lemma: (...word) => lemmatizer.lemma(...word),
  }
}

/** For each tag, the number of its part of speech. */
export function uposNumbers(tags: readonly string[]): number[] {
  const names = [...new Set(tags.map((tag) => splitTag(tag)[0]))].sort()
  return tags.map((tag) => names.indexOf(splitTag(tag)[0]))
}

function splitTag(tag: string): [upos: string, xpos: string] {
  const slash = tag.indexOf('/')
  return [tag.slice(0, slash), tag.slice(slash + 1)]
}
