import { z } from 'zod'
import { ACTOR_KINDS, type ActorKind, MODALITIES } from '../model/index.js'
import type { Frame, SlotTest } from '../world/index.js'

const phraseSchema = z.string().regex(/^\S+( \S+)*$/, 'lemmas separated by single spaces')
const phrasesSchema = z.array(phraseSchema).min(1)
const slotsSchema = z.string().regex(/^[a-z]+(\|[a-z]+)*$/, 'slots separated by "|"')
const testsSchema = z
  .record(slotsSchema, phrasesSchema)
  .refine((tests) => Object.keys(tests).length > 0, 'no slots')

/** One entry of a file of frames, as `data/frames/README.md` describes it. */
export const familySchema = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9-]+$/, 'a name in lower case and hyphens'),
    code: z.string().optional(),
    example: z.string(),
    expect: z.strictObject({
      source: z.union([z.string(), z.array(z.string())]).nullable(),
      target: z.union([z.string(), z.array(z.string())]).nullable(),
      cameo: z.string().optional(),
      modality: z.enum(MODALITIES).optional(),
    }),
    verbs: phrasesSchema.optional(),
    nouns: phrasesSchema.optional(),
    adjectives: phrasesSchema.optional(),
    source: slotsSchema.optional(),
    target: slotsSchema.optional(),
    nounSource: slotsSchema.optional(),
    nounTarget: slotsSchema.optional(),
    light: phrasesSchema.optional(),
    when: testsSchema.optional(),
    unless: testsSchema.optional(),
    nounWhen: testsSchema.optional(),
    nounUnless: testsSchema.optional(),
    reciprocal: z.boolean().optional(),
    strong: z.boolean().optional(),
    complement: z.string().optional(),
  })
  .refine((family) => family.verbs ?? family.nouns ?? family.adjectives, 'no verbs, nouns or adjectives')
  .refine((family) => family.code ?? family.complement ?? family.expect.cameo, 'neither code nor complement')

export type Family = z.infer<typeof familySchema>
export type Classes = ReadonlyMap<string, readonly string[]>

/** Fills in what a family leaves to the defaults and spells out its classes; classes and kinds that are unknown fall away. */
export function compileFamily(family: Family, classes: Classes): Frame {
  const reciprocal = family.reciprocal ?? false
  return {
    name: family.name,
    code: family.code ?? null,
    complement: family.complement ?? null,
    reciprocal,
    strong: family.strong ?? false,
    source: slots(family.source ?? 'subject'),
    target: slots(family.target ?? (reciprocal ? 'object|with' : 'object')),
    nounSource: slots(family.nounSource ?? 'possessor|by|between'),
    nounTarget: slots(family.nounTarget ?? (reciprocal ? 'with' : 'against|on|at')),
    light: words(family.light ?? ['$light'], classes),
    when: tests(family.when, classes),
    unless: tests(family.unless, classes),
    nounWhen: tests(family.nounWhen, classes),
    nounUnless: tests(family.nounUnless, classes),
  }
}

/** The alternatives of a slot. */
export const slots = (text: string): string[] => text.split('|')

function tests(entries: Family['when'], classes: Classes): SlotTest[] {
  return Object.entries(entries ?? {}).map(([slot, values]) => ({
    slots: slots(slot),
    words: words(
      values.filter((value) => !value.startsWith('@')),
      classes,
    ),
    kinds: values.flatMap((value) =>
      value.startsWith('@') && isKind(value.slice(1)) ? [value.slice(1) as ActorKind] : [],
    ),
  }))
}

/** "$troops" stands for every word of the class; a hyphenated word is also looked for as the parser splits it. */
function words(values: readonly string[], classes: Classes): string[] {
  const all = values.flatMap((value) => (isClass(value) ? (classes.get(value.slice(1)) ?? []) : [value]))
  return [...new Set(all.flatMap(spellings))]
}

/** Whether a word of a condition stands for a class: "$troops", but not "$". */
export const isClass = (word: string): boolean => /^\$./.test(word)

/** The parser splits most hyphenated words, but not all: "cease-fire", "cease - fire". */
export const spellings = (phrase: string): string[] =>
  phrase.includes('-') ? [phrase, phrase.replaceAll('-', ' - ')] : [phrase]

export const isKind = (name: string): boolean => (ACTOR_KINDS as readonly string[]).includes(name)
