import type { PloverEvent } from '../model/index.js'
import { PLOVER_EVENTS } from '../model/index.js'
import { type CodeEntry, CODER_TABLES } from '../world/index.js'
import { TRIGGER_KINDS } from './compile.js'
import type { Family } from './family.js'
import type { LexiconFiles } from './read.js'

/** How much of the code book the words of a lexicon reach. */
export interface Coverage {
  readonly files: number
  readonly families: number
  readonly classes: number
  readonly tables: number
  /** Different words and word groups that lead to a family. */
  readonly predicates: {
    readonly all: number
    readonly verbs: number
    readonly nouns: number
    readonly adjectives: number
  }
  readonly roots: readonly RootCoverage[]
  readonly plover: readonly PloverCoverage[]
}

interface Counted {
  readonly families: number
  readonly predicates: number
}

/** Codes that a family has, or gives to an action by its table, of those below the root. */
export interface RootCoverage extends Counted {
  readonly root: string
  readonly name: string
  readonly codes: Reached
}

export interface PloverCoverage extends Counted {
  readonly event: PloverEvent
  readonly modes: Reached
  readonly contexts: Reached
}

export interface Reached {
  readonly reached: readonly string[]
  readonly missing: readonly string[]
}

/** `lexicons` are the files that are counted, and before them those that they extend, whose tables they may use. */
export function coverageOf(lexicons: readonly LexiconFiles[], codeBook: readonly CodeEntry[]): Coverage {
  const families = lexicons.flatMap((lexicon) => lexicon.families).map(({ value }) => value)
  const codes = reachedCodes(lexicons, families)
  const phrases = TRIGGER_KINDS.map((kind) => new Set(families.flatMap((family) => family[kind] ?? [])).size)
  const [verbs = 0, nouns = 0, adjectives = 0] = phrases
  return {
    files: lexicons.flatMap((lexicon) => lexicon.files).length,
    families: families.length,
    classes: lexicons.flatMap((lexicon) => lexicon.classes).length,
    tables: lexicons.flatMap((lexicon) => lexicon.tables).length,
    predicates: { all: verbs + nouns + adjectives, verbs, nouns, adjectives },
    roots: codeBook
      .filter(({ code }) => code.length === 2)
      .map((root) => {
        const below = codeBook
          .filter(({ code }) => code.length > 2 && code.startsWith(root.code))
          .map(({ code }) => code)
        return {
          root: root.code,
          name: root.name,
          ...counted(families.filter((family) => codeOf(family).startsWith(root.code))),
          codes: reached(
            below,
            below.filter((code) => codes.has(code)),
          ),
        }
      }),
    plover: PLOVER_EVENTS.map((event) => ploverOf(event, { families, codes, codeBook })),
  }
}

interface Basis {
  readonly families: readonly Family[]
  readonly codes: ReadonlySet<string>
  readonly codeBook: readonly CodeEntry[]
}

function ploverOf(event: PloverEvent, { families, codes, codeBook }: Basis): PloverCoverage {
  const inside = codeBook.filter(({ plover }) => plover === event)
  const found = inside.filter(({ code }) => codes.has(code))
  const own = new Set(inside.map(({ code }) => code))
  const modes = (entries: readonly CodeEntry[]) => entries.flatMap(({ mode }) => mode ?? [])
  const contexts = (entries: readonly CodeEntry[]) => entries.flatMap((entry) => entry.contexts)
  return {
    event,
    ...counted(families.filter((family) => own.has(codeOf(family)))),
    modes: reached(modes(inside), modes(found)),
    contexts: reached(contexts(inside), contexts(found)),
  }
}

/** A family without a code of its own counts with that of its example. */
const codeOf = ({ code, expect }: Family): string => code ?? expect.cameo ?? ''

function counted(families: readonly Family[]): Counted {
  const phrases = new Set(
    families.flatMap((family) =>
      TRIGGER_KINDS.flatMap((kind) => (family[kind] ?? []).map((phrase) => `${kind} ${phrase}`)),
    ),
  )
  return { families: families.length, predicates: phrases.size }
}

function reached(all: readonly string[], found: readonly string[]): Reached {
  const have = new Set(found)
  const each = [...new Set(all)]
  return { reached: each.filter((name) => have.has(name)), missing: each.filter((name) => !have.has(name)) }
}

/** Codes of families, and those that their tables give to acts of speech about actions. */
function reachedCodes(lexicons: readonly LexiconFiles[], families: readonly Family[]): Set<string> {
  const used = new Set<string | undefined>([...CODER_TABLES, ...families.map(({ complement }) => complement)])
  const tables = lexicons.flatMap((lexicon) => lexicon.tables).filter(({ value }) => used.has(value.name))
  return new Set([
    ...families.map(codeOf),
    ...tables.flatMap(({ value }) => Object.values(value.table.codes)),
  ])
}
