import type { ActorKind } from '../model/index.js'
import { readCompiled } from './compiled.js'

/** One family of words that name the same event, with their roles: see `data/frames/README.md`. */
export interface Frame {
  readonly name: string
  /** CAMEO code; null when only a complement gives one. */
  readonly code: string | null
  /** The table that turns the code of an embedded action into the code of this frame. */
  readonly complement: string | null
  /** Two sides of one act: "A and B met". */
  readonly reciprocal: boolean
  /** Names an event even where neither side is a known actor. */
  readonly strong: boolean
  /** Slots to look for each role in, best first, when the trigger is a verb or an adjective. */
  readonly source: readonly string[]
  readonly target: readonly string[]
  /** The same when the trigger is a noun. */
  readonly nounSource: readonly string[]
  readonly nounTarget: readonly string[]
  /** Verbs that add nothing but a subject to the noun: "launch an attack". */
  readonly light: readonly string[]
  /** Conditions on the slots of a verb or adjective. */
  readonly when: readonly SlotTest[]
  readonly unless: readonly SlotTest[]
  /** Conditions on the slots of a noun. */
  readonly nounWhen: readonly SlotTest[]
  readonly nounUnless: readonly SlotTest[]
}

/** What a slot must hold: one of these lemmas (or runs of lemmas), or an actor of one of these kinds; "*" is anything. */
export interface SlotTest {
  /** Alternatives: one of them is enough. */
  readonly slots: readonly string[]
  readonly words: readonly string[]
  readonly kinds: readonly ActorKind[]
}

/** A way into a frame: the lemma it is indexed under, and the words that must stand with it. */
export interface Trigger {
  readonly frame: Frame
  /** Particles of a verb ("shoot down"), modifiers of a noun ("air strike"). */
  readonly words: readonly string[]
}

export type TriggerKind = 'verbs' | 'nouns' | 'adjectives'

/** How an act of speech takes its code from the action it is about. */
export interface ComplementTable {
  /** Who is the target when the act of speech names none: the target or the source of the action. */
  readonly target: 'source' | 'target'
  /** CAMEO code prefix of the action → code of the act of speech. */
  readonly codes: Readonly<Record<string, string>>
}

export interface CompiledFrames {
  readonly frames: readonly Frame[]
  /** Lemma → frame number and the other words, for each kind of trigger. */
  readonly triggers: Readonly<
    Record<TriggerKind, Readonly<Record<string, readonly (readonly [number, readonly string[]])[]>>>
  >
  readonly complements: Readonly<Record<string, ComplementTable>>
  readonly classes: Readonly<Record<string, readonly string[]>>
}

export interface FrameLexicon {
  readonly frames: readonly Frame[]
  triggersOf(kind: TriggerKind, lemma: string): readonly Trigger[]
  /** The code that an act of speech takes from the action it is about, by the longest prefix in the table. */
  outerCode(table: string, innerCode: string): string | null
  complement(table: string): ComplementTable | undefined
  /** Whether the lemma belongs to a class of `data/frames/classes.yaml`. */
  isIn(className: CoderClass, lemma: string): boolean
}

/** Classes that the coder itself asks for, besides those that frames name. */
export const CODER_CLASSES = [
  'abstract', 'adherent', 'aiming', 'alleged', 'alleging', 'announcing', 'answering', 'attempt', 'authoring',
  'averting', 'barring', 'behest', 'beside', 'blameworthy', 'building', 'civilian', 'clemency', 'container',
  'calling', 'deed', 'deplorable', 'diplomat', 'dispatching', 'document', 'doubting', 'everyday', 'force', 'growing', 'handiwork', 'happening',
  'faculty', 'heading', 'hypothetical', 'impending', 'in-phrase', 'intending', 'laudable', 'leadership', 'legislation',
  'liking', 'linking', 'listing', 'masterminding', 'matter', 'militant', 'misdeed', 'move', 'nature', 'notion', 'official', 'ordering',
  'peacekeeper', 'planned', 'prisoner', 'proposal', 'proposing', 'protest-group', 'public', 'rule', 'sport',
  'subordinate', 'territory', 'troops', 'unrest', 'uttering', 'victim', 'wanting', 'wishing',
] as const // prettier-ignore
export type CoderClass = (typeof CODER_CLASSES)[number]

/** Tables that the coder applies to obligations, futures and refusals, besides those that frames name. */
export const CODER_TABLES = ['appeal', 'demand', 'intend', 'refuse'] as const

export function loadFrameLexicon(): FrameLexicon {
  return frameLexicon(readCompiled<CompiledFrames>('frames'))
}

export function frameLexicon(compiled: CompiledFrames): FrameLexicon {
  const { frames, complements } = compiled
  const index = {
    verbs: triggerIndex(compiled, 'verbs'),
    nouns: triggerIndex(compiled, 'nouns'),
    adjectives: triggerIndex(compiled, 'adjectives'),
  }
  const classes = new Map(Object.entries(compiled.classes).map(([name, words]) => [name, new Set(words)]))
  const tables = new Map(Object.entries(complements))
  return {
    frames,
    triggersOf: (kind, lemma) => index[kind].get(lemma) ?? [],
    complement: (table) => tables.get(table),
    isIn: (className, lemma) => classes.get(className)?.has(lemma) ?? false,
    outerCode: (table, innerCode) => {
      const codes = tables.get(table)?.codes
      if (!codes) return null
      for (let length = innerCode.length; length >= 2; length--) {
        const code = codes[innerCode.slice(0, length)]
        if (code) return code
      }
      return null
    },
  }
}

function triggerIndex(
  { frames, triggers }: CompiledFrames,
  kind: TriggerKind,
): Map<string, readonly Trigger[]> {
  return new Map(
    Object.entries(triggers[kind]).map(([lemma, list]) => [
      lemma,
      list.flatMap(([number, words]) => (frames[number] ? [{ frame: frames[number], words }] : [])),
    ]),
  )
}
