import type { ReportedStatement } from '../model/index.js'
import { readCompiled } from './compiled.js'

export type CuePart = 'verb' | 'noun' | 'adjective' | 'preposition'

/** A word or phrase by which a reporter hands a statement to its speaker. Source: `data/cues/`. */
export interface CueEntry {
  /** Lemmas; the first is the head. */
  readonly words: readonly string[]
  readonly part: CuePart
  readonly act: ReportedStatement['act']
  /** What follows as content: clause, quotation, infinitive, object, object-as, object-quoted, object-infinitive, source, person, or a preposition. */
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
  /** The listed lemma that has `form` as a regular inflection, for words whose lemma was not found. */
  lemmaOf(form: string): string | undefined
  readonly verbs: VerbLists
}

/** Verbs that matter beside a cue, as lemmas. */
export interface VerbLists {
  /** They lend a noun cue their subject: "made the claim that". */
  readonly light: ReadonlySet<string>
  /** Their negation reports silence: "did not mention". */
  readonly silent: ReadonlySet<string>
  /** Their participle tells how the speaker was seen: "smiling at the cameras". */
  readonly seen: ReadonlySet<string>
  /** Their infinitive is yet to be said: "is expected to announce". */
  readonly pending: ReadonlySet<string>
}

/** What `scripts/data/cues.ts` writes. */
export interface CompiledCues {
  readonly cues: readonly CueEntry[]
  readonly lightVerbs: readonly string[]
  readonly silentVerbs: readonly string[]
  readonly seenVerbs: readonly string[]
  readonly pendingWords: readonly string[]
}

const NONE: readonly CueEntry[] = []

export function loadCueLexicon(): CueLexicon {
  return cueLexicon(readCompiled<CompiledCues>('cues'))
}

export function cueLexicon({
  cues,
  lightVerbs,
  silentVerbs,
  seenVerbs,
  pendingWords,
}: CompiledCues): CueLexicon {
  const byFirst = new Map<string, CueEntry[]>()
  for (const entry of cues) {
    const first = entry.words[0] as string
    const list = byFirst.get(first)
    if (list) list.push(entry)
    else byFirst.set(first, [entry])
  }
  for (const list of byFirst.values()) list.sort((one, other) => other.words.length - one.words.length)
  const lemmas = inflections(byFirst.keys())
  return {
    lemmaOf: (form) => lemmas.get(form),
    startingWith: (lemma) => byFirst.get(lemma) ?? NONE,
    verbs: {
      light: new Set(lightVerbs),
      silent: new Set(silentVerbs),
      seen: new Set(seenVerbs),
      pending: new Set(pendingWords),
    },
  }
}

/** Regular verb forms of the lemmas: joke → jokes, joked, joking; deny → denies, denied. */
function inflections(lemmas: Iterable<string>): Map<string, string> {
  const forms = new Map<string, string>()
  for (const lemma of lemmas) {
    const stem = lemma.replace(/e$/, '')
    const consonantY = /[^aeiou]y$/.test(lemma)
    const base = consonantY ? `${lemma.slice(0, -1)}i` : stem
    const third = consonantY ? `${base}es` : /(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
    for (const form of [third, `${base}ed`, `${stem}ing`]) if (!forms.has(form)) forms.set(form, lemma)
  }
  return forms
}
