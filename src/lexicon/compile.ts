import type { CompiledFrames, ComplementTable, Frame, TriggerKind } from '../world/index.js'
import { type Classes, compileFamily, type Family, isClass, spellings } from './family.js'
import type { LexiconFiles, NamedClass } from './read.js'

export const TRIGGER_KINDS: readonly TriggerKind[] = ['verbs', 'nouns', 'adjectives']

/** A word of a family as it is looked up: the lemma that it is indexed under, and the words that must stand with it. */
export interface Key {
  readonly lemma: string
  readonly words: readonly string[]
}

/** A verb is indexed under its first word ("shoot down"), a noun under its last ("air strike"). */
export function keyOf(phrase: string, kind: TriggerKind): Key {
  const words = phrase.split(' ')
  const lemma = (kind === 'nouns' ? words.pop() : words.shift()) as string
  return { lemma, words }
}

/** Classes by name, those that they take in spelled out. Of two with one name the first stands. */
export function spelledOut(classes: readonly NamedClass[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const { value } of classes) {
    if (found.has(value.name)) continue
    const members = value.members.flatMap((member) =>
      isClass(member) ? (found.get(member.slice(1)) ?? []) : [member],
    )
    found.set(value.name, [...new Set(members)])
  }
  return found
}

/** The table that the coder loads; each lexicon stands behind the one that it extends. What is unknown falls away. */
export function compileLexicon(lexicons: readonly LexiconFiles[]): CompiledFrames {
  const classes = spelledOut(lexicons.flatMap((lexicon) => lexicon.classes))
  const tables = new Map<string, ComplementTable>()
  for (const { value } of lexicons.flatMap((lexicon) => lexicon.tables))
    if (!tables.has(value.name)) tables.set(value.name, value.table)
  const families = lexicons.flatMap((lexicon) => lexicon.families).map(({ value }) => value)
  return {
    ...compileFamilies(families, classes),
    complements: Object.fromEntries(tables),
    classes: Object.fromEntries(classes),
  }
}

type Triggers = Map<string, [number, readonly string[]][]>

function compileFamilies(
  families: readonly Family[],
  classes: Classes,
): Pick<CompiledFrames, 'frames' | 'triggers'> {
  const frames: Frame[] = families.map((family) => compileFamily(family, classes))
  const triggersOf = (kind: TriggerKind) => {
    const table: Triggers = new Map()
    for (const [number, family] of families.entries()) {
      for (const phrase of new Set((family[kind] ?? []).flatMap(spellings))) {
        const { lemma, words } = keyOf(phrase, kind)
        const list = table.get(lemma)
        if (list) list.push([number, words])
        else table.set(lemma, [[number, words]])
      }
    }
    return Object.fromEntries(table)
  }
  return {
    frames,
    triggers: {
      verbs: triggersOf('verbs'),
      nouns: triggersOf('nouns'),
      adjectives: triggersOf('adjectives'),
    },
  }
}
