import { MOST_ROWS, reserveBuffers } from './buffers.js'
import { loadEmbedding } from './embedding.js'
import { loadHeads } from './heads.js'
import type { Kernels } from './kernels.js'
import { loadLayers, type Workplace } from './layers.js'
import { Memory } from './memory.js'
import type { ModelFile } from './model-file.js'
import type { Scores } from './scores.js'
import { roundUp } from './weights.js'

/** The network's scores for a batch of sentences, each a row for the root and one for each word. */
export interface Scorer {
  /** `sentences`: by row, the numbers of its attributes. Together at most `MOST_ROWS` rows. */
  read(sentences: readonly (readonly (readonly number[])[])[]): void
  /** By row of the batch and tag. */
  tags(): Scores
  /** By row of the batch and label. */
  entities(): Scores
  /** By row of one sentence and row of its head in the sentence. */
  arcs(sentence: number): Scores
  /** By row of the batch and relation to its head, which is given as a row of the batch. */
  relations(heads: Int32Array): Scores
}

const SHORT = 2

/** @throws {Error} where the model lacks something, or has sizes that the kernels cannot compute with. */
export function loadScorer(model: ModelFile, kernels: Kernels): Scorer {
  checkSizes(model)
  const memory = new Memory(kernels.memory)
  const buffers = reserveBuffers(memory, model.header, widestOf(model))
  const workplace: Workplace = { model, kernels, memory, buffers }
  const layers = [loadEmbedding(workplace), ...loadLayers(workplace)]
  const heads = loadHeads(workplace)
  let starts = [0]
  return {
    read(sentences) {
      starts = placeSentences(workplace, sentences)
      const rows = starts.at(-1)!
      for (const layer of layers) layer(rows, sentences.length)
      heads.read(rows)
    },
    tags: () => heads.tags(starts.at(-1)!),
    entities: () => heads.entities(starts.at(-1)!),
    arcs: (sentence) => heads.arcs(starts[sentence]!, starts[sentence + 1]! - starts[sentence]!),
    relations: (chosen) => heads.relations(chosen),
  }
}

/** Writes the rows' numbers and positions, and gives the first row of each sentence and the end. */
function placeSentences(
  { memory, model, buffers }: Workplace,
  sentences: readonly (readonly (readonly number[])[])[],
): number[] {
  const numbers = memory.integers(buffers.numbers, MOST_ROWS * model.header.attributes.length)
  const positions = memory.integers(buffers.positions, roundUp(MOST_ROWS + 1, 4))
  const starts = [0]
  let row = 0
  let at = 0
  for (const sentence of sentences) {
    clearPlace(memory, buffers.normed, row + starts.length - 1, model.header.width)
    for (const attributes of sentence) {
      for (const number of attributes) numbers[at++] = number
      positions[row] = row + starts.length
      row++
    }
    starts.push(row)
  }
  clearPlace(memory, buffers.normed, row + starts.length - 1, model.header.width)
  positions.fill(0, row, row + 3)
  memory.integers(buffers.starts, starts.length).set(starts)
  return starts
}

function clearPlace(memory: Memory, normed: number, place: number, width: number): void {
  memory.integers(normed + place * width * SHORT, (width * SHORT) / 4).fill(0)
}

/** The kernels take whole vectors of 4 and pairs of them. */
function checkSizes({ header, fail }: ModelFile): void {
  const { width, attentionHeads, tagWidth, arcWidth, relationWidth, dimensions } = header
  const sizes = [width, width / attentionHeads, tagWidth, arcWidth, relationWidth]
  if (sizes.some((size) => !(size > 0 && size % 8 === 0))) {
    throw fail(`has sizes that are no multiples of 8 (${sizes.join(', ')})`)
  }
  if (dimensions.some((size) => !(size > 0 && size % 4 === 0))) {
    throw fail(`has vectors of words of sizes that are no multiples of 4 (${dimensions.join(', ')})`)
  }
}

/** Of the rows that the layers hand to one another. */
function widestOf({ header, tensor }: ModelFile): number {
  const widths = header.layers.flatMap((kind, index) =>
    kind === 'attention'
      ? [tensor(`layer${index}.query_key_value`).shape[0], tensor(`layer${index}.up`).shape[0]]
      : [],
  )
  const joined = header.width + header.tagWidth
  const embedded = header.dimensions.reduce((sum, size) => sum + size, 0)
  return roundUp(Math.max(joined, embedded, header.tags.length, ...widths.map((width) => width ?? 0)), 8)
}
