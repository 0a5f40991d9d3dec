import { ATTRIBUTES } from './attributes.js'
import { FINISH } from './kernels.js'
import { fixedInput, type Layer, type Workplace } from './layers.js'
import { greatest, limitOf, loadMatrix, readFloats } from './weights.js'

const FLOAT = 4
const SHORT = 2
const MOST_BYTE = 127

/** Vectors of the words' attributes, joined into the first sums. */
export function loadEmbedding(workplace: Workplace): Layer {
  const { kernels, model, memory, buffers } = workplace
  const { dimensions, width } = model.header
  const tables = ATTRIBUTES.map((name, index) => ({
    vectors: model.tensor(`embedding.${name}`).data,
    scales: readFloats(workplace, `embedding.${name}.scales`),
    size: dimensions[index] ?? 0,
  }))
  const records = memory.storeRecord(
    ...tables.flatMap(({ vectors, scales, size }) => [
      memory.store(vectors),
      memory.storeFloats(scales),
      size,
    ]),
  )
  const join = loadMatrix(workplace, 'join')
  const unit = (Math.max(...tables.map(({ scales }) => greatest(scales))) * MOST_BYTE) / limitOf(join.inputs)
  const stride = join.inputs * SHORT
  const input = fixedInput(workplace, buffers.shorts, join.inputs, unit)
  return (rows) => {
    kernels.embed(
      ...([records, ATTRIBUTES.length, buffers.numbers, rows, 1 / unit] as const),
      ...([buffers.shorts, stride, buffers.positions] as const),
    )
    kernels.dense(join.record, input, rows, buffers.sums, width * FLOAT, ...FINISH.keep)
  }
}
