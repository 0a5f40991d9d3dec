import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadLanguage } from '../../src/language/index.js'
import { BinaryReader, BinaryWriter } from '../../src/language/perceptron/binary.js'
import { readTextWords } from '../../src/language/text/words.js'

const weights = readFileSync(new URL('../../models/english-perceptron/weights.bin', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'demarche-weights-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(name: string, data: Uint8Array | string): string {
  const path = join(folder, name)
  writeFileSync(path, data)
  return path
}

const changed = (at: number): Uint8Array => {
  const copy = Uint8Array.from(weights)
  copy[at] = copy[at]! ^ 0xff
  return copy
}

describe('a weights file', () => {
  it.each([
    ['is missing', () => join(folder, 'nowhere.bin'), /could not be read from .*nowhere\.bin/],
    ['is empty', () => written('empty.bin', ''), /empty\.bin is not a weights file/],
    ['is something else', () => written('other.bin', 'x'.repeat(100)), /is not a weights file/],
    ['has another version', () => written('version.bin', changed(8)), /has version \d+, and 1 is needed/],
    ['is cut short', () => written('short.bin', weights.subarray(0, weights.length - 10)), /is incomplete/],
    [
      'has a wrong byte',
      () => written('damaged.bin', changed(weights.length >> 1)),
      /checksum does not match/,
    ],
  ])('that %s is refused', (_, path, message) => {
    expect(() => loadLanguage(path())).toThrow(message)
  })
})

describe('binary parts', () => {
  it('come back as they were written', () => {
    const writer = new BinaryWriter()
    const numbers = [0, 1, 127, 128, 20_000, 4_294_967_295]
    writer.uint32(7)
    writer.text('naïve')
    writer.ascending(numbers)
    writer.bytes(Uint8Array.of(1, 2))
    const reader = new BinaryReader(writer.finish())
    expect(reader.uint32()).toBe(7)
    expect(reader.text()).toBe('naïve')
    expect([...reader.ascending(numbers.length)]).toEqual(numbers)
    expect([...reader.bytes(2)]).toEqual([1, 2])
  })
})

describe('the list of text words', () => {
  it('names the line of a bad row', () => {
    const path = written('words.tsv', '# words\ntitle\tMr.\nverb\tgo\n')
    expect(() => readTextWords(path)).toThrow(/words\.tsv:3: expected/)
  })
})
