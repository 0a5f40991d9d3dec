import { Lemmatizer } from '../language/lemmatizer.js'
import { loadTables } from '../language/tables.js'
import type { TriggerKind } from '../world/index.js'
import { keyOf, TRIGGER_KINDS } from './compile.js'
import { type Family, isClass } from './family.js'
import { type Finding, shortened } from './finding.js'
import type { LexiconFiles } from './read.js'
import type { Located } from './yaml.js'

/** What the lemmatizer makes of a word of the lexicon: null where the word may stand as it is, else what to write. */
export interface Lemmas {
  trigger(phrase: string, kind: TriggerKind): string | null
  condition(phrase: string): string | null
}

/** @throws when the language tables are missing or damaged. */
export function loadLemmas(): Lemmas {
  const tables = loadTables().lemmas
  const lemmatizer = new Lemmatizer(tables)
  const nouns = new Set(tables.bases['NOUN']?.split(' '))
  const others = new Set(['ADJ', 'ADV', 'VERB'].flatMap((upos) => tables.bases[upos]?.split(' ') ?? []))
  const baseOf = (word: string, upos: string, xpos: string) => lemmatizer.lemma(word, upos, xpos, false)
  const verb = (word: string): string => {
    const bases = ['VB', 'VBP'].map((xpos) => baseOf(word, 'VERB', xpos))
    return bases.includes(word) ? word : (bases[0] as string)
  }
  // A plural is read as its singular; "crisis" and "thanks" stand in the dictionary as they are.
  const noun = (word: string): string => {
    const base = withoutS(baseOf(word, 'NOUN', 'NNS'))
    return base !== word && !nouns.has(word) && (nouns.has(base) || others.has(base)) ? base : word
  }
  const adjective = (word: string): string => baseOf(word, 'ADJ', 'JJ')
  const heads = { verbs: verb, nouns: noun, adjectives: adjective }
  return {
    trigger(phrase, kind) {
      const { lemma, words } = keyOf(phrase.toLowerCase(), kind)
      const base = WORD.test(lemma) ? heads[kind](lemma) : lemma
      return asChanged(phrase, (kind === 'nouns' ? [...words, base] : [base, ...words]).join(' '))
    },
    condition(phrase) {
      const lower = phrase.toLowerCase()
      if (!lower.includes(' ')) return asChanged(phrase, lower)
      const words = lower.split(' ')
      const bases = words.map((word) => (WORD.test(word) && !others.has(word) ? noun(word) : word))
      return asChanged(phrase, bases.join(' '))
    },
  }
}

const WORD = /^[a-z]{2,40}$/

const asChanged = (phrase: string, wanted: string): string | null => (phrase === wanted ? null : wanted)

const withoutS = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word

/** Words that stand in a form in which the coder never meets them. */
export function findInflected({ families, classes }: LexiconFiles, lemmas: Lemmas): Finding[] {
  return [
    ...families.flatMap((family) => ofFamily(family, lemmas)),
    ...classes.flatMap((located) =>
      located.value.members.flatMap((member, at) => ofCondition(located, [at], member, lemmas)),
    ),
  ]
}

function ofFamily(located: Located<Family>, lemmas: Lemmas): Finding[] {
  const family = located.value
  const triggers = TRIGGER_KINDS.flatMap((kind) =>
    (family[kind] ?? []).flatMap((phrase, at) => {
      const wanted = lemmas.trigger(phrase, kind)
      return wanted === null ? [] : [findingOf(located, [kind, at], phrase, wanted)]
    }),
  )
  const light = (family.light ?? []).flatMap((word, at) => {
    const wanted = isClass(word) ? null : lemmas.trigger(word, 'verbs')
    return wanted === null ? [] : [findingOf(located, ['light', at], word, wanted)]
  })
  const conditions = (['when', 'unless', 'nounWhen', 'nounUnless'] as const).flatMap((key) =>
    Object.entries(family[key] ?? {}).flatMap(([slot, words]) =>
      words.flatMap((word, at) => ofCondition(located, [key, slot, at], word, lemmas)),
    ),
  )
  return [...triggers, ...light, ...conditions]
}

type NamedEntry = Located<{ readonly name: string }>

function ofCondition(
  located: NamedEntry,
  path: readonly PropertyKey[],
  word: string,
  lemmas: Lemmas,
): Finding[] {
  const wanted = isClass(word) || word.startsWith('@') ? null : lemmas.condition(word)
  return wanted === null ? [] : [findingOf(located, path, word, wanted)]
}

function findingOf(located: NamedEntry, path: readonly PropertyKey[], word: string, wanted: string): Finding {
  return {
    kind: 'not-a-lemma',
    file: located.file,
    line: located.lineOf(path),
    name: located.value.name,
    message: `"${shortened(word)}" is never met: texts are read in lemmas, so write "${shortened(wanted)}"`,
  }
}
