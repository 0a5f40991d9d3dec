import type { ReportedStatement } from '../model/index.js'
import { readCompiled } from './compiled.js'

export type CuePart = 'verb' | 'noun' | 'adjective' | 'preposition'

/** A word or phrase by which a reporter hands a statement to its speaker. Source: `data/cues/`. */
export interface CueEntry {
  /** Lemmas; the first is the head. */
  readonly words: readonly string[]
  readonly part: CuePart
  readonly act: ReportedStatement['act']
  /** What follows as content: clause, quotation, infinitive, object, object-infinitive, source, person, or a preposition. */
  readonly frames: readonly string[]
  /** 0 an inner attitude … 3 always words spoken or written. */
  readonly speech: number
  /** The cue itself denies or withholds: "refuse", "rule out". */
  readonly negative: boolean
  /** Attributions and uses of the lemma counted in PolNeAR 1.0 train; null where not counted. */
  readonly counted: readonly [cues: number, uses: number] | null
}

export interface CueLexicon {
  /** Entries whose first word is `lemma`, longest first; empty when there is none. */
  startingWith(lemma: string): readonly CueEntry[]
  readonly size: number
}

const NONE: readonly CueEntry[] = []

export function loadCueLexicon(): CueLexicon {
  return cueLexicon(readCompiled<{ cues?: CueEntry[] }>('cues').cues ?? [])
}

export function cueLexicon(entries: readonly CueEntry[]): CueLexicon {
  const byFirst = new Map<string, CueEntry[]>()
  for (const entry of entries) {
    const first = entry.words[0] as string
    const list = byFirst.get(first)
    if (list) list.push(entry)
    else byFirst.set(first, [entry])
  }
  for (const list of byFirst.values()) list.sort((one, other) => other.words.length - one.words.length)
  return { startingWith: (lemma) => byFirst.get(lemma) ?? NONE, size: entries.length }
}
