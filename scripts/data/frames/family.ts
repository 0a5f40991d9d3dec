import { z } from 'zod'
import { ACTOR_KINDS, type ActorKind, MODALITIES } from '../../../src/model/index.js'
import type { Frame, SlotTest } from '../../../src/world/frames.js'

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
export type Classes = Readonly<Record<string, readonly string[]>>

/** Fills in what a family leaves to the defaults and spells out its classes. */
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

const slots = (text: string): string[] => text.split('|')

function tests(entries: Family['when'], classes: Classes): SlotTest[] {
  return Object.entries(entries ?? {}).map(([slot, values]) => ({
    slots: slots(slot),
    words: words(values.filter((value) => !value.startsWith('@')), classes),
    kinds: values.filter((value) => value.startsWith('@')).map((value) => kindOf(value.slice(1))),
  }))
}

/** "$troops" stands for every word of the class; a hyphenated word is also looked for as the parser splits it. */
function words(values: readonly string[], classes: Classes): string[] {
  const all = values.flatMap((value) => {
    if (!/^\$./.test(value)) return [value]
    const members = classes[value.slice(1)]
    if (!members) throw new Error(`no class "${value}" in classes.yaml`)
    return members
  })
  return [...new Set(all.flatMap((word) => (word.includes('-') ? [word, splitHyphens(word)] : [word])))]
}

/** "cease-fire" → "cease - fire". */
export const splitHyphens = (word: string): string => word.replaceAll('-', ' - ')

function kindOf(name: string): ActorKind {
  if (!(ACTOR_KINDS as readonly string[]).includes(name)) throw new Error(`no actor kind "@${name}"`)
  return name as ActorKind
}
