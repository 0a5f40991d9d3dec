import { crc32 } from 'node:zlib'

/** A model of small sizes with arbitrary weights, as the training writes its file. */
export function tinyModel(seed = 1, { tags = 11, reach = 3 } = {}): Uint8Array {
  const random = randomNumbers(seed)
  const writer = new ModelWriter(random)
  for (const [name, values] of Object.entries(VALUES)) writer.text(`values.${name}`, values)
  DIMENSIONS.forEach((size, index) => {
    const [name, values] = Object.entries(VALUES)[index]!
    writer.matrix(`embedding.${name}`, values.length, size, false)
  })
  writer.matrix('join', WIDTH, sum(DIMENSIONS))
  LAYERS.forEach((kind, index) => {
    writer.norm(`layer${index}.norm`)
    if (kind === 'conv') return writer.matrix(`layer${index}.dense`, WIDTH, 3 * WIDTH)
    writer.matrix(`layer${index}.query_key_value`, 3 * WIDTH, WIDTH)
    writer.matrix(`layer${index}.out`, WIDTH, WIDTH)
    writer.floats(`layer${index}.distance`, ATTENTION_HEADS * (2 * reach + 1))
    writer.norm(`layer${index}.norm2`)
    writer.matrix(`layer${index}.up`, 2 * WIDTH, WIDTH)
    writer.matrix(`layer${index}.down`, WIDTH, 2 * WIDTH)
  })
  writer.norm('norm')
  writer.matrix('tag', tags, WIDTH)
  writer.matrix('entity', ENTITIES.length, WIDTH)
  writer.matrix('tag_embedding', TAG_WIDTH, tags)
  for (const name of ['arc_head', 'arc_dependent']) writer.matrix(name, ARC_WIDTH, WIDTH + TAG_WIDTH)
  writer.matrix('arc', ARC_WIDTH, ARC_WIDTH)
  for (const name of ['relation_head', 'relation_dependent'])
    writer.matrix(name, RELATION_WIDTH, WIDTH + TAG_WIDTH)
  writer.matrix('relation', RELATIONS.length * (RELATION_WIDTH + 1), RELATION_WIDTH)
  return sealed(writer.payload(headerOf(tags, reach)))
}

/** Magic word, version, length, checksum, payload. */
export function sealed(payload: Uint8Array, version = 2): Uint8Array {
  const file = Buffer.alloc(20 + payload.length)
  file.write('DEMARCHE')
  file.writeUInt32LE(version, 8)
  file.writeUInt32LE(payload.length, 12)
  file.writeUInt32LE(crc32(payload), 16)
  file.set(payload, 20)
  return file
}

const WIDTH = 32
const TAG_WIDTH = 8
const ARC_WIDTH = 16
const RELATION_WIDTH = 8
const ATTENTION_HEADS = 2
const DIMENSIONS = [8, 4, 4, 4, 4]
const LAYERS = ['conv', 'attention', 'conv', 'attention'] as const
const RELATIONS = ['root', 'punct', 'nsubj', 'obj', 'case']
const ENTITIES = ['O', 'B-person', 'I-person']
const SPECIAL = ['<pad>', '<unk>', '<root>']
const VALUES = {
  word: [...SPECIAL, 'the', 'talks', 'envoy', 'said', '.', ',', '``', "''"],
  suffix3: [...SPECIAL, 'lks', 'voy', 'aid', 'ing'],
  prefix3: [...SPECIAL, 'tal', 'env', 'sai'],
  suffix2: [...SPECIAL, 'ks', 'oy', 'id'],
  shape: [...SPECIAL, 'x', 'Xx', 'XX', 'd'],
}

function headerOf(tags: number, reach: number): object {
  return {
    attributes: Object.keys(VALUES),
    dimensions: DIMENSIONS,
    width: WIDTH,
    layers: LAYERS,
    attentionHeads: ATTENTION_HEADS,
    reach,
    tagWidth: TAG_WIDTH,
    arcWidth: ARC_WIDTH,
    relationWidth: RELATION_WIDTH,
    tags: Array.from({ length: tags }, (_, index) => `NOUN/N${index}`),
    relations: RELATIONS,
    entities: ENTITIES,
  }
}

class ModelWriter {
  readonly #parts: Buffer[] = []
  readonly #tensors: Record<string, { kind: string; at: number; bytes: number; shape: number[] }> = {}
  readonly #random: () => number
  #length = 0

  constructor(random: () => number) {
    this.#random = random
  }

  text(name: string, values: readonly string[]): void {
    this.#add(name, 'text', Buffer.from(values.join('\n')), [values.length])
  }

  matrix(name: string, rows: number, columns: number, hasBias = true): void {
    const weights = Int8Array.from({ length: rows * columns }, () => Math.round(this.#random() * 127))
    this.#add(name, 'i8', Buffer.from(weights.buffer), [rows, columns])
    this.#addFloats(`${name}.scales`, rows, () => (1 + this.#random() / 2) / 127 / Math.sqrt(columns))
    if (hasBias) this.floats(`${name}.bias`, rows)
  }

  norm(name: string): void {
    this.#addFloats(`${name}.gain`, WIDTH, () => 1 + this.#random() / 2)
    this.floats(`${name}.bias`, WIDTH)
  }

  floats(name: string, count: number): void {
    this.#addFloats(name, count, () => this.#random() / 2)
  }

  payload(header: object): Uint8Array {
    const text = Buffer.from(JSON.stringify({ ...header, tensors: this.#tensors }))
    const length = Buffer.alloc(4)
    length.writeUInt32LE(text.length)
    return Buffer.concat([padded(Buffer.concat([length, text])), ...this.#parts])
  }

  #addFloats(name: string, count: number, value: () => number): void {
    this.#add(name, 'f32', Buffer.from(Float32Array.from({ length: count }, value).buffer), [count])
  }

  #add(name: string, kind: string, data: Buffer, shape: number[]): void {
    this.#tensors[name] = { kind, at: this.#length, bytes: data.length, shape }
    const part = padded(data)
    this.#parts.push(part)
    this.#length += part.length
  }
}

function padded(data: Buffer): Buffer {
  return Buffer.concat([data, Buffer.alloc((16 - (data.length % 16)) % 16)])
}

/** From −1 to 1, always the same for a seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return state / 2 ** 31
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
