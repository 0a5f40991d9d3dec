import { FINISH } from './kernels.js'
import { loadRelations } from './relations.js'
import { fixedInput, loadQuantizedDense, type Workplace } from './layers.js'
import type { Scores } from './scores.js'
import { greatest, limitOf, loadMatrix, normBound, readFloats, roundUp, storeNorm } from './weights.js'

const FLOAT = 4
const SHORT = 2

/** Of a tag that stands only for a whole vector. */
const NEVER = -1e30

/** What reads tags, entities, arcs and relations off the last layer's sums. Addresses count rows of the batch. */
export interface Heads {
  read(rows: number): void
  tags(rows: number): Scores
  entities(rows: number): Scores
  arcs(first: number, rows: number): Scores
  relations(heads: Int32Array): Scores
}

export function loadHeads(workplace: Workplace): Heads {
  const tagger = loadTagger(workplace)
  const arcs = loadArcs(workplace, tagger.joined)
  const relations = loadRelations(workplace, tagger.joined)
  return {
    read(rows) {
      tagger.read(rows)
      relations.read(rows)
      arcs.read(rows)
    },
    tags: tagger.tags,
    entities: tagger.entities,
    arcs: arcs.scores,
    relations: relations.scores,
  }
}

interface Tagger extends Pick<Heads, 'read' | 'tags' | 'entities'> {
  /** The record of the input which the arcs and relations read: the last layer beside the vectors of the tags. */
  readonly joined: number
}

function loadTagger(workplace: Workplace): Tagger {
  const { kernels, memory, model, buffers } = workplace
  const { width, tagWidth } = model.header
  const { sums, shorts, positions, wide, mixed } = buffers
  const tag = loadMatrix(workplace, 'tag', NEVER)
  const entity = loadMatrix(workplace, 'entity')
  const tagEmbedding = loadMatrix(workplace, 'tag_embedding')
  const bound = Math.max(normBound(workplace, 'norm'), tagEmbeddingBound(workplace))
  const unit = bound / limitOf(width + tagWidth)
  const norm = storeNorm(workplace, 'norm', unit)
  const stride = (width + tagWidth) * SHORT
  const joined = fixedInput(workplace, shorts, width + tagWidth, unit)
  const tagScores = buffers.rows(tag.outputs)
  const entityScores = buffers.rows(entity.outputs)
  const probabilities = buffers.places(tag.outputs)
  const most = limitOf(tag.outputs)
  const probable = fixedInput(workplace, probabilities, tag.outputs, 1 / most)
  return {
    joined,
    read(rows) {
      kernels.normalize(sums, width, rows, norm.gains, norm.biases, shorts, stride, positions)
      kernels.dense(tag.record, joined, rows, tagScores, tag.outputs * FLOAT, ...FINISH.keep)
      kernels.dense(entity.record, joined, rows, entityScores, entity.outputs * FLOAT, ...FINISH.keep)
      kernels.softmax(tagScores, tag.outputs, rows, wide)
      kernels.fix(wide, tag.outputs, rows, most, probabilities, tag.outputs * SHORT, positions)
      kernels.dense(tagEmbedding.record, probable, rows, mixed, tagWidth * FLOAT, ...FINISH.keep)
      kernels.fix(mixed, tagWidth, rows, 1 / unit, shorts + width * SHORT, stride, positions)
    },
    tags: (rows) => ({ values: memory.floats(tagScores, rows * tag.outputs), stride: tag.outputs }),
    entities: (rows) => ({
      values: memory.floats(entityScores, rows * entity.outputs),
      stride: entity.outputs,
    }),
  }
}

/** What no vector of probable tags exceeds, which is a mean of the tags' vectors. */
function tagEmbeddingBound(workplace: Workplace): number {
  const scales = readFloats(workplace, 'tag_embedding.scales')
  return greatest(scales) * 127 + greatest(readFloats(workplace, 'tag_embedding.bias'))
}

interface Arcs {
  read(rows: number): void
  readonly scores: Heads['arcs']
}

function loadArcs(workplace: Workplace, joined: number): Arcs {
  const { kernels, memory, buffers } = workplace
  const head = loadMatrix(workplace, 'arc_head')
  const dependent = loadMatrix(workplace, 'arc_dependent')
  const arc = loadMatrix(workplace, 'arc')
  const size = head.outputs
  const heads = buffers.rows(size)
  const dependents = buffers.rows(size)
  const wanted = buffers.rows(size)
  const want = loadQuantizedDense(workplace, arc, dependents, wanted, FINISH.keep)
  const { scratch } = buffers
  return {
    read(rows) {
      kernels.dense(head.record, joined, rows, heads, size * FLOAT, ...FINISH.leakyRelu)
      kernels.dense(dependent.record, joined, rows, dependents, size * FLOAT, ...FINISH.leakyRelu)
      want(rows, 0)
    },
    scores(first, rows) {
      const columns = roundUp(rows, 4)
      const stride = columns * FLOAT
      const from = first * size * FLOAT
      const out = scratch + size * stride
      kernels.transpose(heads + from, size * FLOAT, rows, size, 1, scratch, stride)
      kernels.product(wanted + from, size * FLOAT, scratch, stride, out, stride, rows, size, columns)
      return { values: memory.floats(out, rows * columns), stride: columns }
    },
  }
}
