import { readFileSync } from 'node:fs'
import { PLOVER_EVENTS, type PloverEvent, QUAD_CLASSES, type QuadClass } from '../../src/model/index.js'
import type { CodeEntry } from '../../src/world/codebook.js'

const SOURCE = new URL('../../data/codebook/cameo.tsv', import.meta.url)
const HEADER = ['code', 'name', 'goldstein', 'quad', 'plover', 'mode', 'contexts']

/** Compiles `data/codebook/` into the table `build/codebook.json`. Throws with file and line when a row is wrong. */
export function compile(): { readonly entries: readonly CodeEntry[] } {
  const entries: CodeEntry[] = []
  const seen = new Set<string>()
  for (const [index, line] of readFileSync(SOURCE, 'utf8').split('\n').entries()) {
    if (line === '' || line.startsWith('#') || line === HEADER.join('\t')) continue
    try {
      const entry = entryOf(line)
      if (seen.has(entry.code)) throw new Error(`code ${entry.code} stands twice`)
      seen.add(entry.code)
      entries.push(entry)
    } catch (error) {
      throw new Error(`cameo.tsv:${index + 1}: ${(error as Error).message}`, { cause: error })
    }
  }
  return { entries }
}

function entryOf(line: string): CodeEntry {
  const cells = line.split('\t')
  if (cells.length !== HEADER.length) throw new Error(`${cells.length} columns instead of ${HEADER.length}`)
  const [code, name, goldstein, quad, plover, mode, contexts] = cells as [string, string, string, string, string, string, string] // prettier-ignore
  if (!/^\d{2,4}$/.test(code)) throw new Error(`"${code}" is no CAMEO code`)
  const score = Number(goldstein)
  if (!(Math.abs(score) <= 10)) throw new Error(`"${goldstein}" is no Goldstein score`)
  if (!(QUAD_CLASSES as readonly string[]).includes(quad)) throw new Error(`"${quad}" is no quad class`)
  if (plover !== '-' && !(PLOVER_EVENTS as readonly string[]).includes(plover)) {
    throw new Error(`"${plover}" is no PLOVER event`)
  }
  return {
    code,
    name,
    goldstein: score,
    quad: quad as QuadClass,
    plover: plover === '-' ? null : (plover as PloverEvent),
    mode: mode === '-' ? null : mode,
    contexts: contexts === '-' ? [] : contexts.split(';'),
  }
}
