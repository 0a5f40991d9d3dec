import type { TriggerKind } from '../world/index.js'
import { keyOf, TRIGGER_KINDS } from './compile.js'
import { conditionsInWords } from './conditions.js'
import type { Family } from './family.js'
import type { LexiconFiles } from './read.js'

/** A family that a word may lead to. */
export interface FoundFamily {
  readonly word: string
  readonly kind: 'verb' | 'noun' | 'adjective'
  readonly family: string
  /** CAMEO code; null where only the action that the word is about gives one. */
  readonly code: string | null
  /** The table by which the code of the action becomes that of the act of speech. */
  readonly complement: string | null
  readonly conditions: readonly string[]
  readonly example: string
  readonly expect: Family['expect']
  readonly file: string
  readonly line: number
}

const NAMES = { verbs: 'verb', nouns: 'noun', adjectives: 'adjective' } as const

/**
 * The families that a word may lead to: those that have it exactly, else those that have it as the word that they are looked up
 * under ("pull" for "pull out"). In the order of the files.
 */
export function findFamilies(lexicons: readonly LexiconFiles[], word: string): FoundFamily[] {
  const wanted = word.trim().replace(/\s+/g, ' ').toLowerCase()
  const all = lexicons.flatMap(({ families }) => families)
  const whole = all.flatMap((family) => foundIn(family, (phrase) => phrase === wanted))
  const headed = all.flatMap((family) =>
    foundIn(family, (phrase, kind) => phrase !== wanted && keyOf(phrase, kind).lemma === wanted),
  )
  return [...whole, ...headed]
}

function foundIn(
  { file, line, value: family }: LexiconFiles['families'][number],
  isWanted: (phrase: string, kind: TriggerKind) => boolean,
): FoundFamily[] {
  return TRIGGER_KINDS.flatMap((kind) =>
    (family[kind] ?? [])
      .filter((phrase) => isWanted(phrase, kind))
      .map((word) => ({
        word,
        kind: NAMES[kind],
        family: family.name,
        code: family.code ?? null,
        complement: family.complement ?? null,
        conditions: conditionsInWords(family, kind),
        example: family.example,
        expect: family.expect,
        file,
        line,
      })),
  )
}
