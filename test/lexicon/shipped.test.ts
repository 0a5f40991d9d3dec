import { describe, expect, it } from 'vitest'
import { checkLexicon, inOneLine, readLexiconFiles, SHIPPED_FRAMES } from '../../src/lexicon/index.js'
import { CODER_CLASSES, CODER_TABLES, loadCodeBook, loadFrameLexicon } from '../../src/world/index.js'

describe('the shipped lexicon', () => {
  const files = readLexiconFiles(SHIPPED_FRAMES.folder)
  const { findings, coverage } = checkLexicon(files, loadCodeBook().entries)

  it('has nothing to mend', () => {
    expect(findings.map(inOneLine)).toEqual([])
  })

  it('is what the coder loads', () => {
    expect(loadFrameLexicon().frames.map(({ name }) => name)).toEqual(
      files.families.map(({ value }) => value.name),
    )
  })

  it('has the classes and tables that the coder asks for', () => {
    const classes = new Set(files.classes.map(({ value }) => value.name))
    const tables = new Set(files.tables.map(({ value }) => value.name))
    expect(CODER_CLASSES.filter((name) => !classes.has(name))).toEqual([])
    expect(CODER_TABLES.filter((name) => !tables.has(name))).toEqual([])
  })

  it('has far more than 1,500 predicates', () => {
    expect(coverage.predicates.all).toBeGreaterThan(4000)
    expect(coverage.predicates.verbs).toBeGreaterThan(1500)
  })

  it('covers every CAMEO root', () => {
    expect(coverage.roots).toHaveLength(20)
    expect(coverage.roots.filter(({ predicates }) => predicates < 20)).toEqual([])
  })

  it('covers every PLOVER class with all its modes and contexts', () => {
    expect(coverage.plover).toHaveLength(16)
    expect(coverage.plover.filter(({ predicates }) => predicates < 40)).toEqual([])
    const missing = coverage.plover.flatMap(({ event, modes, contexts }) =>
      [...modes.missing, ...contexts.missing].map((name) => `${event} ${name}`),
    )
    expect(missing).toEqual([])
  })
})
