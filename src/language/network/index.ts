import type { Analysis } from '../analyzer.js'
import { readVocabulary, type Vocabulary } from './attributes.js'
import { MOST_ROWS } from './buffers.js'
import { decode } from './decode.js'
import { type KernelKind, loadKernels } from './kernels.js'
import { type ModelHeader, openModel } from './model-file.js'
import { cutIntoPieces, type Piece } from './pieces.js'
import { loadScorer, type Scorer } from './scorer.js'
import type { Scores } from './scores.js'

/** A network of syntax and entities, trained by training/network. */
export interface Network {
  /**
   * For each sentence's words, with quotation marks told apart ("“", "”"), their tags and one tree with one root.
   * What a sentence is given does not depend on the others.
   */
  analyze(sentences: readonly (readonly string[])[]): Analysis[]
}

/**
 * `kind`: the kernels to compute with, by default the fastest that the machine has.
 * @throws {Error} when the model or the compiled kernels are missing, damaged or of another version; the message
 * names the file.
 */
export function loadNetwork(path: string, kind?: KernelKind): Network {
  const model = openModel(path)
  const reader: Reader = {
    header: model.header,
    vocabulary: readVocabulary(model),
    scorer: loadScorer(model, loadKernels(kind)),
    labels: readLabels(model.header),
  }
  return {
    analyze(sentences) {
      const analyses = sentences.map((words) => emptyAnalysis(words.length))
      const pieces = sentences.flatMap((words, sentence) =>
        cutIntoPieces(words).map((piece) => ({ ...piece, words, analysis: analyses[sentence]! })),
      )
      for (const batch of batchesOf(pieces)) analyzeBatch(reader, batch)
      return analyses
    },
  }
}

interface Reader {
  readonly header: ModelHeader
  readonly vocabulary: Vocabulary
  readonly scorer: Scorer
  readonly labels: Labels
}

/** The header's tags apart, and the relations by use. */
interface Labels {
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly root: number
}

/** A piece of a sentence, and where its results go. */
interface Task extends Piece {
  readonly words: readonly string[]
  readonly analysis: WritableAnalysis
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] }
type WritableAnalysis = Writable<Analysis>

const ROOT = 'root'

/** Of the later pieces of a sentence to the first. */
const PIECE_RELATION = 'parataxis'

function readLabels({ tags, relations }: ModelHeader): Labels {
  const ends = tags.map((tag) => tag.indexOf('/'))
  return {
    upos: tags.map((tag, index) => tag.slice(0, ends[index])),
    xpos: tags.map((tag, index) => tag.slice(ends[index]! + 1)),
    root: relations.indexOf(ROOT),
  }
}

function emptyAnalysis(length: number): WritableAnalysis {
  const blank = (): string[] => new Array<string>(length).fill('')
  const heads = new Array<number>(length).fill(-1)
  return { upos: blank(), xpos: blank(), heads, deprels: blank(), entities: blank() }
}

/** As many pieces at a time as there are rows for, one for each word and the root. */
function* batchesOf(tasks: readonly Task[]): Iterable<Task[]> {
  let batch: Task[] = []
  let rows = 0
  for (const task of tasks) {
    const added = task.end - task.first + 1
    if (rows + added > MOST_ROWS) {
      yield batch
      batch = []
      rows = 0
    }
    batch.push(task)
    rows += added
  }
  if (batch.length > 0) yield batch
}

function analyzeBatch(reader: Reader, tasks: readonly Task[]): void {
  const { vocabulary, scorer } = reader
  scorer.read(
    tasks.map(({ words, first, end }) => [
      vocabulary.root,
      ...words.slice(first, end).map((word) => vocabulary.numbersOf(word)),
    ]),
  )
  writeTags(reader, tasks)
  const trees = tasks.map(({ first, end }, index) => {
    const { values, stride } = scorer.arcs(index)
    return decode(values, stride, end - first + 1)
  })
  writeRelations(reader, tasks, trees)
}

function writeTags({ header, scorer, labels }: Reader, tasks: readonly Task[]): void {
  const tags = scorer.tags()
  const entities = scorer.entities()
  let row = 0
  for (const { first, end, analysis } of tasks) {
    row++
    for (let word = first; word < end; word++, row++) {
      const tag = bestOf(tags, row, header.tags.length)
      analysis.upos[word] = labels.upos[tag]!
      analysis.xpos[word] = labels.xpos[tag]!
      analysis.entities[word] = header.entities[bestOf(entities, row, header.entities.length)]!
    }
  }
}

function writeRelations(
  { header, scorer, labels }: Reader,
  tasks: readonly Task[],
  trees: readonly Int32Array[],
): void {
  const relations = scorer.relations(headRows(trees))
  let row = 0
  for (const [index, { first, end, analysis }] of tasks.entries()) {
    const tree = trees[index]!
    const rootOfSentence = first === 0 ? -1 : analysis.heads.indexOf(-1)
    row++
    for (let word = first; word < end; word++, row++) {
      const head = tree[word - first + 1]!
      if (head > 0) {
        analysis.heads[word] = first + head - 1
        analysis.deprels[word] =
          header.relations[bestOf(relations, row, header.relations.length, labels.root)]!
      } else {
        analysis.heads[word] = rootOfSentence
        analysis.deprels[word] = first === 0 ? ROOT : PIECE_RELATION
      }
    }
  }
}

/** The trees' heads as rows of the batch; a root's own head is itself. */
function headRows(trees: readonly Int32Array[]): Int32Array {
  const rows = new Int32Array(trees.reduce((sum, tree) => sum + tree.length, 0))
  let first = 0
  for (const tree of trees) {
    for (let at = 0; at < tree.length; at++) rows[first + at] = first + Math.max(0, tree[at]!)
    first += tree.length
  }
  return rows
}

function bestOf({ values, stride }: Scores, row: number, count: number, except = -1): number {
  const start = row * stride
  let best = except === 0 ? 1 : 0
  for (let at = best + 1; at < count; at++) {
    if (values[start + at]! > values[start + best]! && at !== except) best = at
  }
  return best
}
