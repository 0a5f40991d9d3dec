import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadNetwork } from '../../../src/language/network/index.js'
import { sealed, tinyModel } from './tiny-model.js'

const model = tinyModel()
const payload = model.subarray(20)
const folder = mkdtempSync(join(tmpdir(), 'demarche-network-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(name: string, data: Uint8Array | string): string {
  const path = join(folder, name)
  writeFileSync(path, data)
  return path
}

function withByte(at: number): Uint8Array {
  const copy = Uint8Array.from(model)
  copy[at]! ^= 0xff
  return copy
}

/** The header's text changed, without a change of its length. */
function withHeader(from: string, to: string): Uint8Array {
  const text = Buffer.from(payload).toString('latin1')
  expect(text).toContain(from)
  expect(to.length).toBe(from.length)
  return sealed(Buffer.from(text.replace(from, to), 'latin1'))
}

describe('a model', () => {
  it('of the right kind is read', () => {
    const network = loadNetwork(written('whole.bin', model))
    expect(network.analyze([['the', 'envoy']])[0]!.upos).toEqual(['NOUN', 'NOUN'])
  })

  it.each([
    ['is missing', () => join(folder, 'nowhere.bin'), /nowhere\.bin could not be read/],
    ['is a folder', () => folder, /demarche-network-.* could not be read/],
    ['is empty', () => written('empty.bin', ''), /empty\.bin is not a file of weights/],
    ['is something else', () => written('other.bin', 'x'.repeat(100)), /is not a file of weights/],
    [
      'has another version',
      () => written('version.bin', sealed(payload, 1)),
      /has version 1, and 2 is needed/,
    ],
    ['is cut short', () => written('short.bin', model.subarray(0, -10)), /is incomplete/],
    ['has a wrong byte', () => written('byte.bin', withByte(model.length >> 1)), /checksum does not match/],
    ['has nothing in it', () => written('nothing.bin', sealed(new Uint8Array(0))), /has no header/],
    ['has a header that is cut', () => written('cut.bin', sealed(payload.subarray(0, 50))), /has no header/],
    ['lacks its end', () => written('end.bin', sealed(payload.subarray(0, -64))), /lacks relation/],
    ['lacks a matrix', () => written('join.bin', withHeader('"join"', '"jion"')), /lacks join/],
    [
      'has an unknown kind of layer',
      () => written('kind.bin', withHeader('["conv"', '["cone"')),
      /unknown kind \(cone\)/,
    ],
    ['has odd sizes', () => written('width.bin', withHeader('"width":32', '"width":31')), /multiples of 8/],
    [
      'has odd vectors',
      () => written('vectors.bin', withHeader('"dimensions":[8,4', '"dimensions":[7,5')),
      /multiples of 4/,
    ],
    [
      'reads other attributes',
      () => written('attributes.bin', withHeader('["word","suffix3"', '["word","suffix4"')),
      /reads other attributes/,
    ],
  ])('that %s is refused, with what to do', (_, path, message) => {
    expect(() => loadNetwork(path())).toThrow(message)
    expect(() => loadNetwork(path())).toThrow(/Install it again, or train it anew/)
  })
})
