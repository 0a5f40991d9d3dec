import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadBoundaryModel, sealBoundaryModel } from '../../src/language/text/boundary-model.js'

const folder = mkdtempSync(join(tmpdir(), 'splitter-'))
const sealed = sealBoundaryModel(Int8Array.of(4, -2, 0, 1), 0.5)

const written = (file: Uint8Array): string => {
  const path = join(folder, 'splitter.bin')
  writeFileSync(path, file)
  return path
}

describe("the splitter's weights", () => {
  afterAll(() => rmSync(folder, { recursive: true }))

  it('come back as they were written', () => {
    const { score } = loadBoundaryModel(written(sealed))
    expect(score(Uint32Array.of(0, 1, 7), 2)).toBe(1)
    expect(score(Uint32Array.of(0, 1, 7), 3)).toBe(1.5)
  })

  it.each([
    ['is not a weights file', new Uint8Array(sealed.length)],
    ['is incomplete', sealed.slice(0, -1)],
    ['is damaged', sealed.with(-1, 9)],
  ])('name their file when it %s', (problem, file) => {
    const path = written(file)
    expect(() => loadBoundaryModel(path)).toThrow(`${path} ${problem}`)
  })
})
