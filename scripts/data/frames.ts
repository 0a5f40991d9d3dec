import type { CompiledFrames, Frame, TriggerKind } from '../../src/world/frames.js'
import { compile as compileCodeBook } from './codebook.js'
import { compileFamily, type Family, familySchema, splitHyphens } from './frames/family.js'
import { type Located, readClasses, readComplements, readFamilies } from './frames/source.js'

const KINDS: readonly TriggerKind[] = ['verbs', 'nouns', 'adjectives']

/** Compiles `data/frames/` into the table `build/frames.json`. Throws with file and line when an entry is wrong. */
export function compile(): CompiledFrames {
  const classes = readClasses()
  const codes = new Set(compileCodeBook().entries.map((entry) => entry.code))
  const complements = readComplements(codes)
  const frames: Frame[] = []
  const triggers: Record<TriggerKind, Record<string, [number, string[]][]>> = { verbs: {}, nouns: {}, adjectives: {} }
  const names = new Set<string>()
  for (const located of readFamilies()) {
    try {
      const family = familySchema.parse(located.value)
      if (names.has(family.name)) throw new Error(`the name "${family.name}" stands twice`)
      names.add(family.name)
      if (family.code !== undefined && !codes.has(family.code)) throw new Error(`no CAMEO code "${family.code}"`)
      if (family.complement !== undefined && !(family.complement in complements)) {
        throw new Error(`no table "${family.complement}" in complements.yaml`)
      }
      frames.push(compileFamily(family, classes))
      for (const kind of KINDS) addTriggers(triggers[kind], family[kind], frames.length - 1, kind)
    } catch (error) {
      throw at(located, error)
    }
  }
  return { frames, triggers, complements, classes }
}

/** The families as they stand in the files, with their examples: the examples are tests and documentation. */
export function families(): Family[] {
  return readFamilies().map((located) => familySchema.parse(located.value))
}

/** A verb is indexed under its first word ("shoot down"), a noun under its last ("air strike"). */
function addTriggers(
  table: Record<string, [number, string[]][]>,
  phrases: readonly string[] | undefined,
  frame: number,
  kind: TriggerKind,
): void {
  for (const phrase of (phrases ?? []).flatMap(spellings)) {
    const words = phrase.split(' ')
    const key = (kind === 'nouns' ? words.pop() : words.shift()) as string
    const list = Object.hasOwn(table, key) ? (table[key] as [number, string[]][]) : (table[key] = [])
    if (list.some(([number, others]) => number === frame && others.join(' ') === words.join(' '))) {
      throw new Error(`"${phrase}" stands twice in one family`)
    }
    list.push([frame, words])
  }
}

/** The parser splits most hyphenated words, but not all. */
const spellings = (phrase: string): string[] =>
  phrase.includes('-') ? [phrase, splitHyphens(phrase)] : [phrase]

function at({ file, line }: Located, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error)
  return new Error(`${file}:${line}: ${reason}`, { cause: error })
}
