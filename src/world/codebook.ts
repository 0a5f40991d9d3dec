import type { PloverEvent, QuadClass } from '../model/index.js'
import { readCompiled } from './compiled.js'

/** One CAMEO code with what follows from it. */
export interface CodeEntry {
  readonly code: string
  readonly name: string
  /** From −10, most conflictual, to +10, most cooperative. */
  readonly goldstein: number
  readonly quad: QuadClass
  /** Null for a plain statement. */
  readonly plover: PloverEvent | null
  readonly mode: string | null
  readonly contexts: readonly string[]
}

export interface CodeBook {
  get(code: string): CodeEntry | undefined
  readonly entries: readonly CodeEntry[]
}

export function loadCodeBook(): CodeBook {
  const { entries } = readCompiled<{ entries: CodeEntry[] }>('codebook')
  const byCode = new Map(entries.map((entry) => [entry.code, entry]))
  return { entries, get: (code) => byCode.get(code) }
}
